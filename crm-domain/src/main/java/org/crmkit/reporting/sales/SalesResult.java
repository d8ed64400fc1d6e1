package org.crmkit.reporting.sales;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.reporting.period.Ratio;

/**
 * What an assignee or a unit won and lost.
 *
 * @param id the assignee or the unit
 * @param name the name
 * @param won the number of won opportunities
 * @param lost the number of lost opportunities
 * @param values the sums of the won amounts, one for each currency, ordered by its code
 */
public record SalesResult(UUID id, String name, long won, long lost, List<Money> values) {

    /**
     * The highest sum first, then the most won opportunities, then by name. Sums are compared within one currency: the first one,
     * by its code, in which two results differ.
     */
    public static final Comparator<SalesResult> RANKING = Comparator.comparing(SalesResult::values, Amounts::compare)
            .thenComparing(Comparator.comparingLong(SalesResult::won).reversed())
            .thenComparing(each -> Text.sortKey(each.name()))
            .thenComparing(SalesResult::id);

    /** Returns the order for a table of one currency: the highest sum in that currency first, then by {@link #RANKING}. */
    public static Comparator<SalesResult> ranking(Currency currency) {
        return Comparator.comparing((SalesResult each) -> each.value(currency).amount())
                .reversed()
                .thenComparing(RANKING);
    }

    /** Copies the sums. */
    public SalesResult {
        values = List.copyOf(values);
    }

    /** Returns won ÷ (won + lost) in percent, rounded half up; empty if none was closed. */
    public Optional<BigDecimal> winRate(int places) {
        return Ratio.percent(won, won + lost, places);
    }

    /** Returns the sum of the won amounts in a currency; zero if there is none. */
    public Money value(Currency currency) {
        return values.stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Money.zero(currency));
    }
}
