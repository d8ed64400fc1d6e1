package org.crmkit.reporting.sales;

import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.value.Money;

/**
 * What was won with a customer.
 *
 * @param customer the customer
 * @param name the name; the customer number instead if the reader cannot see the customer
 * @param won the number of won opportunities, at least one
 * @param amount the sum of the amounts that were won in the currency of the report; zero if there are none
 */
public record CustomerSales(CustomerId customer, String name, long won, Money amount) {}
