package org.crmkit.reporting.sales;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.crmkit.internal.value.Merged;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;

/**
 * What was lost for a reason. Reasons of the same {@link Text#matchKey} are one reason.
 *
 * @param reason the reason, as most of these opportunities have it
 * @param lost the number of lost opportunities
 * @param values the sums of their amounts, one for each currency, ordered by its code
 */
public record LossReason(String reason, long lost, List<Money> values) {

    /** The most lost opportunities first, then the highest amount, then by reason. */
    public static final Comparator<LossReason> RANKING = Comparator.comparingLong(LossReason::lost)
            .reversed()
            .thenComparing(LossReason::values, Amounts::compare)
            .thenComparing(each -> Text.sortKey(each.reason()))
            .thenComparing(LossReason::reason);

    /** Copies the sums. */
    public LossReason {
        values = List.copyOf(values);
    }

    /** Returns one row for each reason, from rows of the reasons as they are written, in the order of {@link #RANKING}. */
    public static List<LossReason> ranked(Collection<LossReason> written) {
        return Merged.ranked(written, each -> Text.matchKey(each.reason()), RANKING, LossReason::plus);
    }

    private LossReason plus(LossReason other) {
        return new LossReason(reason, lost + other.lost, Amounts.plus(values, other.values));
    }
}
