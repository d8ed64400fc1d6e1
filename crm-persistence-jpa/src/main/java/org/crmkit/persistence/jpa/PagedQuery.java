package org.crmkit.persistence.jpa;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.crmkit.query.SortField;
import org.crmkit.value.Id;

/**
 * How one kind of things is listed, page by page, inside the database. One statement decides where a page ends, whether there
 * is another one, and what its cursor is. What a further statement no longer finds is missing from its page alone.
 *
 * @param select the query on rows {@code r} for a sort order
 * @param type what it selects
 * @param shown turns what was selected into what the list shows, in the same order; it is given the conditions of the list, for
 *     a further statement
 * @param key the place in the list of something that was selected
 * @param order the column behind each sort
 * @param <P> what is selected
 * @param <T> what the list shows
 * @param <S> what it can be sorted by
 */
record PagedQuery<P, T, S extends Enum<S> & SortField<T>>(
        Function<SortOrder, String> select,
        Class<P> type,
        BiFunction<List<P>, UnaryOperator<JpqlQuery>, List<T>> shown,
        BiFunction<P, S, Position> key,
        Function<S, SortOrder> order) {

    /**
     * A place in a list.
     *
     * @param key the sort value
     * @param id the id that decides between equal sort values
     */
    record Position(Comparable<?> key, UUID id) {

        private static Position of(Object[] selected) {
            return new Position((Comparable<?>) selected[1], (UUID) selected[0]);
        }
    }

    /** A list of which one statement selects everything that it shows. */
    static <P, T, S extends Enum<S> & SortField<T>> PagedQuery<P, T, S> of(
            String select,
            Class<P> type,
            Function<P, T> shown,
            Function<T, ? extends Id> id,
            Function<S, SortOrder> order) {
        return new PagedQuery<>(
                sort -> select,
                type,
                (found, conditions) -> found.stream().map(shown).toList(),
                (last, sort) -> position(shown.apply(last), sort, id),
                order);
    }

    /**
     * A list of whole records: a first statement selects the places, a second one the records, as a limit and fetched children
     * do not go together.
     *
     * @param rows the entity of the rows
     * @param records finds records by their ids, in the order of these, as far as they meet the conditions
     */
    static <T, S extends Enum<S> & SortField<T>> PagedQuery<Object[], T, S> ofRecords(
            String rows,
            BiFunction<List<UUID>, UnaryOperator<JpqlQuery>, List<T>> records,
            Function<S, SortOrder> order) {
        return new PagedQuery<>(
                sort -> "select r.key.id, " + sort.attribute() + " from " + rows + " r",
                Object[].class,
                (found, conditions) -> records.apply(
                        found.stream().map(each -> Position.of(each).id()).toList(), conditions),
                (last, sort) -> Position.of(last),
                order);
    }

    /** Returns a page of what meets the conditions, by a query that asks for one row more than the page holds. */
    Page<T> page(TenantEntityManager entityManager, UnaryOperator<JpqlQuery> conditions, Paging<S> paging) {
        SortOrder sorted = order.apply(paging.sort());
        List<P> found = sorted.page(conditions.apply(JpqlQuery.of(select.apply(sorted), entityManager)), paging)
                .query(entityManager, type)
                .setMaxResults(paging.size() + 1)
                .getResultList();
        Page<P> page = Page.of(found, paging, last -> cursor(paging, last));
        return new Page<>(shown.apply(page.items(), conditions), page.next());
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
