package org.crmkit.customer;

import org.crmkit.reference.ReferenceRecords;

/** What this context reads and writes in a unit of work. */
public interface CustomerRecords extends ReferenceRecords {

    /** Returns where customers are kept. */
    Customers customers();

    /** Returns customers by the many. */
    CustomerSets customerSets();

    /** Returns what hangs on customers in other contexts. */
    CustomerTies customerTies();
}
