package org.crmkit.customer.timeline;

import org.crmkit.customer.CustomerRepositories;

/** The repositories that this context uses in a unit of work. */
public interface TimelineRepositories extends CustomerRepositories {

    /** Returns the port that reads timelines. */
    Timelines timelines();
}
