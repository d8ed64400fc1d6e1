package org.crmkit.trade.feed;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * The input for the state of an order without its content, for example that it was shipped or cancelled. It may arrive before the
 * order.
 *
 * @param externalId the external id of the order
 * @param state the state of the order
 * @param sentAt when the sales system sent it, as in {@link OrderDraft}; null if unknown
 */
public record OrderStatusUpdate(
        @TextLimit(max = ExternalRecord.EXTERNAL_ID_MAX) String externalId,
        @NotNull OrderState state,
        @Nullable Instant sentAt) {

    /** Normalises the text. */
    public OrderStatusUpdate {
        externalId = Text.lineOrEmpty(externalId, ExternalRecord.EXTERNAL_ID_MAX);
    }

    /** Creates the update that an order was cancelled. */
    public static OrderStatusUpdate cancelled(String externalId) {
        return new OrderStatusUpdate(externalId, OrderState.CANCELLED, null);
    }
}
