package org.crmkit.command;

import java.util.Optional;
import org.crmkit.error.ConflictException;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where the receipts of commands with an id are kept, within one unit of work and one tenant. */
@SecondaryPort
public interface CommandReceipts {

    /** Finds the receipt of a command that was executed under an id. */
    Optional<CommandReceipt> find(CommandId id);

    /**
     * Adds a receipt.
     *
     * @throws ConflictException ({@link ConflictException.Reason#DUPLICATE_KEY}, {@code command.id}) if there is one of that id; the
     *     store may also say so at the commit
     */
    void add(CommandReceipt receipt);
}
