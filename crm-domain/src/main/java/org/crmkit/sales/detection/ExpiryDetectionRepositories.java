package org.crmkit.sales.detection;

import org.crmkit.sales.SalesRepositories;

/** The repositories that expiry detection uses in a unit of work. */
public interface ExpiryDetectionRepositories extends SalesRepositories {

    /** Returns the port through which expiry detection reads opportunities. */
    ExpiredOpportunities expiredOpportunities();
}
