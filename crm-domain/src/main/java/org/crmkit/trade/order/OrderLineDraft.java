package org.crmkit.trade.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.DecimalText;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * The input for a line of an order, with the limits of {@link OrderLine}. Any content can be passed in; if it is invalid, the
 * order is rejected. Numbers are texts such as {@code 12.5}, so that an invalid number can be passed in as well, and no number is
 * converted to a binary fraction.
 *
 * <p>A line is for a product, or it is an amount without a product: a discount on the whole order, a surcharge, postage. Such a
 * line has a label. What was returned has a negative quantity.
 *
 * @param product the external id of the product; the product itself may be unknown. Null for a line without a product
 * @param label what the line is for; required for a line without a product
 * @param quantity the quantity; negative for what was returned
 * @param unit the unit of the quantity; null for the unit of the product
 * @param price the price of one unit in the currency of the order; it may be negative only for a line without a product
 * @param discount the fraction of the price that is deducted, 0 to 1
 */
@RecordBuilder
public record OrderLineDraft(
        @TextLimit(max = ExternalRecord.EXTERNAL_ID_MAX, required = false) @Nullable
        String product,

        @TextLimit(max = OrderLine.LABEL_MAX, required = false) @Nullable
        String label,

        @DecimalText(integer = OrderLine.DIGITS, fraction = OrderLine.QUANTITY_PLACES)
        String quantity,

        @TextLimit(max = Product.UNIT_MAX, required = false) @Nullable
        String unit,

        @DecimalText(integer = OrderLine.DIGITS, fraction = UnitPrice.PRICE_PLACES)
        String price,

        @DecimalText(integer = 1, fraction = OrderLine.DISCOUNT_PLACES, min = "0", max = "1")
        String discount) {

    /** Normalises the texts. */
    public OrderLineDraft {
        product = Text.line(product, ExternalRecord.EXTERNAL_ID_MAX);
        label = Text.line(label, OrderLine.LABEL_MAX);
        quantity = Text.lineOrEmpty(quantity, Decimals.TEXT_MAX);
        unit = Text.line(unit, Product.UNIT_MAX);
        price = Text.lineOrEmpty(price, Decimals.TEXT_MAX);
        discount = Text.lineOrEmpty(discount, Decimals.TEXT_MAX);
    }

    /** Creates an input with a product. */
    public OrderLineDraft(String product, String quantity, @Nullable String unit, String price, String discount) {
        this(product, null, quantity, unit, price, discount);
    }

    /** Creates an input with a product from numbers. */
    public OrderLineDraft(
            String product, BigDecimal quantity, @Nullable String unit, BigDecimal price, BigDecimal discount) {
        this(product, Decimals.text(quantity), unit, Decimals.text(price), Decimals.text(discount));
    }

    /**
     * Creates an input without a product.
     *
     * @param label what the amount is for, such as {@code Postage}
     * @param amount the amount in the currency of the order; negative for a discount
     */
    public static OrderLineDraft withoutProduct(String label, String amount) {
        return new OrderLineDraft(null, label, "1", null, amount, "0");
    }

    /** Creates an input without discount, in the unit of the product. */
    public static OrderLineDraft of(String product, String quantity, String price) {
        return of(product, quantity, price, "0");
    }

    /** Creates an input in the unit of the product. */
    public static OrderLineDraft of(String product, String quantity, String price, String discount) {
        return new OrderLineDraft(product, quantity, null, price, discount);
    }
}
