package org.crmkit.examples;

import java.util.ArrayDeque;
import java.util.Deque;
import org.crmkit.store.Store;
import org.jspecify.annotations.Nullable;

/** A store with what it stands on; all of that ends with it, the last opened first. */
final class OpenStore implements AutoCloseable {

    private final Deque<Runnable> below = new ArrayDeque<>();
    private @Nullable Store store;

    /** Returns the store. */
    Store store() {
        if (store == null) {
            throw new IllegalStateException("not open yet");
        }
        return store;
    }

    /** Sets the store, once all of it stands. */
    OpenStore on(Store opened) {
        store = opened;
        return this;
    }

    /** Says what is to be done at the end. */
    <T> T standing(T thing, Runnable end) {
        below.push(end);
        return thing;
    }

    @Override
    public void close() {
        while (!below.isEmpty()) {
            below.pop().run();
        }
    }
}
