package org.crmkit.kernel.aggregate;

import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;

/**
 * The lists of a repository, within one unit of work and one tenant.
 *
 * @param <T> an item of the list: the record, or a summary of it
 * @param <F> the filter
 * @param <S> the sort fields
 */
public interface ListRepository<T, F, S extends Enum<S>> {

    /** Lists the records that match a filter within a visibility. */
    Page<T> list(ListQuery<F, S> query, Visibility visibility);

    /** Counts the records that match a filter within a visibility. */
    long count(F filter, Visibility visibility);
}
