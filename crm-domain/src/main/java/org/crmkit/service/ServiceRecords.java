package org.crmkit.service;

import org.crmkit.customer.CustomerRecords;

/** What this context reads and writes in a unit of work. */
public interface ServiceRecords extends CustomerRecords {

    /** Returns where service requests are kept. */
    ServiceRequests serviceRequests();
}
