package org.crmkit.trade.stock;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductFilter;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for stock levels; a criterion that is null does not restrict the result.
 *
 * @param product of the product with this external id
 * @param warehouse in this warehouse
 * @param text of known products whose external id, name, type and batch contain each of these words, as in {@link
 *     ProductFilter#text}; at most {@value ProductFilter#TEXT_MAX} code points
 */
@RecordBuilder
public record StockFilter(
        @Nullable String product,
        @Nullable String warehouse,
        @Nullable String text) {

    /** All stock levels. */
    public static final StockFilter ALL = new StockFilter(null, null, null);

    /** Normalises the texts; a text that is too long or cannot be stored is rejected with an {@link InvalidInputException}. */
    public StockFilter {
        product = Text.optional("product", product, ExternalRecord.EXTERNAL_ID_MAX);
        warehouse = Text.optional("warehouse", warehouse, StockLevel.WAREHOUSE_MAX);
        text = Text.optionalLines("text", text, ProductFilter.TEXT_MAX);
    }

    /** Creates criteria without a text to search for. */
    public StockFilter(@Nullable String product, @Nullable String warehouse) {
        this(product, warehouse, null);
    }

    /** Returns the criterion that the products of the stock levels contain each of some words. */
    public static StockFilter holding(String text) {
        return new StockFilter(null, null, Required.of("text", text));
    }

    /** Returns the words to search for, each as a part of {@link Product#searchKey()}. */
    public List<String> words() {
        return Text.searchWords(text);
    }

    /** Returns a query for such stock levels, sorted by product. */
    public ListQuery<StockFilter, StockSort> byProduct(int size) {
        return ListQuery.by(this, StockSort.PRODUCT, Direction.ASCENDING, size);
    }
}
