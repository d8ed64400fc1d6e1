package org.crmkit.reporting.customer;

import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The reports on customers and what they buy: each is one query in the store, within a visibility. */
@SecondaryPort
public interface CustomerReports {

    /** Returns the contribution of the customers with orders in the period, the highest net amount first, then by id. */
    Contribution contribution(ContributionQuery query, Visibility visibility);

    /** Returns the number of active customers for each value of a dimension, ordered by {@link CompositionRow#RANKING}. */
    List<CompositionRow> composition(CustomerDimension by, Visibility visibility);

    /** Returns how many interactions there were with the customers, ordered by {@link ActivityRow#RANKING}. */
    List<ActivityRow> activity(ActivityFilter filter, ActivityDimension by, Visibility visibility);

    /** Lists how many interactions there were with each customer. */
    Page<CustomerActivity> activityByCustomer(
            ListQuery<ActivityFilter, CustomerActivitySort> query, Visibility visibility);

    /** Lists a summary of what each customer with a purchase has bought. */
    Page<PurchaseSummary> purchases(ListQuery<PurchaseReportFilter, PurchaseSort> query, Visibility visibility);

    /** Lists the RFM scores of the customers with a purchase, among all of them within the visibility. */
    Page<RfmScore> rfm(ListQuery<PurchaseReportFilter, RfmSort> query, Visibility visibility);
}
