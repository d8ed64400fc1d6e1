package org.crmkit.insight;

import org.crmkit.access.AccessRecords;
import org.crmkit.insight.churn.ChurnFigures;
import org.crmkit.insight.customer.CustomerFigures;
import org.crmkit.insight.sales.SalesFigures;
import org.crmkit.insight.service.ServiceFigures;

/** What this context reads in a unit of work. */
public interface InsightRecords extends AccessRecords {

    /** Returns where reports of sales come from. */
    SalesFigures salesFigures();

    /** Returns where reports of service requests come from. */
    ServiceFigures serviceFigures();

    /** Returns where reports of customers come from. */
    CustomerFigures customerFigures();

    /** Returns where reports of churn come from. */
    ChurnFigures churnFigures();
}
