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

    /** Appends entries; they are there if and only if the unit of work is. */
    void append(List<JournalEntry> entries);

    /** Lists entries, newest first unless asked otherwise. */
    Page<JournalEntry> list(JournalQuery query);

    /** Returns the oldest outgoing entries not yet marked as sent, those of one record in the order of their versions. */
    List<JournalEntry> unsent(int limit);

    /** Marks entries as sent. */
    void markSent(Collection<UUID> entries, Instant at);
}
