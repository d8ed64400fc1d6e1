package org.crmkit.host.ee;

import org.crmkit.sales.OpportunityDraft;
import org.crmkit.value.Percent;

/** What a browser sends. */
public class OpportunityForm {

    /** The title. */
    public String title;

    /** Who might become a customer. */
    public String customerName;

    /** In percent. */
    public int probability;

    OpportunityDraft draft() {
        return new OpportunityDraft(title, customerName, Percent.of(probability), "web");
    }
}
