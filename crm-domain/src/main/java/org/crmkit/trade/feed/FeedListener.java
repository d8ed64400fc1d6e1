package org.crmkit.trade.feed;

/** Observes a feed, in the thread that runs the feed. */
public interface FeedListener {

    /** An item was rejected. */
    default void rejected(FeedRejection rejection) {}

    /**
     * A batch is complete, and its changes are committed.
     *
     * @param soFar the result for everything that has been fed so far
     */
    default void progressed(FeedResult soFar) {}

    /** Returns a listener that does nothing. */
    static FeedListener silent() {
        return new FeedListener() {};
    }
}
