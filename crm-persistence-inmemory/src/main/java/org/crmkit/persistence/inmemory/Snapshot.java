package org.crmkit.persistence.inmemory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Everything of a tenant at one moment, in immutable parts that snapshots share. */
final class Snapshot {

    static final Snapshot EMPTY = new Snapshot(HashTreePMap.empty());

    private final PMap<Part<?>, Object> parts;

    private Snapshot(PMap<Part<?>, Object> parts) {
        this.parts = parts;
    }

    /** A part of every snapshot: its name, and what it is in an empty one. */
    record Part<T>(String name, T empty) {

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    @SuppressWarnings("unchecked") // with() puts a T under every Part<T>
    <T> T get(Part<T> part) {
        return parts.containsKey(part) ? (T) Objects.requireNonNull(parts.get(part)) : part.empty();
    }

    <T> Snapshot with(Part<T> part, T value) {
        return new Snapshot(parts.plus(part, value));
    }
}
