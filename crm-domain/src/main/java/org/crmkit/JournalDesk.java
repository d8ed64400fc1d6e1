package org.crmkit;

import org.crmkit.access.AccessRepositories;
import org.crmkit.actor.Permission;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.journal.JournalEntry;
import org.crmkit.journal.JournalQuery;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** What an actor can ask for about everything that was done; whoever may ask sees all of it. */
@PrimaryPort
public final class JournalDesk {

    private final Commands<AccessRepositories> commands;

    JournalDesk(Commands<AccessRepositories> commands) {
        this.commands = commands;
    }

    /**
     * Lists what was done and what was refused.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<JournalEntry> list(JournalQuery query) {
        return commands.query(
                Permission.JOURNAL_READ,
                Inputs.of("query", query),
                (work, actor) -> work.journal().list(query));
    }
}
