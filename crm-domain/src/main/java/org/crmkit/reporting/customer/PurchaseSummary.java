package org.crmkit.reporting.customer;

import java.time.LocalDate;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.value.Money;

/**
 * A summary of what a customer has bought. Cancelled orders do not count; returns and returned orders count in the total only.
 *
 * @param customer the customer
 * @param number the customer number
 * @param name the name
 * @param orders the number of purchases, at least one
 * @param days the number of different days with a purchase
 * @param first the day of the first purchase
 * @param last the day of the last purchase
 * @param total the sum of all line amounts, net of returns, rounded half up once
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
