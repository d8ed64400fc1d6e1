package org.crmkit;

import org.crmkit.access.AccessRepositories;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.journal.JournalSort;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The journal of the whole tenant. An actor who may read it sees all entries. */
@PrimaryPort
public final class JournalDesk {

    private final Commands<AccessRepositories> commands;

    JournalDesk(Commands<AccessRepositories> commands) {
        this.commands = commands;
    }

    /**
     * Lists executed and rejected commands.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public Page<JournalEntry> list(ListQuery<JournalFilter, JournalSort> query) {
        return commands.queries()
                .read(
                        Permission.JOURNAL_READ,
                        Inputs.of("query", query),
                        (work, visibility) -> work.journal().list(query));
    }
}
