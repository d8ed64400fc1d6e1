package org.crmkit.examples;

import java.util.List;
import org.crmkit.store.Store;

/**
 * A store with what it stands on.
 *
 * @param store the store
 * @param below what is to be closed behind it, in that order
 */
record OpenStore(Store store, List<Runnable> below) implements AutoCloseable {

    @Override
    public void close() {
        below.forEach(Runnable::run);
    }
}
