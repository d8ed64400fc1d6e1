package org.crmkit.persistence.inmemory.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The aggregates of one type with their indexes, immutable: a sort index for each sort field, groups for values that several
 * aggregates share, and unique values. Ids of aggregates are in chronological order, so that their trees grow at the end; ids of
 * copies are not.
 *
 * @param <A> the aggregate
 * @param <I> the type of its id
 */
public final class Table<A extends Aggregate<A, I>, I extends Id> {

    private final Shape<A> shape;
    private final TreePMap<UUID, Row<A>> rows;
    private final List<TreePSet<IndexKey>> orders;
    private final PMap<Object, TreePSet<UUID>> groups;
    private final PMap<Object, UUID> uniques;

    private Table(
            Shape<A> shape,
            TreePMap<UUID, Row<A>> rows,
            List<TreePSet<IndexKey>> orders,
            PMap<Object, TreePSet<UUID>> groups,
            PMap<Object, UUID> uniques) {
        this.shape = shape;
        this.rows = rows;
        this.orders = orders;
        this.groups = groups;
        this.uniques = uniques;
    }

    /**
     * The indexes of an aggregate type.
     *
     * @param kind the name of the type, as conflicts report it
     * @param orders the sort indexes
     * @param groups the function that returns the values by which an aggregate is grouped
     * @param uniques the function that returns the values that no other aggregate may have
     * @param <A> the aggregate
     */
    public record Shape<A>(
            String kind, Orders<A> orders, Function<A, Set<?>> groups, Function<A, List<Unique>> uniques) {}

    /**
     * The sort indexes of an aggregate type.
     *
     * @param fields the sort fields
     * @param keys the function that returns the keys of an aggregate, one for each field
     * @param <A> the aggregate
     */
    public record Orders<A>(List<? extends Enum<?>> fields, Function<A, List<Comparable<?>>> keys) {

        /** Returns no sort index. */
        public static <A> Orders<A> none() {
            return new Orders<>(List.of(), row -> List.of());
        }

        /** Returns one sort index for each field of an enum. */
        public static <A, T, S extends Enum<S> & SortField<T>> Orders<A> by(Class<S> fields, Function<A, T> summaryOf) {
            List<S> all = List.of(fields.getEnumConstants());
            return new Orders<>(all, row -> {
                T summary = summaryOf.apply(row);
                List<Comparable<?>> keys = new ArrayList<>(all.size());
                for (S field : all) {
                    keys.add(field.key(summary));
                }
                return keys;
            });
        }
    }

    /**
     * A value that only one aggregate may have.
     *
     * @param name the name of the value, as conflicts report it
     * @param value the value
     */
    public record Unique(String name, Object value) {}

    /** An aggregate and its keys in the sort indexes. */
    private record Row<A>(A aggregate, List<IndexKey> keys) {}

    /** Returns a table without rows. */
    public static <A extends Aggregate<A, I>, I extends Id> Table<A, I> empty(Shape<A> shape) {
        List<TreePSet<IndexKey>> orders =
                Collections.nCopies(shape.orders().fields().size(), TreePSet.empty());
        return new Table<>(shape, TreePMap.empty(), orders, HashTreePMap.empty(), HashTreePMap.empty());
    }

    /** Returns the name of the aggregate type, as conflicts report it. */
    public String kind() {
        return shape.kind();
    }

    /** Returns the aggregate with an id. */
    public Optional<A> find(I id) {
        return Optional.ofNullable(row(id.value()));
    }

    /** Returns all aggregates in the order of their ids. */
    public Stream<A> all() {
        return rows.values().stream().map(Row::aggregate);
    }

    /** Returns the aggregates after the given one, in the order of their ids; all aggregates if it is null. */
    public Stream<A> after(@Nullable I id) {
        return (id == null ? rows : rows.tailMap(id.value(), false))
                .values().stream().map(Row::aggregate);
    }

    /** Returns the aggregates that share a value. */
    public Stream<A> group(Object value) {
        TreePSet<UUID> ids = groups.get(value);
        return ids == null ? Stream.empty() : ids.stream().map(id -> Objects.requireNonNull(row(id)));
    }

    /** Returns the aggregate that has a unique value. */
    public Optional<A> unique(Unique value) {
        return Optional.ofNullable(uniques.get(value)).map(this::row);
    }

    /** Returns the aggregates in ascending or descending order of a sort field, after a position. */
    Stream<A> sorted(Enum<?> sort, Direction direction, @Nullable IndexKey after) {
        TreePSet<IndexKey> order = orders.get(shape.orders().fields().indexOf(sort));
        TreePSet<IndexKey> turned = direction == Direction.ASCENDING ? order : order.descendingSet();
        TreePSet<IndexKey> rest = after == null ? turned : turned.tailSet(after, false);
        return rest.stream().map(key -> Objects.requireNonNull(row(key.id())));
    }

    /** Adds an aggregate, whose id must be new. */
    public Table<A, I> plus(A added) {
        if (rows.containsKey(added.id().value())) {
            throw ConflictException.duplicateKey(shape.kind() + ".id", null);
        }
        return put(null, added);
    }

    /** Replaces an aggregate and increases its version by one. */
    public Table<A, I> replace(A next) {
        return put(current(next), next.withVersion(next.version() + 1));
    }

    /** Removes an aggregate. */
    public Table<A, I> minus(A gone) {
        Row<A> was = current(gone);
        return new Table<>(
                shape,
                rows.minus(gone.id().value()),
                reorder(was.keys(), List.of()),
                regroup(was.aggregate(), null),
                unique(was.aggregate(), null));
    }

    private @Nullable A row(UUID id) {
        Row<A> row = rows.get(id);
        return row == null ? null : row.aggregate();
    }

    private Row<A> current(A based) {
        Row<A> now = rows.get(based.id().value());
        if (now == null || now.aggregate().version() != based.version()) {
            throw ConflictException.stale(shape.kind(), based.id(), based.version());
        }
        return now;
    }

    private Table<A, I> put(@Nullable Row<A> row, A now) {
        A was = row == null ? null : row.aggregate();
        PMap<Object, UUID> checked = unique(was, now);
        List<IndexKey> left = row == null ? List.of() : row.keys();
        List<IndexKey> taken = keys(left, now);
        return new Table<>(
                shape,
                rows.plus(now.id().value(), new Row<>(now, taken)),
                reorder(left, taken),
                regroup(was, now),
                checked);
    }

    /**
     * Returns the keys of the new version of an aggregate; keys that have not changed are the same objects as before.
     */
    private List<IndexKey> keys(List<IndexKey> left, A now) {
        List<Comparable<?>> sortKeys = shape.orders().keys().apply(now);
        List<IndexKey> taken = new ArrayList<>(sortKeys.size());
        for (int each = 0; each < sortKeys.size(); each++) {
            boolean stays = !left.isEmpty() && left.get(each).key().equals(sortKeys.get(each));
            taken.add(
                    stays
                            ? left.get(each)
                            : new IndexKey(sortKeys.get(each), now.id().value()));
        }
        return taken;
    }

    private List<TreePSet<IndexKey>> reorder(List<IndexKey> left, List<IndexKey> taken) {
        List<TreePSet<IndexKey>> changed = new ArrayList<>(orders);
        for (int each = 0; each < changed.size(); each++) {
            IndexKey from = left.isEmpty() ? null : left.get(each);
            IndexKey to = taken.isEmpty() ? null : taken.get(each);
            if (!Objects.equals(from, to)) {
                TreePSet<IndexKey> rest =
                        from == null ? changed.get(each) : changed.get(each).minus(from);
                changed.set(each, to == null ? rest : rest.plus(to));
            }
        }
        return changed;
    }

    private PMap<Object, TreePSet<UUID>> regroup(@Nullable A was, @Nullable A now) {
        Set<?> from = was == null ? Set.of() : shape.groups().apply(was);
        Set<?> to = now == null ? Set.of() : shape.groups().apply(now);
        if (from.equals(to)) {
            return groups;
        }
        PMap<Object, TreePSet<UUID>> changed = groups;
        for (Object each : from) {
            TreePSet<UUID> members = changed.get(each);
            if (was != null && members != null && !to.contains(each)) {
                changed = changed.plus(each, members.minus(was.id().value()));
            }
        }
        for (Object each : to) {
            if (now != null && !from.contains(each)) {
                TreePSet<UUID> members = changed.getOrDefault(each, TreePSet.empty());
                changed = changed.plus(each, members.plus(now.id().value()));
            }
        }
        return changed;
    }

    private PMap<Object, UUID> unique(@Nullable A was, @Nullable A now) {
        List<Unique> from = was == null ? List.of() : shape.uniques().apply(was);
        List<Unique> to = now == null ? List.of() : shape.uniques().apply(now);
        if (from.equals(to)) {
            return uniques;
        }
        PMap<Object, UUID> changed = uniques.minusAll(from);
        for (Unique each : to) {
            if (changed.containsKey(each)) {
                throw ConflictException.duplicateKey(each.name(), null);
            }
            changed = changed.plus(each, Objects.requireNonNull(now).id().value());
        }
        return changed;
    }
}
