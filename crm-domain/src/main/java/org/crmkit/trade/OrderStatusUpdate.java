package org.crmkit.trade;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What the sales system says about the state of an order without saying more, such as that it was shipped or cancelled. It may
 * arrive before the order.
 *
 * @param externalId what it calls the order
 * @param state how that stands
 * @param sentAt when it said so, as in {@link OrderDraft}; null if it does not say
 */
public record OrderStatusUpdate(
        @TextLimit(max = Product.EXTERNAL_ID_MAX) String externalId,
        @NotNull OrderState state,
        @Nullable Instant sentAt) {

    /** Normalises the text. */
    public OrderStatusUpdate {
        externalId = Text.lineOrEmpty(externalId, Product.EXTERNAL_ID_MAX);
    }

    /** Says that an order was cancelled. */
    public static OrderStatusUpdate cancelled(String externalId) {
        return new OrderStatusUpdate(externalId, OrderState.CANCELLED, null);
    }
}
