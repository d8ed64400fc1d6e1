package org.crmkit.host.quarkus;

import org.crmkit.sales.OpportunityDraft;
import org.crmkit.value.Percent;

/**
 * What a browser sends.
 *
 * @param title the title
 * @param customerName who might become a customer
 * @param probability in percent
 */
public record OpportunityForm(String title, String customerName, int probability) {

    OpportunityDraft draft() {
        return new OpportunityDraft(title, customerName, Percent.of(probability), "web");
    }
}
