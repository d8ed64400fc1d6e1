package org.crmkit.trade;

import java.math.BigDecimal;
import org.crmkit.value.DecimalText;
import org.crmkit.value.Decimals;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the sales system says about a line of an order, with the limits of {@link OrderLine}; whatever it says can be handed in, and
 * is rejected with its order if it is not valid. Numbers are text such as {@code 12.5}, so that also one that is none can be handed
 * in, and that none passes through a binary fraction.
 *
 * @param product the external id of the product, which need not have arrived
 * @param quantity how much of it
 * @param unit the unit of the quantity; null if that is the product's
 * @param price the price of one unit in the currency of the order
 * @param discount which part of the price is let off, 0 to 1
 */
public record OrderLineDraft(
        @TextLimit(max = Product.EXTERNAL_ID_MAX) String product,

        @DecimalText(integer = OrderLine.DIGITS, fraction = OrderLine.QUANTITY_PLACES, min = "0")
        String quantity,

        @TextLimit(max = Product.UNIT_MAX, required = false) @Nullable
        String unit,

        @DecimalText(integer = OrderLine.DIGITS, fraction = OrderLine.PRICE_PLACES, min = "0")
        String price,

        @DecimalText(integer = 1, fraction = OrderLine.DISCOUNT_PLACES, min = "0", max = "1")
        String discount) {

    /** Normalises the texts. */
    public OrderLineDraft {
        product = Text.lineOrEmpty(product, Product.EXTERNAL_ID_MAX);
        quantity = Text.lineOrEmpty(quantity, Decimals.TEXT_MAX);
        unit = Text.line(unit, Product.UNIT_MAX);
        price = Text.lineOrEmpty(price, Decimals.TEXT_MAX);
        discount = Text.lineOrEmpty(discount, Decimals.TEXT_MAX);
    }

    /** A line whose numbers are numbers already. */
    public OrderLineDraft(
            String product, BigDecimal quantity, @Nullable String unit, BigDecimal price, BigDecimal discount) {
        this(product, Decimals.text(quantity), unit, Decimals.text(price), Decimals.text(discount));
    }

    /** A line without discount, in whatever unit the product has. */
    public static OrderLineDraft of(String product, String quantity, String price) {
        return of(product, quantity, price, "0");
    }

    /** A line in whatever unit the product has. */
    public static OrderLineDraft of(String product, String quantity, String price, String discount) {
        return new OrderLineDraft(product, quantity, null, price, discount);
    }
}
