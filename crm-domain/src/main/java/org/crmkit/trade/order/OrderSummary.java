package org.crmkit.trade.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as shown in a list.
 *
 * @param id the identity
 * @param externalId its external id in the sales system
 * @param customer the customer who ordered; without a name if the reader cannot see them
 * @param date the day of the order
 * @param returnedOrder the external id of the order that it returns, wholly or in part; null if it names none
 * @param state its state
 * @param total the order total, rounded half up to the currency
 * @param lines the number of lines
 */
@RecordBuilder
public record OrderSummary(
        OrderId id,
        String externalId,
        CustomerRef customer,
        LocalDate date,
        @Nullable String returnedOrder,
        OrderState state,
        Money total,
        int lines) {

    /**
     * Returns the list entry of an order.
     *
     * @param customers finds customers; a host's own order history, which does not know them, uses {@link CustomerRef#of}
     */
    public static OrderSummary of(Order order, Function<CustomerId, CustomerRef> customers) {
        return new OrderSummary(
                order.id(),
                order.externalId(),
                customers.apply(order.customer()),
                order.date(),
                order.returnedOrder(),
                order.state(),
                order.total(),
                order.lines().size());
    }
}
