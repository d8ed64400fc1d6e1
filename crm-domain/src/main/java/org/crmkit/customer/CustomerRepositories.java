package org.crmkit.customer;

import org.crmkit.dictionary.DictionaryRepositories;

/** What this context reads and writes in a unit of work. */
public interface CustomerRepositories extends DictionaryRepositories {

    /** Returns where customers are kept. */
    Customers customers();

    /** Returns customers by the many. */
    CustomerSets customerSets();

    /** Returns what hangs on customers in other contexts. */
    CustomerReferences customerReferences();
}
