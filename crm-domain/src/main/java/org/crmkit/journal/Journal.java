package org.crmkit.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
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
     * left out if it is parked, or if an entry of the same record with a lower or the same version is.
     */
    List<JournalEntry> unsent(int limit);

    /**
     * Sets aside entries that {@link #unsent} leaves out, so that it need not pass over them again each time; its answer stays the
     * same. A store to which passing over them costs nothing does nothing.
     *
     * @param limit how many of the oldest entries are looked at, at least
     */
    void setAsideParked(int limit);

    /** Marks entries as sent; their failed attempts are forgotten, and whatever waits behind one of them waits no longer. */
    void markSent(Collection<UUID> entries, Instant at);

    /**
     * Counts a failed attempt to hand over an entry that has not been sent.
     *
     * @return how many attempts have failed so far
     */
    int recordFailure(UUID entry, Instant at);

    /**
     * Parks an entry that has not been sent; one that is parked stays so, since when it was.
     *
     * @return false if there is no such entry to be sent
     */
    boolean park(UUID entry, Instant at);

    /**
     * Unparks an entry and forgets its failed attempts.
     *
     * @return false if no such entry is parked
     */
    boolean unpark(UUID entry);

    /** Lists parked entries. */
    Page<ParkedEntry> parked(Paging<ParkedSort> paging);
}
