package org.crmkit.reporting.customer;

import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.value.Money;

/**
 * What a customer brings. Each figure is the exact one of the orders, rounded half up once.
 *
 * @param rank 1 for who brings most; those who bring the same are ranked by id
 * @param customer the customer
 * @param number the number people know them by
 * @param name their name
 * @param gross the sum of quantity × price of their orders
 * @param net the sum of the line amounts: what they bring
 * @param cumulative what they and all before them bring
 */
public record ContributionRow(
        int rank, CustomerId customer, CustomerNumber number, String name, Money gross, Money net, Money cumulative) {}
