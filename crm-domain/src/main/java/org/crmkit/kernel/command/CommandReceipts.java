package org.crmkit.kernel.command;

import java.util.Optional;
import org.crmkit.kernel.error.ConflictException;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of the receipts of commands with an id, within one unit of work and one tenant. */
@SecondaryPort
public interface CommandReceipts {

    /** Finds the receipt of a command that was executed under an id. */
    Optional<CommandReceipt> find(CommandId id);

    /**
     * Adds a receipt.
     *
     * @throws ConflictException ({@link ConflictException.Reason#DUPLICATE_KEY}, {@code command.id}) if there is a receipt
     *     with that id; the store may also throw it at the commit
     */
    void add(CommandReceipt receipt);
}
