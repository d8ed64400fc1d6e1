package org.crmkit.trade;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.Profile;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Decimals;
import org.crmkit.value.Money;
import org.crmkit.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * An order 订单 of the sales system, which the CRM never edits.
 *
 * @param id the identity, made from the external id
 * @param externalId its external id in the sales system, 1 to {@value Product#EXTERNAL_ID_MAX} code points
 * @param customer who ordered
 * @param date the day of the order, in the calendar of the sales system
 * @param deliveryAddress where to, at most {@value Profile#ADDRESS_MAX} code points
 * @param state its state
 * @param currency the ISO 4217 currency of all its prices
 * @param lines what was ordered, in order, at most {@value #LINES_MAX}
 */
@ValueObject
@RecordBuilder
public record Order(
        OrderId id,
        String externalId,
        CustomerId customer,
        LocalDate date,
        @Nullable String deliveryAddress,
        OrderState state,
        Currency currency,
        List<OrderLine> lines) {

    /** How many lines an order may have. */
    public static final int LINES_MAX = 5000;

    /** How many decimal places an exact {@link #net()} may have. */
    public static final int NET_PLACES = OrderLine.QUANTITY_PLACES + OrderLine.PRICE_PLACES + OrderLine.DISCOUNT_PLACES;

    /** Checks the texts, the date, and that the total can be stored. */
    public Order {
        externalId = Text.required("externalId", externalId, Product.EXTERNAL_ID_MAX);
        DateLimits.optional("date", date);
        deliveryAddress = Text.optionalLines("deliveryAddress", deliveryAddress, Profile.ADDRESS_MAX);
        if (lines.size() > LINES_MAX) {
            throw InvalidInputException.of("lines", "too-many", LINES_MAX);
        }
        lines = List.copyOf(lines);
        Decimals.required("lines", sum(lines, OrderLine::gross), Money.MAX_DIGITS, NET_PLACES);
    }

    /** Makes the order that a checked draft describes. */
    static Order of(OrderDraft draft) {
        return new Order(
                OrderId.named(draft.externalId()),
                draft.externalId(),
                draft.customer(),
                draft.date(),
                draft.deliveryAddress(),
                draft.state(),
                Currency.getInstance(draft.currency()),
                draft.lines().stream().map(OrderLine::of).toList());
    }

    /** Returns the sum of quantity × price, exactly. */
    public BigDecimal gross() {
        return sum(lines, OrderLine::gross);
    }

    /** Returns the sum of the line amounts, exactly. Figures over many orders add these, and round once. */
    public BigDecimal net() {
        return sum(lines, OrderLine::net);
    }

    /** Returns the order total of DOMAIN section 5: the sum of the line amounts, rounded half up to the currency. */
    public Money total() {
        return Money.rounded(net(), currency, RoundingMode.HALF_UP);
    }

    Order withState(OrderState other) {
        return OrderBuilder.builder(this).state(other).build();
    }

    private static BigDecimal sum(List<OrderLine> lines, Function<OrderLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
