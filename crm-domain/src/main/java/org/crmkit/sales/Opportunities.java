package org.crmkit.sales;

import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Aggregates;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of opportunities. An opportunity is visible in the units of its creator and of its assignee. */
@SecondaryPort
public interface Opportunities extends Aggregates<Opportunity, OpportunityId> {

    /** Removes an opportunity that was found in this unit of work, with its plan and stage history. */
    void remove(Opportunity found);

    /** Lists opportunities within a visibility. */
    Page<OpportunitySummary> list(OpportunityQuery query, Visibility visibility);

    /** Counts opportunities within a visibility. */
    long count(OpportunityFilter filter, Visibility visibility);
}
