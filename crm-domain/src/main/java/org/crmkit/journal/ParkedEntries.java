package org.crmkit.journal;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Which entries of the journal the receiver of events has failed on, and which are parked, within one unit of work and one tenant.
 * A parked entry waits until it is unparked, and so does every entry of the same record with the same or a higher version:
 * {@link Journal#unsent} leaves them out.
 */
@SecondaryPort
public interface ParkedEntries {

    /**
     * Sets aside entries that {@link Journal#unsent} leaves out, so that it need not pass over them again each time; its answer stays
     * the same. A store that passes over them quickly does nothing.
     *
     * @param limit how many of the oldest entries are looked at, at least
     */
    void setAside(int limit);

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
    Page<ParkedEntry> list(Paging<ParkedSort> paging);
}
