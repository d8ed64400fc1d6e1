package org.crmkit.host.ee;

import org.crmkit.sales.Opportunity;

/** The response body that a browser receives. */
public class OpportunityView {

    /** The id. */
    public final String id;

    /** The version that the user sees. */
    public final long version;

    /** The title. */
    public final String title;

    OpportunityView(Opportunity opportunity) {
        this.id = opportunity.id().toString();
        this.version = opportunity.version();
        this.title = opportunity.title();
    }
}
