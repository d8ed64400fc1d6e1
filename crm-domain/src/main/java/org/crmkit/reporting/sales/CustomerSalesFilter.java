package org.crmkit.reporting.sales;

import java.util.Currency;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The filter of the sales by customer.
 *
 * @param report the opportunities that were won within its period
 * @param currency the currency of the amounts; an opportunity won in another currency counts, and its amount does not
 */
@ValueObject
public record CustomerSalesFilter(SalesReportFilter report, Currency currency) {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public CustomerSalesFilter {
        Required.that("report", report).and("currency", currency).check();
    }

    /** Returns a query for such sales, the highest amount first. */
    public ListQuery<CustomerSalesFilter, CustomerSalesSort> highest(int size) {
        return ListQuery.by(this, CustomerSalesSort.AMOUNT, Direction.DESCENDING, size);
    }
}
