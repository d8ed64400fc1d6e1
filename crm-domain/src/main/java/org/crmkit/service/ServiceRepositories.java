package org.crmkit.service;

import org.crmkit.customer.CustomerRepositories;

/** What this context reads and writes in a unit of work. */
public interface ServiceRepositories extends CustomerRepositories {

    /** Returns where service requests are kept. */
    ServiceRequests serviceRequests();
}
