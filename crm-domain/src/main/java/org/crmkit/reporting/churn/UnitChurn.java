package org.crmkit.reporting.churn;

import java.util.Comparator;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.value.Text;

/**
 * How many customers the managers of a unit lost and kept in a period.
 *
 * @param unit the unit of the managers at the time of the query
 * @param name the name of the unit
 * @param result the numbers of customers
 */
public record UnitChurn(OrgUnitId unit, String name, ChurnResult result) {

    /** The most losses first, then by name, then by id. */
    public static final Comparator<UnitChurn> RANKING = Comparator.<UnitChurn>comparingLong(
                    each -> each.result().confirmed())
            .reversed()
            .thenComparing(each -> Text.sortKey(each.name()))
            .thenComparing(each -> each.unit().value());
}
