package org.crmkit.persistence.jpa.internal.trade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.product.Product;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_product}. Rows are read-only and never loaded as entities. */
@Entity
@Table(name = "crm_product")
@SuppressWarnings("NullAway.Init")
class ProductRow extends FeedRow {

    /** The maximum length of the search key, in UTF-16 units, which no product reaches. */
    static final int SEARCH_MAX = 1_000_000;

    @Column(name = "external_id", length = ExternalRecord.EXTERNAL_ID_MAX, nullable = false)
    String externalId;

    @Column(name = "external_sort", length = Text.KEY_MAX, nullable = false)
    String externalSort;

    @Column(name = "name", length = Product.NAME_MAX, nullable = false)
    String name;

    @Column(name = "name_sort", length = Text.KEY_MAX, nullable = false)
    String nameSort;

    @Column(name = "type", length = Product.TYPE_MAX)
    @Nullable
    String type;

    @Column(name = "batch", length = Product.BATCH_MAX)
    @Nullable
    String batch;

    @Column(name = "unit", length = Product.UNIT_MAX)
    @Nullable
    String unit;

    @Column(name = "price_amount", precision = 21, scale = 6)
    @Nullable
    BigDecimal priceAmount;

    @Column(name = "price_currency", length = 3)
    @Nullable
    String priceCurrency;

    @Column(name = "memo", length = Product.MEMO_MAX)
    @Nullable
    String memo;

    @Column(name = "search_key", length = SEARCH_MAX, nullable = false)
    String searchKey;

    /** Null if the database has no index over pieces. */
    @Column(name = "search_pieces", length = SEARCH_MAX)
    @Nullable
    String searchPieces;

    protected ProductRow() {}
}
