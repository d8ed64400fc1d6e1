package org.crmkit.trade.product;

import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Text;

/** The sort fields of products. */
public enum ProductSort implements SortField<Product> {
    /** The name. */
    NAME,
    /** The external id, compared as text. */
    EXTERNAL_ID;

    @Override
    public Comparable<?> key(Product product) {
        return Text.sortKey(this == NAME ? product.name() : product.externalId());
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return String.class;
    }
}
