package org.crmkit.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where events are kept, within one unit of work and one tenant. */
@SecondaryPort
public interface Journal {

    /**
     * Appends entries; they are there if and only if the unit of work is. The instants of one record rise with its versions, as
     * the command path sees to it.
     */
    void append(List<JournalEntry> entries);

    /** Lists entries, newest first unless asked otherwise. */
    Page<JournalEntry> list(JournalQuery query);

    /**
     * Returns the oldest outgoing entries not yet marked as sent, those of one record in the order of their versions. An entry is
     * left out if it is {@linkplain ParkedEntries parked}, or if an entry of the same record with a lower or the same version is.
     */
    List<JournalEntry> unsent(int limit);

    /** Marks entries as sent; their failed attempts are forgotten, and whatever waits behind one of them waits no longer. */
    void markSent(Collection<UUID> entries, Instant at);
}
