package org.crmkit.persistence.inmemory.internal.reporting.churn;

import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.reporting.churn.ChurnReports;

/** The reports on churn, read from the tables of other contexts. */
public interface ChurnReportTables extends Tables, ReportRepositories {

    @Override
    default ChurnReports churnReports() {
        return new InMemoryChurnReports(transaction());
    }
}
