package org.crmkit.reporting.customer;

import java.util.Comparator;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A row of the activity report.
 *
 * @param value the kind of interaction, or the id of the user or the unit
 * @param name the name of the user or the unit; null for a kind
 * @param interactions the number of interactions
 * @param customers the number of customers with whom they were
 */
public record ActivityRow(String value, @Nullable String name, long interactions, long customers) {

    /** The most interactions first, then the most customers, then by name, then by value. */
    public static final Comparator<ActivityRow> RANKING = Comparator.comparingLong(ActivityRow::interactions)
            .thenComparingLong(ActivityRow::customers)
            .reversed()
            .thenComparing(each -> each.name() == null ? "" : Text.sortKey(each.name()))
            .thenComparing(ActivityRow::value);
}
