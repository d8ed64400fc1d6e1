package org.crmkit.sales.pipeline;

import org.crmkit.access.AccessRepositories;

/** What this context reads and writes in a unit of work. */
public interface PipelineRepositories extends AccessRepositories {

    /** Returns where stages are kept. */
    Stages stages();
}
