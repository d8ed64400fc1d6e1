package org.crmkit.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crmkit.access.OpenWork;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.churn.ChurnTies;
import org.crmkit.command.Act;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRecords;
import org.crmkit.customer.CustomerTies;
import org.crmkit.customer.ManagedCustomers;
import org.crmkit.reference.EntryType;
import org.crmkit.reference.EntryUses;
import org.crmkit.sales.OpportunityTies;
import org.crmkit.service.ServiceTies;
import org.crmkit.trade.OrderArrivals;
import org.crmkit.trade.TradeRecords;

/** What hangs on records of one context in all the others: here, where all are known, so that they need not know each other. */
record Ties(UnitOfWork work) implements OpenWork, CustomerTies, EntryUses, OrderArrivals {

    @Override
    public Map<String, Long> countsOf(UserId user) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("customer", ManagedCustomers.count(work, user));
        counts.put("opportunity", OpportunityTies.countOpen(work, user));
        counts.put("service", ServiceTies.countOpen(work, user));
        counts.put("churn", ChurnTies.countOpen(work, user));
        return counts;
    }

    @Override
    public long countOpen(CustomerId customer) {
        return OpportunityTies.countOpen(work, customer)
                + ServiceTies.countOpen(work, customer)
                + ChurnTies.countOpen(work, customer);
    }

    @Override
    public void handOver(Act<? extends CustomerRecords> act, CustomerId customer, UserId from, UserId to) {
        OpportunityTies.handOver(act, work, customer, from, to);
        ServiceTies.handOver(act, work, customer, from, to);
        ChurnTies.handOver(act, work, customer, to);
    }

    @Override
    public void arrived(Act<? extends TradeRecords> act, Map<CustomerId, LocalDate> newest) {
        ChurnTies.bought(act, work, newest);
    }

    @Override
    public long countOf(EntryType type, String value) {
        CustomerFilterBuilder customers = CustomerFilterBuilder.builder();
        if (type.equals(EntryType.CUSTOMER_LEVEL)) {
            return count(customers.level(value).build());
        }
        if (type.equals(EntryType.REGION)) {
            return count(customers.region(value).build());
        }
        if (type.equals(EntryType.OPPORTUNITY_SOURCE)) {
            return OpportunityTies.countFrom(work, value);
        }
        return type.equals(EntryType.SERVICE_TYPE) ? ServiceTies.countOf(work, value) : 0;
    }

    private long count(CustomerFilter filter) {
        return work.customers().count(filter, Visibility.everything());
    }
}
