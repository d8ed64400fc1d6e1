package org.crmkit.reporting.customer;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A row of the composition analysis 客户构成分析.
 *
 * @param value the value that these customers share: a value of the dictionary, or 1 to 5 as text; null if unknown
 * @param count the number of customers with this value
 * @param whole the number of active customers
 */
public record CompositionRow(@Nullable String value, long count, long whole) {

    /** The largest group first, then by value; among groups of the same size, unknown values last. */
    public static final Comparator<CompositionRow> RANKING = Comparator.comparingLong(CompositionRow::count)
            .reversed()
            .thenComparing(CompositionRow::value, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Returns the share of the group in percent, rounded half up. */
    public Optional<BigDecimal> share(int places) {
        return Ratio.percent(count, whole, places);
    }
}
