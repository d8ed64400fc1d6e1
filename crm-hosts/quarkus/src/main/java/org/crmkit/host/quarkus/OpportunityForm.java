package org.crmkit.host.quarkus;

import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.OpportunityDraft;

/**
 * The request body that a browser sends.
 *
 * @param title the title
 * @param customerName the name of the possible customer
 * @param probability the probability in percent
 */
public record OpportunityForm(String title, String customerName, int probability) {

    OpportunityDraft draft() {
        return new OpportunityDraft(title, customerName, Percent.of(probability), "web");
    }
}
