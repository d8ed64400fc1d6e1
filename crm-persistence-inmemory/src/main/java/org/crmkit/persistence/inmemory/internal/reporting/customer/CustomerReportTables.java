package org.crmkit.persistence.inmemory.internal.reporting.customer;

import java.util.function.Function;
import org.crmkit.customer.Customer;
import org.crmkit.persistence.inmemory.internal.engine.Group;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.reporting.ReportRepositories;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.CustomerReports;

/** The reports on customers and their purchases, read from the tables of other contexts. */
public interface CustomerReportTables extends Tables, ReportRepositories {

    @Override
    default CustomerReports customerReports() {
        return new InMemoryCustomerReports(transaction());
    }

    /** Returns the group of each customer by a dimension. */
    static Function<Customer, Group> groups(CustomerDimension by, Snapshot snapshot) {
        return new CustomerGroups(by, snapshot)::of;
    }
}
