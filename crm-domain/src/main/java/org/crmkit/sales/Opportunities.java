package org.crmkit.sales;

import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.aggregate.ListRepository;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of opportunities. An opportunity is visible in the units of its creator and of its assignee. */
@SecondaryPort
public interface Opportunities
        extends Aggregates<Opportunity, OpportunityId>,
                ListRepository<OpportunitySummary, OpportunityFilter, OpportunitySort> {

    /** Removes an opportunity that was found in this unit of work, with its plan and stage history. */
    void remove(Opportunity found);
}
