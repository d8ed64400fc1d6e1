package org.crmkit.host.spring;

import org.crmkit.sales.OpportunityDraft;
import org.crmkit.value.Percent;

/**
 * What a browser sends.
 *
 * @param title the title
 * @param customerName who might become a customer
 * @param probability in percent
 * @param address where the enquiry came from; not the CRM's
 */
record OpportunityForm(String title, String customerName, int probability, String address) {

    OpportunityDraft draft() {
        return new OpportunityDraft(title, customerName, Percent.of(probability), "web");
    }
}
