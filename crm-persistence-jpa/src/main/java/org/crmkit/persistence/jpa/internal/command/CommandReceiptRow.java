package org.crmkit.persistence.jpa.internal.command;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crmkit.kernel.command.CommandId;
import org.crmkit.kernel.command.CommandReceipt;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.persistence.jpa.internal.entity.Key;
import org.crmkit.persistence.jpa.internal.entity.KeyedRow;

/** A row of {@code crm_command}. Its key is derived from the command's id, so that the database keeps each id only once. */
@Entity
@Table(name = "crm_command")
@SuppressWarnings("NullAway.Init")
class CommandReceiptRow extends KeyedRow {

    @Column(name = "command_id", length = CommandId.MAX, nullable = false, updatable = false)
    String commandId;

    @Column(name = "command", length = 64, nullable = false, updatable = false)
    String command;

    @Column(name = "actor_id", nullable = false, updatable = false)
    UUID actor;

    @Column(name = "input_digest", length = 43, nullable = false, updatable = false)
    String inputDigest;

    @Column(name = "subject_id", nullable = false, updatable = false)
    UUID subject;

    @Column(name = "executed_at", nullable = false, updatable = false)
    Instant executedAt;

    protected CommandReceiptRow() {}

    static CommandReceiptRow of(CommandReceipt receipt, Key key) {
        CommandReceiptRow row = new CommandReceiptRow();
        row.assign(key);
        row.commandId = receipt.id().value();
        row.command = receipt.command();
        row.actor = receipt.actor().value();
        row.inputDigest = receipt.inputDigest();
        row.subject = receipt.subject();
        row.executedAt = receipt.executedAt();
        return row;
    }

    CommandReceipt receipt() {
        return new CommandReceipt(
                new CommandId(commandId), command, new UserId(actor), inputDigest, subject, executedAt);
    }
}
