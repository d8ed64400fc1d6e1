package org.crmkit.trade;

import java.util.List;
import org.crmkit.error.Violation;

/**
 * Something that was fed and not taken.
 *
 * @param index which one it was, from 0 on
 * @param externalId what the other system calls it; empty if it did not say
 * @param violations why, every fault of it
 */
public record FeedRejection(long index, String externalId, List<Violation> violations) {

    /** Copies the faults. */
    public FeedRejection {
        violations = List.copyOf(violations);
    }
}
