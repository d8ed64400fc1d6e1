package org.crmkit.trade.feed;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * Merges the items of a batch one after another: several messages about the same record are merged before anything is written.
 *
 * @param <T> the type of the copies
 * @param <I> the type of their ids
 */
final class FeedMerge<T extends ExternalRecord<I>, I extends Id> {

    private final Map<I, FeedCopy<T>> held;
    private final BinaryOperator<T> merged;
    private final Map<I, T> changed = new LinkedHashMap<>();
    private long insertions;
    private long updates;
    private long unchanged;

    FeedMerge(Map<I, FeedCopy<T>> held, BinaryOperator<T> merged) {
        this.held = new HashMap<>(held);
        this.merged = merged;
    }

    void take(T arrived) {
        T known = known(arrived.id());
        T next = known == null ? arrived : merged.apply(known, arrived);
        if (known == null || !known.isKnown()) {
            insertions++;
        } else if (next.equals(known)) {
            unchanged++;
            return;
        } else {
            updates++;
        }
        changed.put(arrived.id(), next);
    }

    /** Returns the event of the merge. It counts records; what follows for others ({@link #replace}) is not counted. */
    FeedEvent event(FeedId feed, String kind) {
        long created = changed.keySet().stream()
                .map(this::held)
                .filter(each -> each == null || !each.isKnown())
                .count();
        return new FeedEvent.Applied(feed, kind, created, changed.size() - created);
    }

    /** Adds further copies that exist. */
    void hold(Map<I, FeedCopy<T>> further) {
        held.putAll(further);
    }

    /** Replaces a record by one that follows from other records; this is not counted, and written even if it is equal. */
    void replace(T next) {
        changed.put(next.id(), next);
    }

    boolean changes(I id) {
        return changed.containsKey(id);
    }

    boolean knows(I id) {
        return known(id) != null;
    }

    /** Returns the stored copy as it was before; null if there is none. */
    @Nullable
    T held(I id) {
        FeedCopy<T> copy = held.get(id);
        return copy == null ? null : copy.item();
    }

    boolean changesAnything() {
        return !changed.isEmpty();
    }

    /** Returns the records that are new or changed. */
    Collection<T> changed() {
        return List.copyOf(changed.values());
    }

    /**
     * Returns the new records in the order of their ids, so that two commands that write the same records never wait for each
     * other.
     */
    List<T> inserted() {
        return inOrder().filter(each -> !held.containsKey(each.id())).toList();
    }

    List<FeedCopy<T>> updated() {
        return inOrder()
                .filter(each -> held.containsKey(each.id()))
                .map(each -> new FeedCopy<>(
                        each, Objects.requireNonNull(held.get(each.id())).revision()))
                .toList();
    }

    private Stream<T> inOrder() {
        return changed.values().stream()
                .sorted(Comparator.comparing(each -> each.id().value()));
    }

    long insertions() {
        return insertions;
    }

    long updates() {
        return updates;
    }

    long unchanged() {
        return unchanged;
    }

    /** Returns the record as it is after the merge; null if nothing is known. */
    @Nullable
    T known(I id) {
        T here = changed.get(id);
        return here == null ? held(id) : here;
    }
}
