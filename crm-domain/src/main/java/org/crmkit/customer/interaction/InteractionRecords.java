package org.crmkit.customer.interaction;

import org.crmkit.customer.CustomerRecords;

/** What this context reads and writes in a unit of work. */
public interface InteractionRecords extends CustomerRecords {

    /** Returns where interactions are kept. */
    Interactions interactions();
}
