package org.crmkit.testkit.rebuilding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one aggregate are rebuilt from their entries in the journal, and from nothing else: what each type of event
 * changes. It is written independently of the actions of the record, so that it fails if an event lacks a value.
 *
 * @param <A> the aggregate
 */
public final class Rebuilding<A extends Aggregate<A, ?>> {

    private final Class<A> type;
    private final Map<Class<? extends CrmEvent>, Step<A, CrmEvent>> steps = new HashMap<>();

    private Rebuilding(Class<A> type) {
        this.type = type;
    }

    /** The state of a new record after its first event. */
    @FunctionalInterface
    public interface First<A, E> {

        A after(E event, JournalEntry entry);
    }

    /** The state of a record after a further event. */
    @FunctionalInterface
    public interface Next<A, E> {

        A after(A was, E event, JournalEntry entry);
    }

    private interface Step<A, E> {

        @Nullable
        A after(@Nullable A was, E event, JournalEntry entry);
    }

    /** Begins the description of an aggregate, which has no events yet. */
    public static <A extends Aggregate<A, ?>> Rebuilding<A> of(Class<A> type) {
        return new Rebuilding<>(type);
    }

    /** Adds an event with which a record begins. */
    public <E extends CrmEvent> Rebuilding<A> begins(Class<E> event, First<A, E> first) {
        return step(event, (was, cast, entry) -> {
            require(was == null, entry, "is not the first event");
            return first.after(cast, entry);
        });
    }

    /** Adds an event that changes a record. */
    public <E extends CrmEvent> Rebuilding<A> changes(Class<E> event, Next<A, E> next) {
        return step(event, (was, cast, entry) -> {
            if (was == null) {
                throw new IllegalStateException(entry + " is the first event");
            }
            return next.after(was, cast, entry);
        });
    }

    /** Adds an event that removes a record. */
    public Rebuilding<A> ends(Class<? extends CrmEvent> event) {
        return step(event, (was, cast, entry) -> {
            require(was != null, entry, "is the first event");
            return null;
        });
    }

    private <E extends CrmEvent> Rebuilding<A> step(Class<E> event, Step<A, E> step) {
        steps.put(event, (was, any, entry) -> step.after(was, event.cast(any), entry));
        return this;
    }

    /** Returns the aggregate. */
    Class<A> type() {
        return type;
    }

    /** Returns the types of the events. */
    Set<Class<? extends CrmEvent>> events() {
        return steps.keySet();
    }

    /** Returns whether an entry is about a record of the aggregate. */
    boolean concerns(JournalEntry entry) {
        return steps.containsKey(entry.event().getClass());
    }

    /**
     * Rebuilds a record.
     *
     * @param entries the entries of the record, the oldest first
     * @return the record; empty if it was removed
     * @throws IllegalStateException if an entry is missing, or if an event cannot follow the ones before
     */
    Optional<A> rebuilt(List<JournalEntry> entries) {
        A record = null;
        long version = 0;
        for (JournalEntry each : entries) {
            Step<A, CrmEvent> step = steps.get(each.event().getClass());
            require(each.version() == version, each, "is not of version " + version);
            A next = Objects.requireNonNull(step).after(record, each.event(), each);
            record = next == null ? null : next.withVersion(version);
            version++;
        }
        return Optional.ofNullable(record);
    }

    private static void require(boolean holds, JournalEntry entry, String fault) {
        if (!holds) {
            throw new IllegalStateException(entry + " " + fault);
        }
    }
}
