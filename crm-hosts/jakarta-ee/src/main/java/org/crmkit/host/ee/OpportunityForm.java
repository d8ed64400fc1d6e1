package org.crmkit.host.ee;

import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.OpportunityDraft;

/** The request body that a browser sends. */
public class OpportunityForm {

    /** The title. */
    public String title;

    /** The name of the possible customer. */
    public String customerName;

    /** The probability in percent. */
    public int probability;

    OpportunityDraft draft() {
        return new OpportunityDraft(title, customerName, Percent.of(probability), "web");
    }
}
