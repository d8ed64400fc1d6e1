package org.crmkit.sales;

import java.util.List;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.aggregate.ListRepository;
import org.crmkit.kernel.permission.Visibility;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The repository of opportunities. A number is unique in the tenant. An opportunity is visible in the units of its creator and of its assignee.
 */
@SecondaryPort
public interface Opportunities
        extends Aggregates<Opportunity, OpportunityId>,
                ListRepository<OpportunitySummary, OpportunityFilter, OpportunitySort> {

    /** Removes an opportunity that was found in this unit of work, with its plan and stage history. */
    void remove(Opportunity found);

    /**
     * Counts the opportunities that match a filter and lie within a visibility, for each assignee who has any. Those without an
     * assignee are not counted. The order is undefined.
     */
    List<AssigneeCount> countByAssignee(OpportunityFilter filter, Visibility visibility);
}
