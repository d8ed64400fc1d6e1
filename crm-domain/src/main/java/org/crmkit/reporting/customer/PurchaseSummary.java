package org.crmkit.reporting.customer;

import java.time.LocalDate;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.value.Money;

/**
 * What a customer has bought, in short; cancelled orders do not count.
 *
 * @param customer the customer
 * @param number the number people know them by
 * @param name their name
 * @param orders how many orders, at least one
 * @param days on how many different days
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
