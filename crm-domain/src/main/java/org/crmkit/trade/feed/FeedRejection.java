package org.crmkit.trade.feed;

import java.util.List;
import org.crmkit.kernel.error.Violation;

/**
 * An item of a feed that was rejected.
 *
 * @param index its position in the feed, from 0
 * @param externalId its external id; empty if it has none
 * @param violations every violation
 */
public record FeedRejection(long index, String externalId, List<Violation> violations) {

    /** Copies the violations. */
    public FeedRejection {
        violations = List.copyOf(violations);
    }
}
