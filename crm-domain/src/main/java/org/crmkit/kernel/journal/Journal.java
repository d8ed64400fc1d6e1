package org.crmkit.kernel.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of events, within one unit of work and one tenant. */
@SecondaryPort
public interface Journal {

    /**
     * Appends entries, which are stored if and only if the unit of work commits. The command path ensures that the instants
     * of one record rise with its versions.
     */
    void append(List<JournalEntry> entries);

    /** Lists entries, in the order of the query. */
    Page<JournalEntry> list(ListQuery<JournalFilter, JournalSort> query);

    /**
     * Returns the oldest entries for the outbox that are not yet marked as sent, those of one record in the order of their
     * versions. An entry is left out if it is {@linkplain ParkedEntries parked}, or if an entry of the same record with a
     * lower or the same version is parked.
     */
    List<JournalEntry> unsent(int limit);

    /** Marks entries as sent. Their failed attempts are forgotten, and entries that wait for one of them no longer wait. */
    void markSent(Collection<UUID> entries, Instant at);
}
