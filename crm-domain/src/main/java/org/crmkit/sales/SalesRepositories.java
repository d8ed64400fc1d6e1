package org.crmkit.sales;

import org.crmkit.customer.CustomerRepositories;
import org.crmkit.sales.pipeline.PipelineRepositories;

/** What this context reads and writes in a unit of work. */
public interface SalesRepositories extends CustomerRepositories, PipelineRepositories {

    /** Returns where opportunities are kept. */
    Opportunities opportunities();

    /** Returns where their stage history is kept. */
    StageMoves stageMoves();
}
