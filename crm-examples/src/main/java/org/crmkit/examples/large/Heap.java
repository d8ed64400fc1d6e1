package org.crmkit.examples.large;

import java.util.concurrent.atomic.AtomicLong;

/** How much of the heap is held while something runs, by collecting garbage now and then and looking. */
final class Heap {

    private static final long MEBIBYTE = 1024 * 1024;

    private final long before = used();
    private final AtomicLong most = new AtomicLong(before);

    /** Looks. */
    void look() {
        most.accumulateAndGet(used(), Math::max);
    }

    /** Returns by how many MiB it has grown at the most. */
    long grownMebibytes() {
        return (most.get() - before) / MEBIBYTE;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
