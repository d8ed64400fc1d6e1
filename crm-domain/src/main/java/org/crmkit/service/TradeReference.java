package org.crmkit.service;

import jakarta.validation.Valid;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductId;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What a service request is about, by the external ids of the sales system. Only the form of the ids is checked: a product or an
 * order may arrive later, or exist in a system of the host only; see docs/model/service.md.
 *
 * @param product 产品, the external id of a product
 * @param batch 批次, a batch of that product
 * @param order 订单, the external id of an order
 */
@ValueObject
public record TradeReference(
        @TextLimit(max = ExternalRecord.EXTERNAL_ID_MAX, required = false) @Nullable
        String product,

        @TextLimit(max = Product.BATCH_MAX, required = false) @Nullable
        String batch,

        @TextLimit(max = ExternalRecord.EXTERNAL_ID_MAX, required = false) @Nullable
        String order) {

    /** Names nothing. */
    public static final TradeReference NONE = new TradeReference(null, null, null);

    /** Normalises the texts; their limits are checked where a {@link Valid} reference is passed in. */
    public TradeReference {
        product = Text.line(product, ExternalRecord.EXTERNAL_ID_MAX);
        batch = Text.line(batch, Product.BATCH_MAX);
        order = Text.line(order, ExternalRecord.EXTERNAL_ID_MAX);
    }

    /** Returns the reference that names a product only. */
    public static TradeReference ofProduct(String product) {
        return new TradeReference(product, null, null);
    }

    /** Returns the reference that names an order only. */
    public static TradeReference ofOrder(String order) {
        return new TradeReference(null, null, order);
    }

    /** Returns the id of the product; null if none is named. */
    public @Nullable ProductId productId() {
        return product == null ? null : ProductId.named(product);
    }

    /** Returns the id of the order; null if none is named. */
    public @Nullable OrderId orderId() {
        return order == null ? null : OrderId.named(order);
    }

    /**
     * Returns the same value once its texts keep their limits. A draft holds them unchecked, so that a command reports every
     * violation.
     *
     * @throws InvalidInputException {@code invalid-input} if a text is too long or has invalid characters
     */
    TradeReference guarded() {
        Text.optional("tradeReference.product", product, ExternalRecord.EXTERNAL_ID_MAX);
        Text.optional("tradeReference.batch", batch, Product.BATCH_MAX);
        Text.optional("tradeReference.order", order, ExternalRecord.EXTERNAL_ID_MAX);
        return this;
    }
}
