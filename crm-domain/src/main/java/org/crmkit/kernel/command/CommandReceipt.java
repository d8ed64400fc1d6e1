package org.crmkit.kernel.command;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The receipt of a command with an id, stored in the transaction of the command.
 *
 * @param id the id that the host gave to the command
 * @param command the name of the command, for example {@code opportunity.win}
 * @param actor the user who gave the command
 * @param inputDigest a digest of the input, 43 characters
 * @param subject the record that the command created, changed or deleted
 * @param executedAt when the command was executed
 */
@ValueObject
public record CommandReceipt(
        CommandId id, String command, UserId actor, String inputDigest, UUID subject, Instant executedAt) {}
