package org.crmkit.persistence.jpa.internal.command;

import java.util.Optional;
import org.crmkit.kernel.command.CommandId;
import org.crmkit.kernel.command.CommandReceipt;
import org.crmkit.kernel.command.CommandReceipts;
import org.crmkit.persistence.jpa.internal.entity.Key;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** The receipts of commands with an id in {@code crm_command}. */
record JpaCommandReceipts(TenantEntityManager entityManager) implements CommandReceipts {

    private static final String KIND = "command";

    @Override
    public Optional<CommandReceipt> find(CommandId id) {
        return JpqlQuery.of("select r from CommandReceiptRow r", entityManager)
                .and("r.key.id = :id")
                .set("id", id.key())
                .list(entityManager, CommandReceiptRow.class)
                .stream()
                .findFirst()
                .map(CommandReceiptRow::receipt);
    }

    /** Writes the records of the command first, so that a rejection by the database names the record that it is about. */
    @Override
    public void add(CommandReceipt receipt) {
        entityManager.flush();
        Key key = entityManager.key(receipt.id().key());
        CommandReceiptRow row = CommandReceiptRow.of(receipt, key);
        entityManager.persist(row);
        entityManager.touch(new TenantEntityManager.Touched(KIND, key, 0, TenantEntityManager.Write.ADD, row));
    }
}
