package org.crmkit.persistence.jpa.internal.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.bulk.BulkTable;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.stock.StockId;
import org.crmkit.trade.stock.StockLevel;
import org.jspecify.annotations.Nullable;

/** A stock level as the query selects it. */
record StockListRow(
        UUID id,
        long revision,
        String product,
        String warehouse,
        @Nullable String location,
        BigDecimal quantity,
        @Nullable String unit,
        @Nullable String memo,
        @Nullable Instant sentAt) {

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.trade.StockListRow(
            r.key.id, r.revision, r.product, r.warehouse, r.location, r.quantity, r.unit, r.memo, r.sentAt)
            from StockRow r""";

    static final BulkTable<FeedCopy<StockLevel>> TABLE = new BulkTable<>(
            "stock",
            "crm_stock",
            BulkTable.columns(
                    "id uuid",
                    "revision bigint",
                    "product text",
                    "product_sort text",
                    "warehouse text",
                    "warehouse_sort text",
                    "location text",
                    "quantity numeric",
                    "unit text",
                    "memo text",
                    "sent_at timestamp with time zone"),
            copy -> copy.item().id().value(),
            StockListRow::values);

    StockLevel level() {
        return new StockLevel(new StockId(id), product, warehouse, location, quantity, unit, memo, sentAt);
    }

    FeedCopy<StockLevel> copy() {
        return new FeedCopy<>(level(), revision);
    }

    private static List<@Nullable Object> values(FeedCopy<StockLevel> copy) {
        StockLevel level = copy.item();
        return Arrays.asList(
                level.id().value(),
                copy.revision(),
                level.product(),
                Text.sortKey(level.product()),
                level.warehouse(),
                Text.sortKey(level.warehouse()),
                level.location(),
                level.quantity(),
                level.unit(),
                level.memo(),
                level.sentAt());
    }
}
