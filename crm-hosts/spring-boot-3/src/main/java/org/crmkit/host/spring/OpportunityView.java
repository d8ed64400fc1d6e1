package org.crmkit.host.spring;

import org.crmkit.sales.Opportunity;

/**
 * The response body that a browser receives.
 *
 * @param id the id
 * @param version the version that the user sees
 * @param title the title
 */
record OpportunityView(String id, long version, String title) {

    static OpportunityView of(Opportunity opportunity) {
        return new OpportunityView(opportunity.id().toString(), opportunity.version(), opportunity.title());
    }
}
