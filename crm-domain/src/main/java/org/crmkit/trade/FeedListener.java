package org.crmkit.trade;

/** Who is told how a feed goes, in the thread that feeds. */
public interface FeedListener {

    /** Something was not taken. */
    default void rejected(FeedRejection rejection) {}

    /**
     * A batch is done; what it took is kept.
     *
     * @param soFar what has become of everything that was fed until now
     */
    default void progressed(FeedResult soFar) {}

    /** Returns a listener that does nothing. */
    static FeedListener silent() {
        return new FeedListener() {};
    }
}
