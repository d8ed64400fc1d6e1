package org.crmkit.persistence.inmemory;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The complete state of a tenant at one moment, in immutable parts that snapshots share. */
final class Snapshot {

    static final Snapshot EMPTY = new Snapshot(new Object[0]);

    private final @Nullable Object[] parts;

    private Snapshot(@Nullable Object[] parts) {
        this.parts = parts;
    }

    /** A part of every snapshot: its position in the array, and its content in an empty snapshot. */
    static final class Part<T> {

        private static final AtomicInteger PARTS = new AtomicInteger();

        private final int place = PARTS.getAndIncrement();
        private final T empty;

        Part(T empty) {
            this.empty = empty;
        }
    }

    @SuppressWarnings("unchecked") // with() puts a T at the position of every Part<T>
    <T> T get(Part<T> part) {
        Object value = part.place < parts.length ? parts[part.place] : null;
        return value == null ? part.empty : (T) value;
    }

    <T> Snapshot with(Part<T> part, T value) {
        @Nullable Object[] changed = Arrays.copyOf(parts, Math.max(parts.length, part.place + 1));
        changed[part.place] = value;
        return new Snapshot(changed);
    }
}
