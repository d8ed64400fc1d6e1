package org.crmkit.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crmkit.access.UserReferences;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.churn.ChurnReferences;
import org.crmkit.command.CommandScope;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerReferences;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.customer.ManagedCustomers;
import org.crmkit.dictionary.EntryReferences;
import org.crmkit.dictionary.EntryType;
import org.crmkit.sales.OpportunityReferences;
import org.crmkit.service.ServiceReferences;
import org.crmkit.trade.OrderReferences;
import org.crmkit.trade.TradeRepositories;

/**
 * The references to records of one context from all others. They are counted here, where all contexts are known, so that the
 * contexts need not know each other.
 */
record CrossReferences(UnitOfWork work)
        implements UserReferences, CustomerReferences, EntryReferences, OrderReferences {

    @Override
    public Map<String, Long> countsOf(UserId user) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("customer", ManagedCustomers.count(work, user));
        counts.put("opportunity", OpportunityReferences.countOpen(work, user));
        counts.put("service", ServiceReferences.countOpen(work, user));
        counts.put("churn", ChurnReferences.countOpen(work, user));
        return counts;
    }

    @Override
    public long countOpen(CustomerId customer) {
        return OpportunityReferences.countOpen(work, customer)
                + ServiceReferences.countOpen(work, customer)
                + ChurnReferences.countOpen(work, customer);
    }

    @Override
    public void handOver(
            CommandScope<? extends CustomerRepositories> scope, CustomerId customer, UserId from, UserId to) {
        OpportunityReferences.handOver(scope, work, customer, from, to);
        ServiceReferences.handOver(scope, work, customer, from, to);
        ChurnReferences.handOver(scope, work, customer, to);
    }

    @Override
    public void arrived(CommandScope<? extends TradeRepositories> scope, Map<CustomerId, LocalDate> newest) {
        ChurnReferences.bought(scope, work, newest);
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
            return OpportunityReferences.countFrom(work, value);
        }
        return type.equals(EntryType.SERVICE_TYPE) ? ServiceReferences.countOf(work, value) : 0;
    }

    private long count(CustomerFilter filter) {
        return work.customers().count(filter, Visibility.everything());
    }
}
