package org.crmkit.insight.sales;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crmkit.insight.report.Ratio;
import org.crmkit.value.Money;
import org.crmkit.value.Text;

/**
 * What somebody won and lost.
 *
 * @param id the assignee or customer
 * @param name their name; of a customer outside the reader's scope the number
 * @param won how many were won
 * @param lost how many were lost
 * @param values the sum of what was won, one for each currency, by its code
 */
public record SalesResult(UUID id, String name, long won, long lost, List<Money> values) {

    /** The highest sum first, then who won most, then by name; sums of several currencies are compared by their numbers. */
    public static final Comparator<SalesResult> RANKING = Comparator.comparing(SalesResult::total)
            .thenComparingLong(SalesResult::won)
            .reversed()
            .thenComparing(each -> Text.sortKey(each.name()))
            .thenComparing(SalesResult::id);

    /** Copies the sums. */
    public SalesResult {
        values = List.copyOf(values);
    }

    /** Returns won ÷ (won + lost) in percent, rounded half up; absent if nothing was closed. */
    public Optional<BigDecimal> winRate(int places) {
        return Ratio.percent(won, won + lost, places);
    }

    private BigDecimal total() {
        return values.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
