package org.crmkit.customer;

import org.crmkit.access.AccessRecords;

/** What this context reads and writes in a unit of work. */
public interface CustomerRecords extends AccessRecords {

    /** Returns where customers are kept. */
    Customers customers();
}
