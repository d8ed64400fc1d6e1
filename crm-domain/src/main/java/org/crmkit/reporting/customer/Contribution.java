package org.crmkit.reporting.customer;

import java.math.BigDecimal;
import java.util.Optional;
import org.crmkit.query.Page;
import org.crmkit.reporting.period.Ratio;
import org.crmkit.value.Money;

/**
 * The contribution analysis 客户贡献分析: who brings the money. Cancelled orders do not count.
 *
 * @param page who brings most, by rank
 * @param customers how many customers have ordered
 * @param vitalFew how many of them, from the first rank on, it takes to make 80 % of the whole, by the exact figures: the 80/20
 *     line; 0 if there is no whole
 * @param gross the sum of quantity × price of all orders
 * @param net the whole: the sum of all line amounts
 */
public record Contribution(Page<ContributionRow> page, long customers, long vitalFew, Money gross, Money net) {

    /** Returns what a customer brings ÷ the whole in percent, rounded half up; absent if there is no whole. */
    public Optional<BigDecimal> share(ContributionRow row, int places) {
        return Ratio.percent(row.net().amount(), net.amount(), places);
    }

    /** Returns what they and all before them bring ÷ the whole in percent, rounded half up; absent if there is no whole. */
    public Optional<BigDecimal> cumulativeShare(ContributionRow row, int places) {
        return Ratio.percent(row.cumulative().amount(), net.amount(), places);
    }

    /** Returns whether a customer belongs to those who make 80 % of the whole. */
    public boolean isVital(ContributionRow row) {
        return row.rank() <= vitalFew;
    }
}
