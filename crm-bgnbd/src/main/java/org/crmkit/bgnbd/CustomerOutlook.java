package org.crmkit.bgnbd;

import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;

/**
 * The outlook for a customer.
 *
 * @param customer the customer
 * @param number the customer number
 * @param name the name
 * @param counts the customer's purchases so far: x, t<sub>x</sub> and T
 * @param alive the probability that the customer has not left, 0 to 1
 * @param expected the expected number of purchases in the period ahead
 */
public record CustomerOutlook(
        CustomerId customer,
        CustomerNumber number,
        String name,
        PurchaseCounts counts,
        double alive,
        double expected) {}
