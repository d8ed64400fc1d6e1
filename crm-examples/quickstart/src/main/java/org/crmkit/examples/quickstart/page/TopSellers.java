package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.util.List;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What each seller won; each currency is drawn separately.
 *
 * @param sellers the sellers, in the order of the report
 */
public record TopSellers(List<Seller> sellers) implements Section {

    /** Copies the sellers. */
    public TopSellers {
        sellers = List.copyOf(sellers);
    }

    /**
     * The result of one seller.
     *
     * @param name the seller's name
     * @param won the number of won opportunities
     * @param lost the number of lost opportunities
     * @param winRate won ÷ (won + lost) in percent; null if nothing was closed
     * @param values the sums of the won amounts, one for each currency
     */
    public record Seller(
            String name, long won, long lost, @Nullable BigDecimal winRate, List<Money> values) {

        /** Copies the sums. */
        public Seller {
            values = List.copyOf(values);
        }
    }
}
