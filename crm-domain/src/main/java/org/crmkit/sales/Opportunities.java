package org.crmkit.sales;

import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Aggregates;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of opportunities. Whoever opened or develops one makes it visible in their unit. */
@SecondaryPort
public interface Opportunities extends Aggregates<Opportunity, OpportunityId> {

    /** Takes an opportunity away, found in this unit of work, with its plan and stage history. */
    void remove(Opportunity found);

    /** Lists opportunities within a visibility. */
    Page<OpportunitySummary> list(OpportunityQuery query, Visibility visibility);

    /** Counts opportunities within a visibility. */
    long count(OpportunityFilter filter, Visibility visibility);
}
