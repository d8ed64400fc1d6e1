package org.crmkit.persistence.inmemory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.error.ConflictException;
import org.crmkit.query.SortField;
import org.crmkit.value.Id;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * The records of one kind with their indexes, immutable: an order for each way of sorting, groups for looking up by a value
 * that many share, and unique values.
 */
final class Table<A extends Aggregate<A, I>, I extends Id> {

    private final Shape<A> shape;
    private final PMap<I, A> rows;
    private final PMap<String, TreePMap<Place, I>> orders;
    private final PMap<Object, PSet<I>> groups;
    private final PMap<Object, I> uniques;

    private Table(
            Shape<A> shape,
            PMap<I, A> rows,
            PMap<String, TreePMap<Place, I>> orders,
            PMap<Object, PSet<I>> groups,
            PMap<Object, I> uniques) {
        this.shape = shape;
        this.rows = rows;
        this.orders = orders;
        this.groups = groups;
        this.uniques = uniques;
    }

    /** What is indexed of a kind of record. */
    record Shape<A>(
            String kind, Orders<A> orders, Function<A, Set<?>> groups, Function<A, Collection<Unique>> uniques) {}

    /** The ways of sorting a kind of record: their names, and the key of a record in each of them. */
    record Orders<A>(Set<String> names, Function<A, Map<String, Comparable<?>>> keys) {

        static <A> Orders<A> none() {
            return new Orders<>(Set.of(), row -> Map.of());
        }

        /** Sorted by the fields of an enum, each by its own order. */
        static <A, T, S extends Enum<S> & SortField<T>> Orders<A> by(Class<S> fields, Function<A, T> shown) {
            List<S> all = List.of(fields.getEnumConstants());
            return new Orders<>(all.stream().map(Enum::name).collect(Collectors.toSet()), row -> {
                T summary = shown.apply(row);
                return all.stream().collect(Collectors.toMap(Enum::name, field -> field.key(summary)));
            });
        }
    }

    /** A value that only one record may have, under the name that a conflict gives it. */
    record Unique(String name, Object value) {}

    static <A extends Aggregate<A, I>, I extends Id> Table<A, I> empty(Shape<A> shape) {
        PMap<String, TreePMap<Place, I>> orders = HashTreePMap.empty();
        for (String each : shape.orders().names()) {
            orders = orders.plus(each, TreePMap.empty());
        }
        return new Table<>(shape, HashTreePMap.empty(), orders, HashTreePMap.empty(), HashTreePMap.empty());
    }

    String kind() {
        return shape.kind();
    }

    Optional<A> find(I id) {
        return Optional.ofNullable(rows.get(id));
    }

    Collection<A> all() {
        return rows.values();
    }

    /** The records that share a value. */
    Stream<A> group(Object value) {
        PSet<I> ids = groups.get(value);
        return ids == null ? Stream.empty() : ids.stream().flatMap(id -> find(id).stream());
    }

    Optional<A> unique(Unique value) {
        I id = uniques.get(value);
        return id == null ? Optional.empty() : find(id);
    }

    /** The order of a sort field. */
    TreePMap<Place, I> order(String sort) {
        return Objects.requireNonNull(orders.get(sort));
    }

    Table<A, I> plus(A added) {
        if (rows.containsKey(added.id())) {
            throw ConflictException.taken(shape.kind() + ".id", null);
        }
        return put(null, added);
    }

    /** Replaces a record, at its next version. */
    Table<A, I> replace(A next) {
        return put(current(next), next.withVersion(next.version() + 1));
    }

    Table<A, I> minus(A gone) {
        A was = current(gone);
        return new Table<>(shape, rows.minus(was.id()), reorder(was, null), regroup(was, null), unique(was, null));
    }

    private A current(A based) {
        A now = rows.get(based.id());
        if (now == null || now.version() != based.version()) {
            throw ConflictException.stale(shape.kind(), based.id(), based.version());
        }
        return now;
    }

    private Table<A, I> put(@Nullable A was, A now) {
        PMap<Object, I> checked = unique(was, now);
        return new Table<>(shape, rows.plus(now.id(), now), reorder(was, now), regroup(was, now), checked);
    }

    private PMap<String, TreePMap<Place, I>> reorder(@Nullable A was, @Nullable A now) {
        Map<String, Comparable<?>> from =
                was == null ? Map.of() : shape.orders().keys().apply(was);
        Map<String, Comparable<?>> to =
                now == null ? Map.of() : shape.orders().keys().apply(now);
        PMap<String, TreePMap<Place, I>> changed = orders;
        for (String name : shape.orders().names()) {
            if (!Objects.equals(from.get(name), to.get(name))) {
                changed = changed.plus(name, moved(order(name), was, from.get(name), now, to.get(name)));
            }
        }
        return changed;
    }

    private static <A extends Aggregate<A, I>, I extends Id> TreePMap<Place, I> moved(
            TreePMap<Place, I> order,
            @Nullable A was,
            @Nullable Comparable<?> from,
            @Nullable A now,
            @Nullable Comparable<?> to) {
        TreePMap<Place, I> left = was == null || from == null
                ? order
                : order.minus(new Place(from, was.id().value()));
        return now == null || to == null
                ? left
                : left.plus(new Place(to, now.id().value()), now.id());
    }

    private PMap<Object, PSet<I>> regroup(@Nullable A was, @Nullable A now) {
        Set<?> from = was == null ? Set.of() : shape.groups().apply(was);
        Set<?> to = now == null ? Set.of() : shape.groups().apply(now);
        PMap<Object, PSet<I>> changed = groups;
        for (Object each : from) {
            PSet<I> members = changed.get(each);
            if (was != null && members != null && !to.contains(each)) {
                changed = changed.plus(each, members.minus(was.id()));
            }
        }
        for (Object each : to) {
            if (now != null && !from.contains(each)) {
                changed = changed.plus(
                        each, changed.getOrDefault(each, HashTreePSet.empty()).plus(now.id()));
            }
        }
        return changed;
    }

    private PMap<Object, I> unique(@Nullable A was, @Nullable A now) {
        PMap<Object, I> changed =
                was == null ? uniques : uniques.minusAll(shape.uniques().apply(was));
        if (now == null) {
            return changed;
        }
        for (Unique each : shape.uniques().apply(now)) {
            if (changed.containsKey(each)) {
                throw ConflictException.taken(each.name(), null);
            }
            changed = changed.plus(each, now.id());
        }
        return changed;
    }
}
