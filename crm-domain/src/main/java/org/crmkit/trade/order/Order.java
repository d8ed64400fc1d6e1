package org.crmkit.trade.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.profile.Profile;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.product.UnitPrice;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * An order 订单 of the sales system; the CRM never edits it.
 *
 * @param id the identity, derived from the external id
 * @param externalId its id in the sales system, 1 to {@value ExternalRecord#EXTERNAL_ID_MAX} code points
 * @param customer the customer who ordered
 * @param date the day of the order, in the calendar of the sales system
 * @param deliveryAddress the delivery address, at most {@value Profile#ADDRESS_MAX} code points
 * @param returnedOrder the external id of the order that it returns, wholly or in part; that order may be unknown. Null if it
 *     names none
 * @param state its state
 * @param currency the ISO 4217 currency of all its prices
 * @param lines the order lines, at most {@value #LINES_MAX}
 */
@ValueObject
@RecordBuilder
public record Order(
        OrderId id,
        String externalId,
        CustomerId customer,
        LocalDate date,
        @Nullable String deliveryAddress,
        @Nullable String returnedOrder,
        OrderState state,
        Currency currency,
        List<OrderLine> lines) {

    /** The maximum number of lines of an order. */
    public static final int LINES_MAX = 5000;

    /** The maximum number of decimal places of an exact {@link #net()}. */
    public static final int NET_PLACES = OrderLine.QUANTITY_PLACES + UnitPrice.PRICE_PLACES + OrderLine.DISCOUNT_PLACES;

    /** Checks the texts, the date, and that the total can be stored. */
    public Order {
        externalId = Text.required("externalId", externalId, ExternalRecord.EXTERNAL_ID_MAX);
        DateLimits.optional("date", date);
        deliveryAddress = Text.optionalLines("deliveryAddress", deliveryAddress, Profile.ADDRESS_MAX);
        returnedOrder = Text.optional("returnedOrder", returnedOrder, ExternalRecord.EXTERNAL_ID_MAX);
        if (lines.size() > LINES_MAX) {
            throw InvalidInputException.of("lines", "too-many", LINES_MAX);
        }
        lines = List.copyOf(lines);
        Decimals.required("lines", sum(lines, OrderLine::gross), Money.MAX_DIGITS, NET_PLACES);
        Decimals.required("lines", sum(lines, OrderLine::net), Money.MAX_DIGITS, NET_PLACES);
    }

    /** Creates the order from a checked draft. */
    public static Order of(OrderDraft draft) {
        return new Order(
                OrderId.named(draft.externalId()),
                draft.externalId(),
                draft.customer(),
                draft.date(),
                draft.deliveryAddress(),
                draft.returnedOrder(),
                draft.state(),
                Currency.getInstance(draft.currency()),
                draft.lines().stream().map(OrderLine::of).toList());
    }

    /** Returns the sum of quantity × price, exactly; negative if more was returned than ordered. */
    public BigDecimal gross() {
        return sum(lines, OrderLine::gross);
    }

    /** Returns the sum of the line amounts, exactly. Reports on many orders add these exact sums and round once. */
    public BigDecimal net() {
        return sum(lines, OrderLine::net);
    }

    /**
     * Returns the order total: the sum of the line amounts, rounded half up to the currency; see docs/model/trade.md.
     * It is negative for a return.
     */
    public Money total() {
        return Money.rounded(net(), currency, RoundingMode.HALF_UP);
    }

    /**
     * Returns whether the order is a purchase, by itself: it is not cancelled, and not {@linkplain #isReturned returned} in
     * itself. A pure return is not a purchase.
     */
    public boolean isPurchase() {
        return isPurchase(List.of());
    }

    /**
     * Returns whether the order is a purchase: it is not cancelled, and not {@linkplain #isReturned returned}.
     *
     * @param others the orders that name this one as the order that they return
     */
    public boolean isPurchase(Collection<Order> others) {
        return state.counts() && !isReturned(others);
    }

    /**
     * Returns whether nothing of the order remains: its lines have been returned, in itself or by other orders, or other orders
     * have credited its amount. The rule is in docs/model/trade.md.
     *
     * @param others the orders that name this one as the order that they return; those that are cancelled or of another customer
     *     do not count
     */
    public boolean isReturned(Collection<Order> others) {
        return Remainder.of(this, others).isNothing();
    }

    /** Returns the same order in another state. */
    public Order withState(OrderState other) {
        return OrderBuilder.builder(this).state(other).build();
    }

    private static BigDecimal sum(List<OrderLine> lines, Function<OrderLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
