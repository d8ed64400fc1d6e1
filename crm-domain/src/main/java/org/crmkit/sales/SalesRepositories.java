package org.crmkit.sales;

import org.crmkit.customer.CustomerRepositories;
import org.crmkit.sales.pipeline.PipelineRepositories;

/** The repositories that this context uses in a unit of work. */
public interface SalesRepositories extends CustomerRepositories, PipelineRepositories {

    /** Returns the repository of opportunities. */
    Opportunities opportunities();

    /** Returns the repository of their stage history. */
    StageMoves stageMoves();
}
