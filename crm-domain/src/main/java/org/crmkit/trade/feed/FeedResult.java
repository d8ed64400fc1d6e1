package org.crmkit.trade.feed;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a feed.
 *
 * @param inserted the number of new items
 * @param updated the number of items that changed what was known
 * @param unchanged the number of items that contained nothing new or were older than what was known
 * @param rejected the number of rejected items
 * @param rejections the first {@value #REJECTIONS_MAX} rejections; a {@link FeedListener} receives all of them
 */
public record FeedResult(long inserted, long updated, long unchanged, long rejected, List<FeedRejection> rejections) {

    /** The maximum number of rejections in a result. */
    public static final int REJECTIONS_MAX = 1000;

    /** The result of an empty feed. */
    public static final FeedResult NOTHING = new FeedResult(0, 0, 0, 0, List.of());

    /** Copies the rejections. */
    public FeedResult {
        rejections = List.copyOf(rejections);
    }

    /** Returns the number of items that were fed. */
    public long total() {
        return inserted + updated + unchanged + rejected;
    }

    /** Returns the sum of two results. */
    public FeedResult plus(FeedResult other) {
        List<FeedRejection> first = rejections.size() >= REJECTIONS_MAX
                ? rejections
                : Stream.concat(rejections.stream(), other.rejections.stream())
                        .limit(REJECTIONS_MAX)
                        .toList();
        return new FeedResult(
                inserted + other.inserted,
                updated + other.updated,
                unchanged + other.unchanged,
                rejected + other.rejected,
                first);
    }
}
