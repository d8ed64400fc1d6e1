package org.crmkit.trade.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for orders; a criterion that is null does not restrict the result.
 *
 * @param customer of this customer
 * @param states in one of these states
 * @param product with a line for the product with this external id
 * @param returnedOrder returning the order with this external id
 * @param from on this day or later
 * @param until before this day
 */
@RecordBuilder
public record OrderFilter(
        @Nullable CustomerId customer,
        @Nullable Set<OrderState> states,
        @Nullable String product,
        @Nullable String returnedOrder,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** All orders. */
    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null);

    /** Normalises the texts; a text that is too long or cannot be stored is rejected with an {@link InvalidInputException}. */
    public OrderFilter {
        states = Items.set("states", states);
        product = Text.optional("product", product, ExternalRecord.EXTERNAL_ID_MAX);
        returnedOrder = Text.optional("returnedOrder", returnedOrder, ExternalRecord.EXTERNAL_ID_MAX);
        DateLimits.optional("from", from);
        DateLimits.optional("until", until);
    }

    /** Returns the criteria for the orders of a customer. */
    public static OrderFilter of(CustomerId customer) {
        return new OrderFilter(Required.of("customer", customer), null, null, null, null, null);
    }

    /** Returns a query for such orders, newest first. */
    public ListQuery<OrderFilter, OrderSort> newest(int size) {
        return ListQuery.by(this, OrderSort.DATE, Direction.DESCENDING, size);
    }
}
