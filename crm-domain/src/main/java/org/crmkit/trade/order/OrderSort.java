package org.crmkit.trade.order;

import java.time.LocalDate;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Text;

/** The sort fields of orders. */
public enum OrderSort implements SortField<OrderSummary> {
    /** The day of the order. */
    DATE,
    /** The external id, compared as text. */
    EXTERNAL_ID;

    @Override
    public Comparable<?> key(OrderSummary order) {
        return switch (this) {
            case DATE -> order.date();
            case EXTERNAL_ID -> Text.sortKey(order.externalId());
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return switch (this) {
            case DATE -> LocalDate.class;
            case EXTERNAL_ID -> String.class;
        };
    }
}
