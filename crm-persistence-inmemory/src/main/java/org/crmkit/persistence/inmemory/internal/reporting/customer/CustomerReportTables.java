package org.crmkit.persistence.inmemory.internal.reporting.customer;

import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.reporting.customer.CustomerReports;

/** The reports on customers and their purchases, read from the tables of other contexts. */
public interface CustomerReportTables extends Tables, ReportRepositories {

    @Override
    default CustomerReports customerReports() {
        return new InMemoryCustomerReports(transaction());
    }
}
