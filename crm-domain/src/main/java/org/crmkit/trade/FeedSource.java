package org.crmkit.trade;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host feeds, batch by batch. Where the host's own iterator throws, what it gave before is a last batch.
 *
 * @param <D> what is handed in
 */
final class FeedSource<D> {

    private final Iterator<D> all;
    private final int batch;
    private @Nullable RuntimeException broken;

    FeedSource(Iterator<D> all, int batch) {
        this.all = all;
        this.batch = batch;
    }

    /** Returns the next batch; empty if there is none. */
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

    /** Throws what the iterator has thrown, if it has. */
    void rethrow() {
        if (broken != null) {
            throw broken;
        }
    }
}
