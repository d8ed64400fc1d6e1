package org.crmkit.trade.order;

import java.math.BigDecimal;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.UnitPrice;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order: a product, or an amount without a product, such as a discount on the whole order, a surcharge or postage.
 *
 * @param product the external id of the product; the product itself may be unknown. Null for a line without a product
 * @param label what the line is for, at most {@value #LABEL_MAX} code points; null if unknown, which is possible only if there is
 *     a product
 * @param quantity the quantity, negative for what was returned, with at most {@value #DIGITS} digits before the decimal point and {@value
 *     #QUANTITY_PLACES} after it
 * @param unit the unit of the quantity, at most {@value Product#UNIT_MAX} code points
 * @param price the price of one unit in the currency of the order, negative only without a product, with at most {@value #DIGITS} digits before the
 *     decimal point and {@value UnitPrice#PRICE_PLACES} after it
 * @param discount the fraction of the price that is deducted, 0 to 1, at most {@value #DISCOUNT_PLACES} decimal places
 */
@ValueObject
public record OrderLine(
        @Nullable String product,
        @Nullable String label,
        BigDecimal quantity,
        @Nullable String unit,
        BigDecimal price,
        BigDecimal discount) {

    /** The maximum number of digits of a quantity or a price before the decimal point. */
    public static final int DIGITS = 12;

    /** The maximum length of a label, in code points. */
    public static final int LABEL_MAX = 200;

    /** The maximum number of decimal places of a quantity. */
    public static final int QUANTITY_PLACES = 4;

    /** The maximum number of decimal places of a discount. */
    public static final int DISCOUNT_PLACES = 4;

    /** Checks the texts and numbers. */
    public OrderLine {
        product = Text.optional("product", product, ExternalRecord.EXTERNAL_ID_MAX);
        label = Text.optional("label", label, LABEL_MAX);
        if (product == null && label == null) {
            throw InvalidInputException.of("product", "required", ExternalRecord.EXTERNAL_ID_MAX);
        }
        quantity = Decimals.required("quantity", quantity, DIGITS, QUANTITY_PLACES);
        unit = Text.optional("unit", unit, Product.UNIT_MAX);
        price = product == null
                ? Decimals.required("price", price, DIGITS, UnitPrice.PRICE_PLACES)
                : Decimals.notNegative("price", price, DIGITS, UnitPrice.PRICE_PLACES);
        discount = Decimals.notNegative("discount", discount, 1, DISCOUNT_PLACES);
        if (discount.compareTo(BigDecimal.ONE) > 0) {
            throw InvalidInputException.of("discount", "out-of-range", 0, 1);
        }
    }

    /** Creates a line with a product and without a label. */
    public OrderLine(
            String product, BigDecimal quantity, @Nullable String unit, BigDecimal price, BigDecimal discount) {
        this(product, null, quantity, unit, price, discount);
    }

    /** Creates the line from a checked draft. */
    static OrderLine of(OrderLineDraft draft) {
        return new OrderLine(
                draft.product(),
                draft.label(),
                Decimals.parse("quantity", draft.quantity()),
                draft.unit(),
                Decimals.parse("price", draft.price()),
                Decimals.parse("discount", draft.discount()));
    }

    /** Returns quantity × price, exactly. */
    public BigDecimal gross() {
        return quantity.multiply(price);
    }

    /** Returns the line amount: quantity × price × (1 − discount), exactly; see docs/model/trade.md. */
    public BigDecimal net() {
        return gross().multiply(BigDecimal.ONE.subtract(discount));
    }
}
