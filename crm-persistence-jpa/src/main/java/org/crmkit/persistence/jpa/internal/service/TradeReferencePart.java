package org.crmkit.persistence.jpa.internal.service;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.trade.product.Product;
import org.jspecify.annotations.Nullable;

/** What a request is about, in the sales system. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class TradeReferencePart {

    @Column(name = "product", length = ExternalRecord.EXTERNAL_ID_MAX)
    @Nullable
    String product;

    @Column(name = "batch", length = Product.BATCH_MAX)
    @Nullable
    String batch;

    /** The column has another name, because {@code order} is a keyword of SQL. */
    @Column(name = "order_external_id", length = ExternalRecord.EXTERNAL_ID_MAX)
    @Nullable
    String order;

    protected TradeReferencePart() {}

    public @Nullable String getProduct() {
        return product;
    }

    public void setProduct(@Nullable String product) {
        this.product = product;
    }

    public @Nullable String getBatch() {
        return batch;
    }

    public void setBatch(@Nullable String batch) {
        this.batch = batch;
    }

    public @Nullable String getOrder() {
        return order;
    }

    public void setOrder(@Nullable String order) {
        this.order = order;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TradeReferencePart part
                && Objects.equals(product, part.product)
                && Objects.equals(batch, part.batch)
                && Objects.equals(order, part.order);
    }

    @Override
    public int hashCode() {
        return Objects.hash(product, batch, order);
    }
}
