package org.crmkit.trade.order;

import java.time.LocalDate;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.value.Money;

/**
 * An order as shown in a list.
 *
 * @param id the identity
 * @param externalId its external id in the sales system
 * @param customer the customer who ordered
 * @param date the day of the order
 * @param state its state
 * @param total the order total, rounded half up to the currency
 * @param lines the number of lines
 */
public record OrderSummary(
        OrderId id, String externalId, CustomerId customer, LocalDate date, OrderState state, Money total, int lines) {

    /** Returns the list entry of an order. */
    public static OrderSummary of(Order order) {
        return new OrderSummary(
                order.id(),
                order.externalId(),
                order.customer(),
                order.date(),
                order.state(),
                order.total(),
                order.lines().size());
    }
}
