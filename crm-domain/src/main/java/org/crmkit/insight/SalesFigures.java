package org.crmkit.insight;

import java.util.List;
import org.crmkit.actor.Visibility;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Where reports of sales come from: each is one query in the store, within a visibility. Results by assignee and by customer
 * are ordered by value, the highest first, then by how many were won, then by name.
 */
@SecondaryPort
public interface SalesFigures {

    /** Returns opportunities by state and stage, and the cycle of what was closed. */
    Funnel funnel(SalesScope scope, Visibility visibility);

    /** Returns what each assignee won and lost. */
    List<SalesResult> byAssignee(SalesScope scope, Visibility visibility);

    /**
     * Returns what was won with each customer; what is lost has none. A customer who lies outside the visibility, because an
     * opportunity was linked to them, appears under their number.
     */
    List<SalesResult> byCustomer(SalesScope scope, Visibility visibility);

    /** Returns what was won in each month of the period, months of nothing included. */
    List<MonthResult> byMonth(SalesScope scope, Visibility visibility);
}
