package org.crmkit.reporting.churn;

import java.util.Comparator;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;

/**
 * How many customers a manager lost and kept in a period.
 *
 * @param manager the customers' manager: for a case its last manager, for an active customer the present one
 * @param name the manager's name
 * @param result the numbers of customers
 */
public record ManagerChurn(UserId manager, String name, ChurnResult result) {

    /** The most losses first, then by name, then by id. */
    public static final Comparator<ManagerChurn> RANKING = Comparator.<ManagerChurn>comparingLong(
                    each -> each.result().confirmed())
            .reversed()
            .thenComparing(each -> Text.sortKey(each.name()))
            .thenComparing(each -> each.manager().value());
}
