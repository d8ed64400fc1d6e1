package org.crmkit.persistence.jpa.internal.reporting;

import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.persistence.jpa.internal.reporting.churn.JpaChurnReports;
import org.crmkit.persistence.jpa.internal.reporting.customer.JpaCustomerReports;
import org.crmkit.persistence.jpa.internal.reporting.sales.JpaResultReports;
import org.crmkit.persistence.jpa.internal.reporting.sales.JpaSalesReports;
import org.crmkit.persistence.jpa.internal.reporting.service.JpaServiceReports;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.reporting.churn.ChurnReports;
import org.crmkit.reporting.customer.CustomerReports;
import org.crmkit.reporting.sales.ResultReports;
import org.crmkit.reporting.sales.SalesReports;
import org.crmkit.reporting.service.ServiceReports;

/** The tables of reports. */
public interface ReportTables extends ContextTables, ReportRepositories {

    @Override
    default SalesReports salesReports() {
        return new JpaSalesReports(entityManager());
    }

    @Override
    default ResultReports resultReports() {
        return new JpaResultReports(entityManager());
    }

    @Override
    default ServiceReports serviceReports() {
        return new JpaServiceReports(entityManager());
    }

    @Override
    default CustomerReports customerReports() {
        return new JpaCustomerReports(entityManager());
    }

    @Override
    default ChurnReports churnReports() {
        return new JpaChurnReports(entityManager());
    }
}
