package org.crmkit.examples;

import java.time.Duration;
import java.util.Locale;

/**
 * The time that something took on a store.
 *
 * @param store the kind of store
 * @param time the time it took
 */
record Elapsed(StoreKind store, Duration time) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s on %s", time.toMillis() / 1000.0, store.label());
    }
}
