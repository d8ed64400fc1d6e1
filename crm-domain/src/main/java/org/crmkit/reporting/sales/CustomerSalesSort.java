package org.crmkit.reporting.sales;

import java.math.BigDecimal;
import org.crmkit.kernel.query.SortField;

/** The sort fields of the sales by customer. */
public enum CustomerSalesSort implements SortField<CustomerSales> {
    /** The sum of the won amounts. */
    AMOUNT;

    @Override
    public Comparable<?> key(CustomerSales sales) {
        return sales.amount().amount();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return BigDecimal.class;
    }
}
