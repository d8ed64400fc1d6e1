package org.crmkit;

import org.crmkit.internal.JournalSight;
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
import org.crmkit.spi.UnitOfWork;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * The journal of the whole tenant. An actor who may read it sees of every entry who did what to which record, and when. Of records
 * that the actor may not see, the event is a {@link org.crmkit.kernel.journal.WithheldEvent} without values. Only a super admin
 * sees the message of a rejected command, which may name other records.
 */
@PrimaryPort
public final class JournalDesk {

    private final Commands<UnitOfWork> commands;

    JournalDesk(Commands<UnitOfWork> commands) {
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
                .query(
                        Permission.JOURNAL_READ,
                        Inputs.of("query", query),
                        (work, actor) -> new JournalSight(work, actor)
                                .shown(work.journal().list(query)));
    }
}
