package org.crmkit.reporting;

import org.crmkit.access.AccessRepositories;
import org.crmkit.reporting.churn.ChurnReports;
import org.crmkit.reporting.customer.CustomerReports;
import org.crmkit.reporting.sales.SalesReports;
import org.crmkit.reporting.service.ServiceReports;

/** What this context reads in a unit of work. */
public interface ReportRepositories extends AccessRepositories {

    /** Returns where reports of sales come from. */
    SalesReports salesReports();

    /** Returns where reports of service requests come from. */
    ServiceReports serviceReports();

    /** Returns where reports of customers come from. */
    CustomerReports customerReports();

    /** Returns where reports of churn come from. */
    ChurnReports churnReports();
}
