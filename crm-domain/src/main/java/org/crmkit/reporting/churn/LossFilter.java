package org.crmkit.reporting.churn;

import org.crmkit.customer.CustomerId;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * The confirmed losses of a churn report.
 *
 * @param report the filter of the report: losses confirmed in its period
 * @param customer only the losses of this customer; null for all
 */
public record LossFilter(ChurnReportFilter report, @Nullable CustomerId customer) {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public LossFilter {
        Required.of("report", report);
    }

    /** The losses of a report. */
    public static LossFilter of(ChurnReportFilter report) {
        return new LossFilter(report, null);
    }

    /** Returns the same filter for the losses of one customer only. */
    public LossFilter customer(@Nullable CustomerId one) {
        return new LossFilter(report, one);
    }

    /** Returns a query for such losses, latest first. */
    public ListQuery<LossFilter, LossSort> latest(int size) {
        return ListQuery.by(this, LossSort.LOST, Direction.DESCENDING, size);
    }
}
