package org.crmkit.examples.quickstart.store;

import java.util.ArrayDeque;
import java.util.Deque;
import org.crmkit.spi.Store;
import org.jspecify.annotations.Nullable;

/** An open store with the resources that it needs. Closing it closes all of them, the last opened first. */
public final class OpenStore implements AutoCloseable {

    private final Deque<Runnable> below = new ArrayDeque<>();
    private @Nullable Store store;

    /** Returns the store. */
    public Store store() {
        if (store == null) {
            throw new IllegalStateException("not open yet");
        }
        return store;
    }

    /** Sets the store, after all its resources are open. */
    OpenStore on(Store opened) {
        store = opened;
        return this;
    }

    /** Registers a resource and the action that closes it. */
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
