package org.crmkit.store;

import org.crmkit.access.OpenWork;
import org.crmkit.actor.Visibility;
import org.crmkit.insight.InsightRecords;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityFilterBuilder;
import org.crmkit.sales.SalesRecords;

/** The ports of every context, within one tenant and one transaction. Used by one thread, and no longer than it lasts. */
public interface UnitOfWork extends SalesRecords, InsightRecords {

    @Override
    default OpenWork openWork() {
        return user -> {
            OpportunityFilter open = OpportunityFilterBuilder.builder()
                    .states(OpportunityFilter.OPEN_STATES)
                    .assignee(user)
                    .build();
            return opportunities().count(open, Visibility.everything());
        };
    }
}
