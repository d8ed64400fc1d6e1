package org.crmkit.trade.feed;

import java.time.Instant;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderState;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an order: the order itself, or only its state.
 *
 * @param id the identity, derived from the external id
 * @param externalId its external id in the sales system
 * @param state its state
 * @param sentAt when the sales system last sent a message about it; null if unknown
 * @param undatedState the most advanced state among the messages without a sending time; null if there was no such message. The
 *     state of a further message without a sending time that is not more advanced than this is ignored, because it may be a
 *     repetition
 * @param orderSentAt when the sales system sent the order; null if unknown, or if the order has not arrived
 * @param order the order, in the same state; null while only its state has arrived. Such an entry is visible to nobody
 */
@ValueObject
public record FeedOrder(
        OrderId id,
        String externalId,
        OrderState state,
        @Nullable Instant sentAt,
        @Nullable OrderState undatedState,
        @Nullable Instant orderSentAt,
        @Nullable Order order)
        implements ExternalRecord<OrderId> {

    /** Checks the text, and that the order has the same id and the same state. */
    public FeedOrder {
        externalId = Text.required("externalId", externalId, ExternalRecord.EXTERNAL_ID_MAX);
        sentAt = DateLimits.optional("sentAt", sentAt);
        orderSentAt = DateLimits.optional("orderSentAt", orderSentAt);
        if (order == null && orderSentAt != null) {
            throw new IllegalArgumentException(id + " sent at " + orderSentAt + ", and not there");
        }
        if (order != null && !(order.id().equals(id) && order.state() == state)) {
            throw new IllegalArgumentException(order.id() + " " + order.state() + " as " + id + " " + state);
        }
    }

    static FeedOrder of(OrderDraft draft) {
        Order order = Order.of(draft);
        return new FeedOrder(
                order.id(),
                order.externalId(),
                order.state(),
                draft.sentAt(),
                undated(draft.state(), draft.sentAt()),
                draft.sentAt(),
                order);
    }

    static FeedOrder of(OrderStatusUpdate update) {
        return new FeedOrder(
                OrderId.named(update.externalId()),
                update.externalId(),
                update.state(),
                update.sentAt(),
                undated(update.state(), update.sentAt()),
                null,
                null);
    }

    /**
     * Merges a message into what is known, in any order of arrival. If both have a sending time, the message that was sent later
     * takes precedence. Otherwise the content that arrives later takes precedence, and so does the more advanced state; a state
     * without a sending time counts only once.
     */
    static FeedOrder merged(FeedOrder held, FeedOrder arrived) {
        boolean keeps = arrived.order == null
                || (held.order != null && ExternalRecord.isOlder(arrived.orderSentAt, held.orderSentAt));
        Order content = keeps ? held.order : arrived.order;
        OrderState state = state(held, arrived);
        return new FeedOrder(
                held.id,
                held.externalId,
                state,
                ExternalRecord.later(held.sentAt, arrived.sentAt),
                arrived.undatedState == null ? held.undatedState : arrived.undatedState.furthest(held.undatedState),
                keeps ? held.orderSentAt : ExternalRecord.later(held.orderSentAt, arrived.orderSentAt),
                content == null ? null : content.withState(state));
    }

    private static OrderState state(FeedOrder held, FeedOrder arrived) {
        if (ExternalRecord.isOlder(held.sentAt, arrived.sentAt)) {
            return arrived.state;
        }
        boolean hasCounted = ExternalRecord.isOlder(arrived.sentAt, held.sentAt)
                || (arrived.undatedState != null
                        && arrived.undatedState.furthest(held.undatedState) == held.undatedState);
        return hasCounted ? held.state : held.state.furthest(arrived.state);
    }

    private static @Nullable OrderState undated(OrderState state, @Nullable Instant sentAt) {
        return sentAt == null ? state : null;
    }
}
