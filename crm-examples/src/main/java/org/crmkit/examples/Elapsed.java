package org.crmkit.examples;

import java.time.Duration;
import java.util.Locale;

/**
 * How long something took where.
 *
 * @param store on which kind of store
 * @param time how long it took
 */
record Elapsed(StoreKind store, Duration time) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s on %s", time.toMillis() / 1000.0, store.label());
    }
}
