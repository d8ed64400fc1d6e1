package org.crmkit.trade;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of what was fed.
 *
 * @param inserted how many were new
 * @param updated how many changed what was known
 * @param unchanged how many said nothing new, or were older than what was known
 * @param rejected how many were not taken
 * @param rejections the first {@value #REJECTIONS_MAX} of these; a {@link FeedListener} is told of all
 */
public record FeedResult(long inserted, long updated, long unchanged, long rejected, List<FeedRejection> rejections) {

    /** How many rejections a report keeps. */
    public static final int REJECTIONS_MAX = 1000;

    /** Nothing was fed. */
    public static final FeedResult NOTHING = new FeedResult(0, 0, 0, 0, List.of());

    /** Copies the rejections. */
    public FeedResult {
        rejections = List.copyOf(rejections);
    }

    /** Returns how many were fed. */
    public long total() {
        return inserted + updated + unchanged + rejected;
    }

    /** Returns both together. */
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
