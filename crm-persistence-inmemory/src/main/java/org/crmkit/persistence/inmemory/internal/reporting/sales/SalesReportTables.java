package org.crmkit.persistence.inmemory.internal.reporting.sales;

import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.reporting.sales.ResultReports;
import org.crmkit.reporting.sales.SalesReports;

/** The reports on sales, read from the tables of other contexts. */
public interface SalesReportTables extends Tables, ReportRepositories {

    @Override
    default SalesReports salesReports() {
        return new InMemorySalesReports(transaction());
    }

    @Override
    default ResultReports resultReports() {
        return new InMemoryResultReports(transaction());
    }
}
