package org.crmkit.reporting.churn;

import java.util.Comparator;
import org.crmkit.actor.UserId;
import org.crmkit.value.Text;

/**
 * How many customers a manager lost and kept in a period.
 *
 * @param manager the customers' manager: of a case the one it went to last, of an active customer the present one
 * @param name their name
 * @param result how many
 */
public record ManagerChurn(UserId manager, String name, ChurnResult result) {

    /** The most losses first, then by name, then by id. */
    public static final Comparator<ManagerChurn> RANKING = Comparator.<ManagerChurn>comparingLong(
                    each -> each.result().confirmed())
            .reversed()
            .thenComparing(each -> Text.sortKey(each.name()))
            .thenComparing(each -> each.manager().value());
}
