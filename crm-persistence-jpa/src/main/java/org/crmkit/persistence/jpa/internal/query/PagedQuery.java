package org.crmkit.persistence.jpa.internal.query;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Id;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/**
 * A paged list of one kind of item. One statement in the database decides where a page ends, whether there is another page, and
 * what its cursor is. If a further statement does not find an item any more, the item is only missing from its page.
 *
 * @param select the query on rows {@code r} for a sort order
 * @param named the rows of a page and what is joined to them; null if nothing is
 * @param type the type of its results
 * @param shown converts the selected results into the items of the list, in the same order; it gets the conditions of the list,
 *     for a further statement
 * @param key the position of a selected result in the list
 * @param order the column of each sort
 * @param <P> the type of the selected results
 * @param <T> the type of the items of the list
 * @param <S> the sort fields of the list
 */
public record PagedQuery<P, T, S extends Enum<S> & SortField<T>>(
        Function<SortOrder, String> select,
        @Nullable NamedRows named,
        Class<P> type,
        BiFunction<List<P>, UnaryOperator<JpqlQuery>, List<T>> shown,
        BiFunction<P, S, Position> key,
        Function<S, SortOrder> order) {

    /**
     * A position in a list.
     *
     * @param key the sort value
     * @param id the id, which decides between equal sort values
     */
    record Position(Comparable<?> key, UUID id) {

        private static Position of(Object[] selected) {
            return new Position((Comparable<?>) selected[1], (UUID) selected[0]);
        }
    }

    /** Returns a list for which one statement selects everything. */
    public static <P, T, S extends Enum<S> & SortField<T>> PagedQuery<P, T, S> of(
            String select,
            Class<P> type,
            Function<P, T> shown,
            Function<T, ? extends Id> id,
            Function<S, SortOrder> order) {
        return new PagedQuery<>(
                sort -> select,
                null,
                type,
                (found, conditions) -> found.stream().map(shown).toList(),
                (last, sort) -> position(shown.apply(last), sort, id),
                order);
    }

    /**
     * Returns a list of whole records. A first statement selects the positions, a second one the records, because a limit and
     * fetched children cannot be combined.
     *
     * @param rows the entity of the rows
     * @param records finds records by their ids, in the order of the ids; a record that does not meet the conditions is left out
     */
    public static <T, S extends Enum<S> & SortField<T>> PagedQuery<Object[], T, S> ofRecords(
            String rows,
            BiFunction<List<UUID>, UnaryOperator<JpqlQuery>, List<T>> records,
            Function<S, SortOrder> order) {
        return new PagedQuery<>(
                sort -> "select r.key.id, " + sort.attribute() + " from " + rows + " r",
                null,
                Object[].class,
                (found, conditions) -> records.apply(
                        found.stream().map(each -> Position.of(each).id()).toList(), conditions),
                (last, sort) -> Position.of(last),
                order);
    }

    /**
     * Returns a list that shows names of other records beside its rows. Its statement determines the rows of the page first, and
     * joins only to them.
     *
     * @param rows the entity of the rows
     * @param joins the joins of the other records to rows {@code r}
     */
    public static <T, S extends Enum<S> & SortField<T>> PagedQuery<Object[], T, S> ofNamed(
            String select,
            String rows,
            String joins,
            Function<Object[], T> shown,
            Function<T, ? extends Id> id,
            Function<S, SortOrder> order) {
        return new PagedQuery<>(
                sort -> select,
                new NamedRows(rows, joins),
                Object[].class,
                (found, conditions) -> found.stream().map(shown).toList(),
                (last, sort) -> position(shown.apply(last), sort, id),
                order);
    }

    /** Returns a page of the items that meet the conditions, by a query for one row more than the page holds. */
    public Page<T> page(TenantEntityManager entityManager, UnaryOperator<JpqlQuery> conditions, Paging<S> paging) {
        SortOrder sorted = order.apply(paging.sort());
        List<P> found = (named == null
                        ? query(select.apply(sorted), entityManager, conditions, sorted, paging)
                                .query(entityManager, type)
                                .setMaxResults(paging.size() + 1)
                        : named.page(
                                        select.apply(sorted),
                                        sorted.by(paging.direction()),
                                        rows -> query(rows, entityManager, conditions, sorted, paging))
                                .set("rows", paging.size() + 1)
                                .query(entityManager, type))
                .getResultList();
        Page<P> page = Page.of(found, paging, last -> cursor(paging, last));
        return new Page<>(shown.apply(page.items(), conditions), page.next());
    }

    private static JpqlQuery query(
            String select,
            TenantEntityManager entityManager,
            UnaryOperator<JpqlQuery> conditions,
            SortOrder sorted,
            Paging<?> paging) {
        return sorted.page(conditions.apply(JpqlQuery.of(select, entityManager).paged()), paging);
    }

    private Cursor cursor(Paging<S> paging, P last) {
        Position position = key.apply(last, paging.sort());
        return new Cursor(paging.sort().name(), paging.direction(), position.key(), position.id());
    }

    private static <T, S extends Enum<S> & SortField<T>> Position position(
            T last, S sort, Function<T, ? extends Id> id) {
        return new Position(sort.key(last), id.apply(last).value());
    }
}
