package org.crmkit.insight;

import org.crmkit.access.AccessRecords;

/** What this context reads in a unit of work. */
public interface InsightRecords extends AccessRecords {

    /** Returns where reports of sales come from. */
    SalesFigures salesFigures();

    /** Returns where reports of service requests come from. */
    ServiceFigures serviceFigures();
}
