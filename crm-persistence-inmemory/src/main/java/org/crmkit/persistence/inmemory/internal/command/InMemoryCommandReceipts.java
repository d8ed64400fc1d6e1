package org.crmkit.persistence.inmemory.internal.command;

import java.util.Optional;
import org.crmkit.kernel.command.CommandId;
import org.crmkit.kernel.command.CommandReceipt;
import org.crmkit.kernel.command.CommandReceipts;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The receipts of commands that have an id, by that id. */
record InMemoryCommandReceipts(Transaction transaction) implements CommandReceipts {

    private static final Snapshot.Part<PMap<CommandId, CommandReceipt>> PART =
            new Snapshot.Part<>(HashTreePMap.empty());

    @Override
    public Optional<CommandReceipt> find(CommandId id) {
        return Optional.ofNullable(transaction.now().get(PART).get(id));
    }

    @Override
    public void add(CommandReceipt receipt) {
        transaction.write(snapshot -> {
            PMap<CommandId, CommandReceipt> all = snapshot.get(PART);
            if (all.containsKey(receipt.id())) {
                throw ConflictException.duplicateKey("command.id", null);
            }
            return snapshot.with(PART, all.plus(receipt.id(), receipt));
        });
    }
}
