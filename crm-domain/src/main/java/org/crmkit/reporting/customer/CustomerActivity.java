package org.crmkit.reporting.customer;

import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;

/**
 * How many interactions there were with a customer.
 *
 * @param customer the customer
 * @param number the customer number
 * @param name the name
 * @param interactions the number of interactions, at least one
 */
public record CustomerActivity(CustomerId customer, CustomerNumber number, String name, int interactions) {}
