package org.crmkit.customer;

import org.crmkit.dictionary.DictionaryRepositories;

/** The repositories that this context uses in a unit of work. */
public interface CustomerRepositories extends DictionaryRepositories {

    /** Returns the repository of customers. */
    Customers customers();

    /** Returns customers by the many. */
    CustomerSets customerSets();

    /** Returns what hangs on customers in other contexts. */
    CustomerReferences customerReferences();
}
