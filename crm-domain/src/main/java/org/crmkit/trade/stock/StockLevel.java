package org.crmkit.trade.stock;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.order.OrderLine;
import org.crmkit.trade.product.Product;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The stock level 库存 of a product at a location.
 *
 * @param id the identity, derived from product, warehouse and location
 * @param product the external id of the product; the product itself may be unknown
 * @param warehouse 仓库, 1 to {@value #WAREHOUSE_MAX} code points
 * @param location 货位, at most {@value #LOCATION_MAX} code points; null for the warehouse as a whole
 * @param quantity the quantity; negative if more is promised than is available
 * @param unit the unit of the quantity, at most {@value Product#UNIT_MAX} code points
 * @param memo at most {@value Product#MEMO_MAX} code points
 * @param sentAt when the sales system sent it; null if unknown
 */
@ValueObject
@RecordBuilder
public record StockLevel(
        StockId id,
        String product,
        String warehouse,
        @Nullable String location,
        BigDecimal quantity,
        @Nullable String unit,
        @Nullable String memo,
        @Nullable Instant sentAt)
        implements ExternalRecord<StockId> {

    /** The maximum length of the name of a warehouse, in code points. */
    public static final int WAREHOUSE_MAX = 100;

    /** The maximum length of the name of a location, in code points. */
    public static final int LOCATION_MAX = 100;

    /** Checks the texts and the quantity. */
    public StockLevel {
        product = Text.required("product", product, ExternalRecord.EXTERNAL_ID_MAX);
        warehouse = Text.required("warehouse", warehouse, WAREHOUSE_MAX);
        location = Text.optional("location", location, LOCATION_MAX);
        quantity = Decimals.required("quantity", quantity, OrderLine.DIGITS, OrderLine.QUANTITY_PLACES);
        unit = Text.optional("unit", unit, Product.UNIT_MAX);
        memo = Text.optionalLines("memo", memo, Product.MEMO_MAX);
        sentAt = DateLimits.optional("sentAt", sentAt);
    }

    /** Creates the stock level from a checked draft. */
    public static StockLevel of(StockDraft draft) {
        return new StockLevel(
                StockId.named(draft.product(), draft.warehouse(), draft.location()),
                draft.product(),
                draft.warehouse(),
                draft.location(),
                Decimals.parse("quantity", draft.quantity()),
                draft.unit(),
                draft.memo(),
                draft.sentAt());
    }

    /** Merges a message, which may be older, into what is known. */
    public static StockLevel merged(StockLevel held, StockLevel arrived) {
        return ExternalRecord.isOlder(arrived.sentAt, held.sentAt)
                ? held
                : StockLevelBuilder.builder(arrived)
                        .sentAt(ExternalRecord.later(held.sentAt, arrived.sentAt))
                        .build();
    }
}
