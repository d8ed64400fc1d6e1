package org.crmkit.customer;

import java.util.List;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Bearers;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Where customers are kept. A number is unique in the tenant, and so is a name
 * ({@link org.crmkit.value.Text#matchKey}) together with its {@link Customer#namesake()}.
 */
@SecondaryPort
public interface Customers extends Bearers<Customer, CustomerId> {

    /** The most namesakes that are looked at. */
    int NAMESAKES_MAX = 100;

    /** Lists customers within a visibility. */
    Page<CustomerSummary> list(CustomerQuery query, Visibility visibility);

    /** Counts customers within a visibility. */
    long count(CustomerFilter filter, Visibility visibility);

    /** Returns the customers that have a name, the highest {@link Customer#namesake()} first, whoever may see them. */
    List<Customer> namesakes(String name);
}
