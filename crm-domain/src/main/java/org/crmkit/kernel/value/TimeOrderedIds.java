package org.crmkit.kernel.value;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, a counter of 12 bits, 62 random bits. Ids of one source are
 * always in the order in which they were created. Within a millisecond the counter is increased. After 4096 ids in one
 * millisecond, and when an instant is earlier than the one before, the milliseconds run ahead of the clock. The class is part
 * of CRM Kit because the domain depends on no UUID library and takes its time and its randomness from outside.
 */
public final class TimeOrderedIds implements IdSource {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final int COUNT_BITS = 12;
    private static final long COUNT = (1L << COUNT_BITS) - 1;

    private final RandomGenerator random;

    /** The last millisecond and the counter within it, in the layout of an id. */
    private final AtomicLong last = new AtomicLong();

    /**
     * Creates a source of ids.
     *
     * @param random the source of random bits; the same seed gives the same ids again
     */
    public TimeOrderedIds(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public UUID next(Instant at) {
        long drawn = last.updateAndGet(was -> Math.max(was + 1, at.toEpochMilli() << COUNT_BITS));
        long millis = drawn >>> COUNT_BITS;
        return new UUID((millis << 16) | VERSION_7 | (drawn & COUNT), VARIANT | (random.nextLong() & RANDOM_BITS));
    }
}
