package org.crmkit.sales.pipeline;

import org.crmkit.access.AccessRecords;

/** What this context reads and writes in a unit of work. */
public interface PipelineRecords extends AccessRecords {

    /** Returns where stages are kept. */
    Stages stages();
}
