package org.crmkit.customer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmkit.access.UserReferenceSource;
import org.crmkit.dictionary.EntryReferenceSource;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Commands;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;

/** Describes the context of customers and contacts. */
public final class CustomerDescriptor
        implements UserReferenceSource<CustomerRepositories>, EntryReferenceSource<CustomerRepositories> {

    /** The types of entries whose values customers and contacts hold, each with the filter for those that hold a value. */
    private static final Map<EntryType, BiFunction<CustomerFilterBuilder, String, CustomerFilterBuilder>> FILTERS =
            Map.of(
                    EntryType.CUSTOMER_LEVEL, CustomerFilterBuilder::level,
                    EntryType.REGION, CustomerFilterBuilder::region,
                    EntryType.INDUSTRY, CustomerFilterBuilder::industry,
                    EntryType.CUSTOMER_SOURCE, CustomerFilterBuilder::source,
                    EntryType.COMPANY_SIZE, CustomerFilterBuilder::companySize,
                    EntryType.CONTACT_CLASS, CustomerFilterBuilder::contactClass);

    /** Creates the desk for the user of the commands. */
    public static CustomerDesk desk(
            Commands<CustomerRepositories> commands,
            CustomerRegistration registration,
            Function<CustomerRepositories, CustomerReferences> references) {
        return new CustomerDesk(commands, registration, references);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(Customer.class);
    }

    @Override
    public List<AggregateType<? super CustomerRepositories, ?, ?, ?>> types() {
        return List.of(CustomerRegistration.KIND);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.CUSTOMER_READ, Permission.CUSTOMER_EDIT, Permission.CUSTOMER_SUPERVISE);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(CustomerEvent.class);
    }

    @Override
    public String responsibility() {
        return CustomerRegistration.KIND.name();
    }

    @Override
    public Set<EntryType> entryTypes() {
        return Set.copyOf(FILTERS.keySet());
    }

    @Override
    public long countOf(CustomerRepositories work, EntryType type, String value) {
        CustomerFilter holding = Objects.requireNonNull(FILTERS.get(type))
                .apply(CustomerFilterBuilder.builder(), value)
                .build();
        return work.customers().count(holding, Visibility.everything());
    }

    /**
     * Counts the customers of a manager, including lost ones but not archived ones. It subtracts the archived customers from all
     * customers, so that a customer whose state changes between active and lost during the two counts is still counted.
     */
    @Override
    public long countOpen(CustomerRepositories work, UserId manager) {
        CustomerFilter all = CustomerFilterBuilder.builder().manager(manager).build();
        CustomerFilter archived =
                CustomerFilterBuilder.builder(all).state(CustomerState.ARCHIVED).build();
        long managed = work.customers().count(all, Visibility.everything());
        return managed == 0 ? 0 : managed - work.customers().count(archived, Visibility.everything());
    }
}
