package org.crmkit.command;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.actor.UserId;
import org.crmkit.error.CrmException;
import org.crmkit.value.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A command that was refused.
 *
 * @param tenant the tenant
 * @param actor who tried it
 * @param at when
 * @param command what was tried, for example {@code opportunity.win}
 * @param subject the record it named, if any
 * @param cause why it was refused
 */
public record CommandRejection(
        TenantId tenant,
        UserId actor,
        Instant at,
        String command,
        @Nullable UUID subject,
        CrmException cause) {

    /** Is told of every refused command. */
    @FunctionalInterface
    public interface Listener {

        /** Takes notice, after the journal has; what this throws is thrown in place of the rejection. */
        void rejected(CommandRejection rejection);
    }
}
