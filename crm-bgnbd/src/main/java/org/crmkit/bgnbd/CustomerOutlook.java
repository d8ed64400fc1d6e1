package org.crmkit.bgnbd;

import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;

/**
 * What is to be expected of a customer.
 *
 * @param customer the customer
 * @param number the number people know them by
 * @param name their name
 * @param counts what they did so far: x, t<sub>x</sub> and T
 * @param alive the probability that they have not left, 0 to 1
 * @param expected how many purchases are expected in the time to come
 */
public record CustomerOutlook(
        CustomerId customer,
        CustomerNumber number,
        String name,
        PurchaseCounts counts,
        double alive,
        double expected) {}
