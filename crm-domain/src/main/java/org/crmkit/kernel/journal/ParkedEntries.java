package org.crmkit.kernel.journal;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The journal entries on which the receiver of events has failed, and those that are parked, within one unit of work and one
 * tenant. A parked entry waits until it is unparked, and so does every entry of the same record with the same or a higher
 * version: {@link Journal#unsent} leaves them out.
 */
@SecondaryPort
public interface ParkedEntries {

    /**
     * Sets aside entries that {@link Journal#unsent} leaves out, so that it need not skip them each time. The result of
     * {@code unsent} stays the same. A store that skips them quickly does nothing.
     *
     * @param limit the minimum number of oldest entries to check
     */
    void setAside(int limit);

    /**
     * Counts a failed attempt to forward an entry that has not been sent.
     *
     * @return the number of failed attempts so far
     */
    int recordFailure(UUID entry, Instant at);

    /**
     * Parks an entry that has not been sent. If it is parked already, it keeps the instant at which it was parked.
     *
     * @return false if the entry does not exist, is not for the outbox, or has been sent
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
