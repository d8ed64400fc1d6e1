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
public record FeedReport(long inserted, long updated, long unchanged, long rejected, List<Rejection> rejections) {

    /** How many rejections a report keeps. */
    public static final int REJECTIONS_MAX = 1000;

    /** Nothing was fed. */
    public static final FeedReport NOTHING = new FeedReport(0, 0, 0, 0, List.of());

    /** Copies the rejections. */
    public FeedReport {
        rejections = List.copyOf(rejections);
    }

    /** Returns how many were fed. */
    public long fed() {
        return inserted + updated + unchanged + rejected;
    }

    /** Returns both together. */
    public FeedReport plus(FeedReport other) {
        List<Rejection> first = rejections.size() >= REJECTIONS_MAX
                ? rejections
                : Stream.concat(rejections.stream(), other.rejections.stream())
                        .limit(REJECTIONS_MAX)
                        .toList();
        return new FeedReport(
                inserted + other.inserted,
                updated + other.updated,
                unchanged + other.unchanged,
                rejected + other.rejected,
                first);
    }
}
