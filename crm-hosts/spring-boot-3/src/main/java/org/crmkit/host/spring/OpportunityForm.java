package org.crmkit.host.spring;

import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.OpportunityDraft;

/**
 * The request body that a browser sends.
 *
 * @param title the title
 * @param customerName the name of the possible customer
 * @param probability the probability in percent
 * @param address the address from which the enquiry came; the CRM does not store it
 */
record OpportunityForm(String title, String customerName, int probability, String address) {

    OpportunityDraft draft() {
        return new OpportunityDraft(title, customerName, Percent.of(probability), "web");
    }
}
