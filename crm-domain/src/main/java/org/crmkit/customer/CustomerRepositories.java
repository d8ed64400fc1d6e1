package org.crmkit.customer;

import org.crmkit.dictionary.DictionaryRepositories;

/** The repositories that this context uses in a unit of work. */
public interface CustomerRepositories extends DictionaryRepositories {

    /** Returns the repository of customers. */
    Customers customers();

    /** Returns the port for the contacts of all customers. */
    Contacts contacts();

    /** Returns the port for operations on many customers. */
    CustomerSets customerSets();
}
