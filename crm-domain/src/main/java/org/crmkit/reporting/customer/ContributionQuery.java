package org.crmkit.reporting.customer;

import java.util.Currency;
import org.crmkit.customer.Customer;
import org.crmkit.error.InvalidInputException;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.value.Required;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A page of the contribution analysis 客户贡献分析.
 *
 * @param period the days of the orders
 * @param currency the currency of the orders; those in others do not count
 * @param nameStart only customers whose name begins so, regardless of case; ranks and shares stay those among all. Null for all
 * @param paging which page
 */
public record ContributionQuery(
        ReportPeriod period, Currency currency, @Nullable String nameStart, Paging<ContributionSort> paging) {

    /** Normalises the text; an {@link InvalidInputException} if the direction is not ascending: rank 1 comes first. */
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

    /** The customers who bring most. */
    public static ContributionQuery highest(ReportPeriod period, Currency currency, int size) {
        return new ContributionQuery(
                period, currency, null, Paging.by(ContributionSort.RANK, Direction.ASCENDING, size));
    }

    /** Only customers whose name begins so. */
    public ContributionQuery named(@Nullable String start) {
        return new ContributionQuery(period, currency, start, paging);
    }

    /** Returns the query for the page after a cursor. */
    public ContributionQuery after(@Nullable Cursor cursor) {
        return new ContributionQuery(period, currency, nameStart, paging.after(cursor));
    }
}
