package org.crmkit.trade;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.crmkit.value.DecimalText;
import org.crmkit.value.Decimals;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the sales system says about the stock of a product at a place.
 *
 * @param product the external id of the product
 * @param warehouse 仓库
 * @param location 货位; null for the warehouse as a whole
 * @param quantity how much, a decimal number such as {@code 12.5}; below zero if more is promised than there is
 * @param unit the unit of the quantity; null if that is the product's
 * @param memo a memo; null if there is none
 * @param sentAt when it said so: of two messages, the one sent later counts; null to let the one count that arrives later
 */
@RecordBuilder
public record StockDraft(
        @TextLimit(max = Product.EXTERNAL_ID_MAX) String product,

        @TextLimit(max = StockLevel.WAREHOUSE_MAX) String warehouse,

        @TextLimit(max = StockLevel.LOCATION_MAX, required = false) @Nullable
        String location,

        @DecimalText(integer = OrderLine.DIGITS, fraction = OrderLine.QUANTITY_PLACES)
        String quantity,

        @TextLimit(max = Product.UNIT_MAX, required = false) @Nullable
        String unit,

        @TextLimit(max = Product.MEMO_MAX, required = false, multiline = true) @Nullable
        String memo,

        @Nullable Instant sentAt) {

    /** Normalises the texts. */
    public StockDraft {
        product = Text.lineOrEmpty(product, Product.EXTERNAL_ID_MAX);
        warehouse = Text.lineOrEmpty(warehouse, StockLevel.WAREHOUSE_MAX);
        location = Text.line(location, StockLevel.LOCATION_MAX);
        quantity = Text.lineOrEmpty(quantity, Decimals.TEXT_MAX);
        unit = Text.line(unit, Product.UNIT_MAX);
        memo = Text.lines(memo, Product.MEMO_MAX);
    }

    /** A stock of which no more is known. */
    public StockDraft(String product, String warehouse, BigDecimal quantity) {
        this(product, warehouse, null, quantity, null, null, null);
    }

    /** A stock whose quantity is a number already. */
    public StockDraft(
            String product,
            String warehouse,
            @Nullable String location,
            BigDecimal quantity,
            @Nullable String unit,
            @Nullable String memo,
            @Nullable Instant sentAt) {
        this(product, warehouse, location, Decimals.text(quantity), unit, memo, sentAt);
    }
}
