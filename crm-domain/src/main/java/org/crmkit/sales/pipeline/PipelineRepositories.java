package org.crmkit.sales.pipeline;

import org.crmkit.access.AccessRepositories;

/** The repositories that this context uses in a unit of work. */
public interface PipelineRepositories extends AccessRepositories {

    /** Returns the repository of stages. */
    Stages stages();
}
