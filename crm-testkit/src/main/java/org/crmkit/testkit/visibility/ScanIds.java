package org.crmkit.testkit.visibility;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.kernel.value.IdSource;

/**
 * Ids that are derived from the step and the number of ids requested in it: two tenants that take the same step get the same ids.
 */
final class ScanIds implements IdSource {

    private static final long BEGINNING = 0x0190_0000_0000L;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int VERSION_BITS = 16;

    private long step;
    private long asked;

    void begin(long next) {
        step = next;
        asked = 0;
    }

    @Override
    public UUID next(Instant at) {
        asked++;
        return new UUID(((BEGINNING + step) << VERSION_BITS) | VERSION, VARIANT | asked);
    }
}
