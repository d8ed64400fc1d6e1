package org.crmkit.customer.interaction;

import org.crmkit.customer.CustomerRepositories;

/** What this context reads and writes in a unit of work. */
public interface InteractionRepositories extends CustomerRepositories {

    /** Returns where interactions are kept. */
    Interactions interactions();
}
