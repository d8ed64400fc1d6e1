package org.crmkit.trade.stock;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.DecimalText;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.crmkit.trade.order.OrderLine;
import org.crmkit.trade.product.Product;
import org.jspecify.annotations.Nullable;

/**
 * The input for the stock of a product at a location, as the sales system describes it.
 *
 * @param product the external id of the product
 * @param warehouse 仓库
 * @param location 货位; null for the warehouse as a whole
 * @param quantity the quantity, a decimal number such as {@code 12.5}; negative if more is promised than is available
 * @param unit the unit of the quantity; null for the unit of the product
 * @param memo a memo; null if there is none
 * @param sentAt when the sales system sent it: of two messages, the one sent later takes precedence; if it is null, the one that
 *     arrives later does
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record StockDraft(
        @TextLimit(max = ExternalRecord.EXTERNAL_ID_MAX) String product,

        @TextLimit(max = StockLevel.WAREHOUSE_MAX) String warehouse,

        @TextLimit(max = StockLevel.LOCATION_MAX, required = false) @Nullable
        String location,

        @DecimalText(integer = OrderLine.DIGITS, fraction = OrderLine.QUANTITY_PLACES)
        String quantity,

        @TextLimit(max = Product.UNIT_MAX, required = false) @Nullable
        String unit,

        @TextLimit(max = Product.MEMO_MAX, required = false, multiline = true) @Nullable
        String memo,

        @Nullable Instant sentAt,
        List<Violation> violations)
        implements Draft {

    /** Normalises the texts. */
    public StockDraft {
        product = Text.lineOrEmpty(product, ExternalRecord.EXTERNAL_ID_MAX);
        warehouse = Text.lineOrEmpty(warehouse, StockLevel.WAREHOUSE_MAX);
        location = Text.line(location, StockLevel.LOCATION_MAX);
        quantity = Text.lineOrEmpty(quantity, Decimals.TEXT_MAX);
        unit = Text.line(unit, Product.UNIT_MAX);
        memo = Text.lines(memo, Product.MEMO_MAX);
        DraftValues values = DraftValues.of(violations);
        values.given("sentAt", sentAt);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public StockDraft(
            String product,
            String warehouse,
            @Nullable String location,
            String quantity,
            @Nullable String unit,
            @Nullable String memo,
            @Nullable Instant sentAt) {
        this(product, warehouse, location, quantity, unit, memo, sentAt, List.of());
    }

    /** Creates an input with the mandatory values only. */
    public StockDraft(String product, String warehouse, BigDecimal quantity) {
        this(product, warehouse, null, quantity, null, null, null);
    }

    /** Creates an input from a number. */
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

    /** Returns this draft with the time of sending read from text, such as {@code 2026-12-31T14:30:00+08:00}. */
    public StockDraft sentAt(@Nullable String sentAt) {
        DraftValues values = DraftValues.of(this);
        Instant read = values.instant("sentAt", sentAt);
        return StockDraftBuilder.builder(this)
                .sentAt(read)
                .violations(values.violations())
                .build();
    }
}
