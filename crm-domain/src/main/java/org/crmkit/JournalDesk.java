package org.crmkit;

import org.crmkit.access.AccessRepositories;
import org.crmkit.actor.Permission;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.journal.JournalEntry;
import org.crmkit.journal.JournalFilter;
import org.crmkit.journal.JournalSort;
import org.crmkit.query.ListQuery;
import org.crmkit.query.Page;
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
