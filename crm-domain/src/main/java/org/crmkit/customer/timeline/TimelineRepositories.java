package org.crmkit.customer.timeline;

import org.crmkit.customer.CustomerRepositories;

/** What this context reads in a unit of work. */
public interface TimelineRepositories extends CustomerRepositories {

    /** Returns where timelines are read. */
    Timelines timelines();
}
