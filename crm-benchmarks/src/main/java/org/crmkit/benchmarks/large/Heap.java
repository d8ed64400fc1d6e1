package org.crmkit.benchmarks.large;

import java.util.concurrent.atomic.AtomicLong;

/** Measures the heap in use while something runs, by collecting garbage from time to time and reading the size. */
final class Heap {

    private static final long MEBIBYTE = 1024 * 1024;

    private final long before = used();
    private final AtomicLong most = new AtomicLong(before);

    /** Measures once. */
    void look() {
        most.accumulateAndGet(used(), Math::max);
    }

    /** Returns by how many MiB the heap has grown at most. */
    long grownMebibytes() {
        return (most.get() - before) / MEBIBYTE;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
