package org.crmkit.examples.quickstart.output;

import java.time.Duration;
import java.util.Locale;
import org.crmkit.examples.quickstart.options.StoreKind;

/**
 * The time that something took on a store.
 *
 * @param store the kind of store
 * @param time the time it took
 */
public record Elapsed(StoreKind store, Duration time) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f s on %s", time.toMillis() / 1000.0, store.label());
    }
}
