package org.crmkit.host.quarkus;

import org.crmkit.sales.Opportunity;

/**
 * What a browser gets.
 *
 * @param id which one
 * @param version the version that a person sees
 * @param title the title
 */
public record OpportunityView(String id, long version, String title) {

    static OpportunityView of(Opportunity opportunity) {
        return new OpportunityView(opportunity.id().toString(), opportunity.version(), opportunity.title());
    }
}
