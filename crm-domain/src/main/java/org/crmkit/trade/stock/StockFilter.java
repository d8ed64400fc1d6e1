package org.crmkit.trade.stock;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for stock levels; a criterion that is null does not restrict the result.
 *
 * @param product of the product with this external id
 * @param warehouse in this warehouse
 */
@RecordBuilder
public record StockFilter(
        @Nullable String product, @Nullable String warehouse) {

    /** All stock levels. */
    public static final StockFilter ALL = new StockFilter(null, null);

    /** Normalises the texts; a text that is too long or cannot be stored is rejected with an {@link InvalidInputException}. */
    public StockFilter {
        product = Text.optional("product", product, ExternalRecord.EXTERNAL_ID_MAX);
        warehouse = Text.optional("warehouse", warehouse, StockLevel.WAREHOUSE_MAX);
    }

    /** Returns a query for such stock levels, sorted by product. */
    public ListQuery<StockFilter, StockSort> byProduct(int size) {
        return ListQuery.by(this, StockSort.PRODUCT, Direction.ASCENDING, size);
    }
}
