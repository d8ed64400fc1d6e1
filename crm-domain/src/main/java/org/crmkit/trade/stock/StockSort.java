package org.crmkit.trade.stock;

import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Text;

/** The sort fields of stock levels. */
public enum StockSort implements SortField<StockLevel> {
    /** The external id of the product, compared as text. */
    PRODUCT,
    /** The warehouse. */
    WAREHOUSE;

    @Override
    public Comparable<?> key(StockLevel level) {
        return Text.sortKey(this == PRODUCT ? level.product() : level.warehouse());
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return String.class;
    }
}
