package org.crmkit.reporting.customer;

import java.util.Currency;
import org.crmkit.customer.Customer;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Text;
import org.crmkit.reporting.period.ReportPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A query for a page of the contribution analysis 客户贡献分析.
 *
 * @param period the period of the orders
 * @param currency the currency of the orders; orders in other currencies do not count
 * @param nameStart only customers whose name begins with this text, regardless of case; null for all. Ranks and shares still
 *     refer to all customers
 * @param paging the page
 */
public record ContributionQuery(
        ReportPeriod period, Currency currency, @Nullable String nameStart, Paging<ContributionSort> paging) {

    /**
     * Normalises the text; a direction other than ascending is rejected with an {@link InvalidInputException}, because rank 1
     * comes first.
     */
    public ContributionQuery {
        Required.that("period", period)
                .and("currency", currency)
                .and("paging", paging)
                .check();
        nameStart = Text.optional("nameStart", nameStart, Customer.NAME_MAX);
        if (paging != null && paging.direction() != Direction.ASCENDING) {
            throw InvalidInputException.of("direction", "unknown", Direction.ASCENDING);
        }
    }

    /** Returns a query for the customers with the highest contribution. */
    public static ContributionQuery highest(ReportPeriod period, Currency currency, int size) {
        return new ContributionQuery(
                period, currency, null, Paging.by(ContributionSort.RANK, Direction.ASCENDING, size));
    }

    /** Returns the same query for customers whose name begins with a text. */
    public ContributionQuery named(@Nullable String start) {
        return new ContributionQuery(period, currency, start, paging);
    }

    /** Returns the query for the page after a cursor. */
    public ContributionQuery after(@Nullable Cursor cursor) {
        return new ContributionQuery(period, currency, nameStart, paging.after(cursor));
    }
}
