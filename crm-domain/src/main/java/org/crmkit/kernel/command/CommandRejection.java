package org.crmkit.kernel.command;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A rejected command.
 *
 * @param tenant the tenant
 * @param actor the user who gave the command
 * @param at when
 * @param command the name of the command, for example {@code opportunity.win}
 * @param subject the record that the command named, if any
 * @param cause why it was rejected
 */
public record CommandRejection(
        TenantId tenant,
        UserId actor,
        Instant at,
        String command,
        @Nullable UUID subject,
        CrmException cause) {

    /** Listens to rejected commands. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Is called for every rejected command, after the journal has been written. An exception thrown here replaces the
         * rejection.
         */
        void rejected(CommandRejection rejection);
    }
}
