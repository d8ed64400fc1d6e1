package org.crmkit.customer.timeline;

import org.crmkit.customer.CustomerRecords;

/** What this context reads in a unit of work. */
public interface TimelineRecords extends CustomerRecords {

    /** Returns where timelines are read. */
    Timelines timelines();
}
