package org.crmkit.value;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, a running count of 12 bits, 62 random bits. Ids of one
 * source are always in the order in which they were drawn: within a millisecond the count goes on, after 4096 of them
 * and when an instant goes back the milliseconds run ahead of the clock. Written here because the domain depends on no
 * UUID library and takes its time and its randomness from outside.
 */
public final class TimeOrderedIds implements IdSource {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final int COUNT_BITS = 12;
    private static final long COUNT = (1L << COUNT_BITS) - 1;

    private final RandomGenerator random;

    /** The millisecond last drawn for and the count within it, laid out as in an id. */
    private final AtomicLong last = new AtomicLong();

    /**
     * Makes a source of ids.
     *
     * @param random where the random bits come from; a seeded one gives the same ids again
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
