package org.crmkit.trade;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which stock levels; what is null does not restrict.
 *
 * @param product of the product of this external id
 * @param warehouse in this warehouse
 */
@RecordBuilder
public record StockFilter(
        @Nullable String product, @Nullable String warehouse) {

    /** All stock levels. */
    public static final StockFilter ALL = new StockFilter(null, null);

    /** Normalises the texts; one that is too long or cannot be kept is an {@link InvalidInputException}. */
    public StockFilter {
        product = Text.optional("product", product, Product.EXTERNAL_ID_MAX);
        warehouse = Text.optional("warehouse", warehouse, StockLevel.WAREHOUSE_MAX);
    }
}
