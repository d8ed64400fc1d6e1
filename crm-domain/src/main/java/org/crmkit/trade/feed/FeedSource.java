package org.crmkit.trade.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the host's stream batch by batch. If the host's iterator throws an exception, the items before it form a last batch.
 *
 * @param <D> the type of the items
 */
final class FeedSource<D> {

    private final Iterator<D> all;
    private final int batch;
    private @Nullable RuntimeException broken;

    FeedSource(Iterator<D> all, int batch) {
        this.all = all;
        this.batch = batch;
    }

    /** Returns the next batch; empty if there are no more items. */
    List<D> next() {
        List<D> some = new ArrayList<>(batch);
        try {
            while (broken == null && some.size() < batch && all.hasNext()) {
                some.add(all.next());
            }
        } catch (RuntimeException thrown) {
            broken = thrown;
        }
        return some;
    }

    /** Throws the exception that the iterator has thrown, if any. */
    void rethrow() {
        if (broken != null) {
            throw broken;
        }
    }
}
