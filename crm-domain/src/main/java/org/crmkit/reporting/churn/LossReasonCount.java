package org.crmkit.reporting.churn;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.crmkit.internal.value.Merged;
import org.crmkit.kernel.value.Text;

/**
 * How many customers were lost for a reason. Reasons of the same {@link Text#matchKey} are one reason.
 *
 * @param reason the reason, as most of these cases have it
 * @param confirmed the number of losses that were confirmed in the period
 */
public record LossReasonCount(String reason, long confirmed) {

    /** The most losses first, then by reason. */
    public static final Comparator<LossReasonCount> RANKING = Comparator.comparingLong(LossReasonCount::confirmed)
            .reversed()
            .thenComparing(each -> Text.sortKey(each.reason()))
            .thenComparing(LossReasonCount::reason);

    /** Returns one row for each reason, from rows of the reasons as they are written, in the order of {@link #RANKING}. */
    public static List<LossReasonCount> ranked(Collection<LossReasonCount> written) {
        return Merged.ranked(written, each -> Text.matchKey(each.reason()), RANKING, LossReasonCount::plus);
    }

    private LossReasonCount plus(LossReasonCount other) {
        return new LossReasonCount(reason, confirmed + other.confirmed);
    }
}
