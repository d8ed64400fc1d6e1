package org.crmkit.reporting;

import org.crmkit.access.AccessRepositories;
import org.crmkit.reporting.churn.ChurnReports;
import org.crmkit.reporting.customer.CustomerReports;
import org.crmkit.reporting.sales.ResultReports;
import org.crmkit.reporting.sales.SalesReports;
import org.crmkit.reporting.service.ServiceReports;

/** The ports that this context uses in a unit of work. */
public interface ReportRepositories extends AccessRepositories {

    /** Returns the reports on sales. */
    SalesReports salesReports();

    /** Returns the reports on what was won and sold. */
    ResultReports resultReports();

    /** Returns the reports on service requests. */
    ServiceReports serviceReports();

    /** Returns the reports on customers. */
    CustomerReports customerReports();

    /** Returns the reports on churn. */
    ChurnReports churnReports();
}
