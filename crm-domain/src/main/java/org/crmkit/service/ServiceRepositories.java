package org.crmkit.service;

import org.crmkit.customer.CustomerRepositories;

/** The repositories that this context uses in a unit of work. */
public interface ServiceRepositories extends CustomerRepositories {

    /** Returns the repository of service requests. */
    ServiceRequests serviceRequests();
}
