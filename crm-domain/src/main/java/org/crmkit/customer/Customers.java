package org.crmkit.customer;

import java.util.List;
import org.crmkit.kernel.aggregate.ListRepository;
import org.crmkit.kernel.aggregate.ReferenceTargets;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The repository of customers. A number is unique in the tenant, and so are an external number by its {@link
 * org.crmkit.kernel.value.Text#matchKey} and a name ({@link org.crmkit.kernel.value.Text#matchKey})
 * together with its {@link Customer#nameOrdinal()}.
 */
@SecondaryPort
public interface Customers
        extends ReferenceTargets<Customer, CustomerId>, ListRepository<CustomerSummary, CustomerFilter, CustomerSort> {

    /** The maximum number of customers of the same name that are read. */
    int SAME_NAME_MAX = 100;

    /** Returns the customers that have a name, the highest {@link Customer#nameOrdinal()} first, regardless of visibility. */
    List<Customer> named(String name);
}
