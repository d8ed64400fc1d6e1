package org.crmkit.host.ee;

import org.crmkit.sales.Opportunity;

/** What a browser gets. */
public class OpportunityView {

    /** Which one. */
    public final String id;

    /** The version that a person sees. */
    public final long version;

    /** The title. */
    public final String title;

    OpportunityView(Opportunity opportunity) {
        this.id = opportunity.id().toString();
        this.version = opportunity.version();
        this.title = opportunity.title();
    }
}
