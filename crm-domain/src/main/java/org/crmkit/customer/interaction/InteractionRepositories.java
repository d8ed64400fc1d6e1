package org.crmkit.customer.interaction;

import org.crmkit.customer.CustomerRepositories;

/** The repositories that this context uses in a unit of work. */
public interface InteractionRepositories extends CustomerRepositories {

    /** Returns the repository of interactions. */
    Interactions interactions();
}
