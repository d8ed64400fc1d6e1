package org.crmkit.churn.watch;

import org.crmkit.churn.ChurnRecords;

/** What the watch reads and writes in a unit of work. */
public interface WatchRecords extends ChurnRecords {

    /** Returns where the watch looks at customers. */
    WatchedCustomers watchedCustomers();
}
