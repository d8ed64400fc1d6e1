package org.crmkit.trade;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Exact;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the sales system says about a line of an order, with the limits of {@link OrderLine}; whatever it says can be handed in, and
 * is rejected with its order if it is not valid.
 *
 * @param product the external id of the product, which need not have arrived
 * @param quantity how much of it
 * @param unit the unit of the quantity; null if that is the product's
 * @param price the price of one unit in the currency of the order
 * @param discount which part of the price is let off, 0 to 1
 */
public record OrderLineDraft(
        @TextLimit(max = Product.EXTERNAL_ID_MAX) String product,

        @NotNull @DecimalMin("0") @Digits(integer = OrderLine.DIGITS, fraction = OrderLine.QUANTITY_PLACES)
        BigDecimal quantity,

        @TextLimit(max = Product.UNIT_MAX, required = false) @Nullable
        String unit,

        @NotNull @DecimalMin("0") @Digits(integer = OrderLine.DIGITS, fraction = OrderLine.PRICE_PLACES)
        BigDecimal price,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = OrderLine.DISCOUNT_PLACES)
        BigDecimal discount) {

    /** Normalises the texts. */
    public OrderLineDraft {
        product = Text.lineOrEmpty(product, Product.EXTERNAL_ID_MAX);
        unit = Text.line(unit, Product.UNIT_MAX);
    }

    /** A line without discount, in whatever unit the product has. */
    public static OrderLineDraft of(String product, String quantity, String price) {
        return of(product, quantity, price, "0");
    }

    /**
     * A line in whatever unit the product has; numbers as text, so that none passes through a binary fraction.
     *
     * @throws InvalidInputException if one of them is no number
     */
    public static OrderLineDraft of(String product, String quantity, String price, String discount) {
        return new OrderLineDraft(
                product,
                Exact.parse("quantity", quantity),
                null,
                Exact.parse("price", price),
                Exact.parse("discount", discount));
    }
}
