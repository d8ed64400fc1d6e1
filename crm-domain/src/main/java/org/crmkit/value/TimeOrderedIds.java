package org.crmkit.value;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, a running count of 12 bits, 62 random bits. Ids of one
 * source keep their order within a millisecond for up to 4096 of them. Written here because the domain depends on no
 * UUID library and takes its time and its randomness from outside.
 */
public final class TimeOrderedIds implements Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private final RandomGenerator random;
    private final AtomicInteger count = new AtomicInteger();

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
        long running = count.getAndIncrement() & 0xFFF;
        return new UUID((at.toEpochMilli() << 16) | VERSION_7 | running, VARIANT | (random.nextLong() & RANDOM_BITS));
    }
}
