package org.crmkit.persistence.inmemory.internal.engine;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The complete state of a tenant at one moment, in immutable parts that snapshots share. Each context declares its own parts; a
 * snapshot does not know what they contain.
 */
public final class Snapshot {

    static final Snapshot EMPTY = new Snapshot(new Object[0]);

    private final @Nullable Object[] parts;

    private Snapshot(@Nullable Object[] parts) {
        this.parts = parts;
    }

    /**
     * The typed key of a part of every snapshot, and the content of that part in an empty snapshot. A part is a constant, because
     * each instance takes a position of its own in all snapshots.
     *
     * @param <T> the type of the content, which is immutable
     */
    public static final class Part<T> {

        private static final AtomicInteger PARTS = new AtomicInteger();

        private final int position = PARTS.getAndIncrement();
        private final T empty;

        /** Declares a part with its content in an empty snapshot. */
        public Part(T empty) {
            this.empty = empty;
        }
    }

    /** Returns the content of a part. */
    @SuppressWarnings("unchecked") // with() puts a T at the position of every Part<T>
    public <T> T get(Part<T> part) {
        Object value = part.position < parts.length ? parts[part.position] : null;
        return value == null ? part.empty : (T) value;
    }

    /** Returns a snapshot in which one part has another content. */
    public <T> Snapshot with(Part<T> part, T value) {
        @Nullable Object[] changed = Arrays.copyOf(parts, Math.max(parts.length, part.position + 1));
        changed[part.position] = value;
        return new Snapshot(changed);
    }
}
