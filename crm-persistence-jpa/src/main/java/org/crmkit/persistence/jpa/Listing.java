package org.crmkit.persistence.jpa;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.crmkit.query.SortField;
import org.crmkit.value.Id;

/**
 * How one kind of things is listed, page by page, inside the database.
 *
 * @param select the query on rows {@code r}
 * @param type what it selects
 * @param shown turns what was selected into what the list shows, in the same order
 * @param id the id that decides between equal sort values
 * @param order the column behind each sort
 * @param <P> what is selected
 * @param <T> what the list shows
 * @param <S> what it can be sorted by
 */
record Listing<P, T, S extends Enum<S> & SortField<T>>(
        String select,
        Class<P> type,
        Function<List<P>, List<T>> shown,
        Function<T, Id> id,
        Function<S, SortOrder> order) {

    /** Shows what was selected one by one. */
    static <P, T> Function<List<P>, List<T>> each(Function<P, T> shown) {
        return found -> found.stream().map(shown).toList();
    }

    /** Returns a page of what meets the conditions, by one query that asks for one row more than the page holds. */
    Page<T> page(Session session, UnaryOperator<Clauses> conditions, Paging<S> paging) {
        List<P> found = order.apply(paging.sort())
                .page(conditions.apply(Clauses.of(select, session)), paging)
                .query(session, type)
                .setMaxResults(paging.size() + 1)
                .getResultList();
        return Page.of(
                shown.apply(found),
                paging,
                last -> Cursor.behind(paging, paging.sort().key(last), id.apply(last)));
    }
}
