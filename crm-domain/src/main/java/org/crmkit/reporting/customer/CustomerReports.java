package org.crmkit.reporting.customer;

import java.util.List;
import org.crmkit.actor.Visibility;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The reports on customers and what they buy: each is one query in the store, within a visibility. */
@SecondaryPort
public interface CustomerReports {

    /** Returns who brings the money: customers with orders in the period, the highest net first, then by id. */
    Contribution contribution(ContributionQuery query, Visibility visibility);

    /** Returns how many active customers there are of each kind, by {@link CompositionRow#RANKING}. */
    List<CompositionRow> composition(CustomerDimension by, Visibility visibility);

    /** Returns what each customer has bought who has bought anything, by id. */
    List<PurchaseSummary> purchases(PurchaseReportFilter filter, Visibility visibility);
}
