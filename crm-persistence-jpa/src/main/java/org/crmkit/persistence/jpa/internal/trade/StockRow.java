package org.crmkit.persistence.jpa.internal.trade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.stock.StockLevel;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_stock}. Rows are read-only and never loaded as entities. */
@Entity
@Table(name = "crm_stock")
@SuppressWarnings("NullAway.Init")
class StockRow extends FeedRow {

    @Column(name = "product", length = ExternalRecord.EXTERNAL_ID_MAX, nullable = false)
    String product;

    @Column(name = "product_sort", length = Text.KEY_MAX, nullable = false)
    String productSort;

    @Column(name = "warehouse", length = StockLevel.WAREHOUSE_MAX, nullable = false)
    String warehouse;

    @Column(name = "warehouse_sort", length = Text.KEY_MAX, nullable = false)
    String warehouseSort;

    @Column(name = "location", length = StockLevel.LOCATION_MAX)
    @Nullable
    String location;

    @Column(name = "quantity", precision = 16, scale = 4, nullable = false)
    BigDecimal quantity;

    @Column(name = "unit", length = Product.UNIT_MAX)
    @Nullable
    String unit;

    @Column(name = "memo", length = Product.MEMO_MAX)
    @Nullable
    String memo;

    protected StockRow() {}
}
