package org.crmkit.internal.command;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crmkit.kernel.command.CommandId;
import org.crmkit.kernel.command.CommandReceipt;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.UserId;

/**
 * A command with an id: it is executed once, and later calls return the result by its receipt.
 *
 * @param id the id that the host gave to the command
 * @param command the name of the command
 * @param actor the user who gives it
 * @param inputDigest the digest of the input
 */
record Repeat(CommandId id, String command, UserId actor, String inputDigest) {

    /**
     * Returns the record that the command created, changed or deleted when it was executed; empty if it has not been
     * executed.
     *
     * @throws ConflictException ({@link ConflictException.Reason#COMMAND_ID}) if the id belongs to another command
     */
    Optional<UUID> earlierSubject(CommandRepositories work) {
        Optional<CommandReceipt> earlier = work.commandReceipts().find(id);
        if (earlier.isPresent() && !isAnsweredBy(earlier.get())) {
            throw ConflictException.commandId(id.value());
        }
        return earlier.map(CommandReceipt::subject);
    }

    /** Stores the receipt of the command. */
    void keep(CommandRepositories work, UUID subject, Instant at) {
        work.commandReceipts().add(new CommandReceipt(id, command, actor, inputDigest, subject, at));
    }

    /**
     * Returns whether a receipt with the same id belongs to this command: the same name, the same actor and the same input.
     */
    private boolean isAnsweredBy(CommandReceipt earlier) {
        return command.equals(earlier.command())
                && actor.equals(earlier.actor())
                && inputDigest.equals(earlier.inputDigest());
    }
}
