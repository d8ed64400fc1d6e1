package org.crmkit.persistence.inmemory.internal.reporting.service;

import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.reporting.service.ServiceReports;

/** The reports on service requests, read from the tables of other contexts. */
public interface ServiceReportTables extends Tables, ReportRepositories {

    @Override
    default ServiceReports serviceReports() {
        return new InMemoryServiceReports(transaction());
    }
}
