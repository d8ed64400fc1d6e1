package org.crmkit.reporting.customer;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A part of the composition analysis 客户构成分析.
 *
 * @param value what these customers have in common: a value of the dictionary, or 1 to 5 as text; null if nobody has said
 * @param count how many they are
 * @param whole how many active customers there are
 */
public record CompositionRow(@Nullable String value, long count, long whole) {

    /** The most first, then by value, those of whom nobody has said last among as many. */
    public static final Comparator<CompositionRow> RANKING = Comparator.comparingLong(CompositionRow::count)
            .reversed()
            .thenComparing(CompositionRow::value, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Returns their share in percent, rounded half up. */
    public Optional<BigDecimal> share(int places) {
        return Ratio.percent(count, whole, places);
    }
}
