package org.crmkit.reporting.customer;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.crmkit.kernel.value.Text;
import org.crmkit.reporting.period.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A row of the composition analysis 客户构成分析.
 *
 * @param value the value that these customers share: a value of the dictionary, 1 to 5 as text, the name of a {@link
 *     org.crmkit.customer.profile.CustomerKind}, or the id of the manager or the unit; null if unknown
 * @param name the name of the manager or the unit; null for any other dimension, and if the value is unknown
 * @param count the number of customers with this value
 * @param whole the number of active customers
 */
public record CompositionRow(
        @Nullable String value, @Nullable String name, long count, long whole) {

    /** The largest group first, then by name or value; among groups of the same size, unknown values last. */
    public static final Comparator<CompositionRow> RANKING = Comparator.comparingLong(CompositionRow::count)
            .reversed()
            .thenComparing(each -> each.name() == null ? "" : Text.sortKey(each.name()))
            .thenComparing(CompositionRow::value, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Creates a row of a dimension without names. */
    public CompositionRow(@Nullable String value, long count, long whole) {
        this(value, null, count, whole);
    }

    /** Returns the share of the group in percent, rounded half up. */
    public Optional<BigDecimal> share(int places) {
        return Ratio.percent(count, whole, places);
    }
}
