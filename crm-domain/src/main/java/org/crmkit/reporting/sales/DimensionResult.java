package org.crmkit.reporting.sales;

import java.util.Comparator;
import java.util.List;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was won with, and sold to, the customers who share a value of a dimension.
 *
 * @param value a value of the dictionary, a postal code, 1 to 5 as text, the name of a {@link
 *     org.crmkit.customer.profile.CustomerKind}, or the id of the manager or the unit; null if unknown, and for what was won with
 *     customers whom the reader cannot see
 * @param name the name of the manager or the unit; null for any other dimension, and if the value is unknown
 * @param won the number of won opportunities
 * @param values the sums of the won amounts, one for each currency, ordered by its code
 * @param net the sums of the orders, net of returns, one for each currency, ordered by its code
 */
public record DimensionResult(
        @Nullable String value, @Nullable String name, long won, List<Money> values, List<Money> net) {

    /**
     * The highest net first, then the highest won amount, then the most won opportunities, then by name or value, unknown values
     * last. Sums are compared within one currency: the first one, by its code, in which two results differ.
     */
    public static final Comparator<DimensionResult> RANKING = Comparator.comparing(
                    DimensionResult::net, Amounts::compare)
            .thenComparing(DimensionResult::values, Amounts::compare)
            .thenComparing(Comparator.comparingLong(DimensionResult::won).reversed())
            .thenComparing(each -> each.name() == null ? "" : Text.sortKey(each.name()))
            .thenComparing(DimensionResult::value, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Copies the sums. */
    public DimensionResult {
        values = List.copyOf(values);
        net = List.copyOf(net);
    }
}
