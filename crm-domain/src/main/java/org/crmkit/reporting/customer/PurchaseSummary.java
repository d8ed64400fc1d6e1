package org.crmkit.reporting.customer;

import java.time.LocalDate;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.value.Money;

/**
 * A summary of what a customer has bought; cancelled orders do not count.
 *
 * @param customer the customer
 * @param number the customer number
 * @param name the name
 * @param orders the number of orders, at least one
 * @param days the number of different days with an order
 * @param first the day of the first order
 * @param last the day of the last order
 * @param total the sum of all line amounts, rounded half up once
 */
public record PurchaseSummary(
        CustomerId customer,
        CustomerNumber number,
        String name,
        long orders,
        long days,
        LocalDate first,
        LocalDate last,
        Money total) {}
