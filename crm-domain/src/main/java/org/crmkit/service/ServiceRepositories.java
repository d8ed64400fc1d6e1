package org.crmkit.service;

import org.crmkit.customer.CustomerRepositories;
import org.crmkit.service.level.ServiceLevelRepositories;

/** The repositories that this context uses in a unit of work. */
public interface ServiceRepositories extends CustomerRepositories, ServiceLevelRepositories {

    /** Returns the repository of service requests. */
    ServiceRequests serviceRequests();
}
