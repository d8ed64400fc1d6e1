package org.crmkit.reporting.churn;

import org.crmkit.customer.CustomerId;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of confirmed losses.
 *
 * @param filter the filter: losses confirmed in the period
 * @param customer only the losses of this customer; null for all
 * @param paging the page and its order
 */
public record LossQuery(ChurnReportFilter filter, @Nullable CustomerId customer, Paging<LossSort> paging) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public LossQuery {
        Required.that("filter", filter).and("paging", paging).check();
    }

    /** Returns a query for the losses of a period, latest first. */
    public static LossQuery latest(ChurnReportFilter filter, int size) {
        return new LossQuery(filter, null, Paging.by(LossSort.LOST, Direction.DESCENDING, size));
    }

    /** Returns the same query for the losses of one customer only. */
    public LossQuery of(@Nullable CustomerId one) {
        return new LossQuery(filter, one, paging);
    }

    /** Returns the query for the page after a cursor. */
    public LossQuery after(@Nullable Cursor cursor) {
        return new LossQuery(filter, customer, paging.after(cursor));
    }
}
