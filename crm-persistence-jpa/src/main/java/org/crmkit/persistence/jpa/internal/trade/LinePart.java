package org.crmkit.persistence.jpa.internal.trade;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.trade.order.OrderLine;
import org.crmkit.trade.product.Product;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_order_line}. Rows are read-only and never loaded as entities. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class LinePart {

    @Column(name = "product", length = ExternalRecord.EXTERNAL_ID_MAX)
    @Nullable
    String product;

    @Column(name = "label", length = OrderLine.LABEL_MAX)
    @Nullable
    String label;

    @Column(name = "quantity", precision = 16, scale = 4, nullable = false)
    BigDecimal quantity;

    @Column(name = "unit", length = Product.UNIT_MAX)
    @Nullable
    String unit;

    @Column(name = "price", precision = 18, scale = 6, nullable = false)
    BigDecimal price;

    @Column(name = "discount", precision = 5, scale = 4, nullable = false)
    BigDecimal discount;

    protected LinePart() {}
}
