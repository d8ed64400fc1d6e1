package org.crmkit.sales;

import org.crmkit.customer.CustomerRecords;
import org.crmkit.sales.pipeline.PipelineRecords;

/** What this context reads and writes in a unit of work. */
public interface SalesRecords extends CustomerRecords, PipelineRecords {

    /** Returns where opportunities are kept. */
    Opportunities opportunities();

    /** Returns where their stage history is kept. */
    StageMoves stageMoves();
}
