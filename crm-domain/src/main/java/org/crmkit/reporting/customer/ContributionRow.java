package org.crmkit.reporting.customer;

import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.value.Money;

/**
 * The contribution of a customer. Each amount is the exact sum over the orders, rounded half up once.
 *
 * @param rank 1 for the highest contribution; equal contributions are ranked by id
 * @param customer the customer
 * @param number the customer number
 * @param name the name
 * @param gross the sum of quantity × price of the customer's orders
 * @param net the contribution: the sum of the line amounts
 * @param cumulative the sum of the contributions up to this rank
 */
public record ContributionRow(
        int rank, CustomerId customer, CustomerNumber number, String name, Money gross, Money net, Money cumulative) {}
