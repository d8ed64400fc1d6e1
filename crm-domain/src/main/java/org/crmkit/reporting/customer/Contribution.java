package org.crmkit.reporting.customer;

import java.math.BigDecimal;
import java.util.Optional;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.period.Ratio;

/**
 * The contribution analysis 客户贡献分析: how much each customer contributes, net of returns. Cancelled orders do not count.
 *
 * @param page the customers by rank
 * @param customers the number of customers with orders
 * @param vitalFew the 80/20 line: how many customers, from the first rank on, are needed to reach 80 % of the total net amount,
 *     computed with the exact amounts; 0 if the total is not above zero
 * @param gross the sum of quantity × price of all orders
 * @param net the total: the sum of all line amounts
 */
public record Contribution(Page<ContributionRow> page, long customers, long vitalFew, Money gross, Money net) {

    /** Returns a customer's contribution ÷ the total in percent, rounded half up; empty if the total is not above zero. */
    public Optional<BigDecimal> share(ContributionRow row, int places) {
        return Ratio.percent(row.net().amount(), whole(), places);
    }

    /**
     * Returns the cumulative contribution up to a customer ÷ the total in percent, rounded half up; empty if the total is not above
     * zero.
     */
    public Optional<BigDecimal> cumulativeShare(ContributionRow row, int places) {
        return Ratio.percent(row.cumulative().amount(), whole(), places);
    }

    /** A total below zero, because more was returned than ordered, has no shares. */
    private BigDecimal whole() {
        return net.amount().max(BigDecimal.ZERO);
    }

    /** Returns whether a customer is one of those who reach 80 % of the total. */
    public boolean isVital(ContributionRow row) {
        return row.rank() <= vitalFew;
    }
}
