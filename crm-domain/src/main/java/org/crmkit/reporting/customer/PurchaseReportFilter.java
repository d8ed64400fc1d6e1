package org.crmkit.reporting.customer;

import java.time.LocalDate;
import java.util.Currency;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The filter of a purchase report.
 *
 * @param asOf the last day on which orders count
 * @param currency the currency of the orders; orders in other currencies do not count
 */
@ValueObject
public record PurchaseReportFilter(LocalDate asOf, Currency currency) {

    /** Checks that both are present, and that the day is in range. */
    public PurchaseReportFilter {
        Required.that("asOf", asOf).and("currency", currency).check();
        DateLimits.optional("asOf", asOf);
    }

    /** Returns a query for the purchases of each customer, by customer number. */
    public ListQuery<PurchaseReportFilter, PurchaseSort> byNumber(int size) {
        return ListQuery.by(this, PurchaseSort.NUMBER, Direction.ASCENDING, size);
    }

    /** Returns a query for the RFM scores of the customers, the highest {@linkplain RfmScore#cell cell} first. */
    public ListQuery<PurchaseReportFilter, RfmSort> highestCell(int size) {
        return ListQuery.by(this, RfmSort.CELL, Direction.DESCENDING, size);
    }
}
