package org.crmkit.trade.feed;

import java.time.Instant;
import java.util.Collection;
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
 * What is known about an order: the order itself, or only its state, or only that another order returns it.
 *
 * @param id the identity, derived from the external id
 * @param externalId its external id in the sales system
 * @param state its state
 * @param sentAt when the sales system last sent a message about it; null if unknown
 * @param undatedState the most advanced state among the messages without a sending time; null if there was no such message. The
 *     state of a further message without a sending time that is not more advanced than this is ignored, because it may be a
 *     repetition
 * @param orderSentAt when the sales system sent the order; null if unknown, or if the order has not arrived
 * @param returnStatus how much of it the orders that name it have returned
 * @param order the order, in the same state; null while only its state, or a return of it, has arrived. Such an entry is visible to nobody
 */
@ValueObject
public record FeedOrder(
        OrderId id,
        String externalId,
        OrderState state,
        @Nullable Instant sentAt,
        @Nullable OrderState undatedState,
        @Nullable Instant orderSentAt,
        ReturnStatus returnStatus,
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
        if (order == null && returnStatus == ReturnStatus.COMPLETE) {
            throw new IllegalArgumentException(id + " returned, and not there");
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
                ReturnStatus.NONE,
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
                ReturnStatus.NONE,
                null);
    }

    /** Creates the entry of an order that another order returns, and that has not arrived. */
    static FeedOrder named(String externalId) {
        return new FeedOrder(
                OrderId.named(externalId), externalId, OrderState.PLACED, null, null, null, ReturnStatus.PARTIAL, null);
    }

    /** Returns whether it is a purchase: the order has arrived, is not cancelled, and has not been returned. */
    public boolean isPurchase() {
        return order != null && returnStatus != ReturnStatus.COMPLETE && order.isPurchase();
    }

    @Override
    public boolean isKnown() {
        return order != null || sentAt != null || undatedState != null;
    }

    /**
     * Returns the same with the return status that follows from the orders that name it.
     *
     * @param returns all orders that name it; ignored if it has not arrived
     */
    FeedOrder returnedBy(Collection<Order> returns) {
        return new FeedOrder(id, externalId, state, sentAt, undatedState, orderSentAt, status(order, returns), order);
    }

    private static ReturnStatus status(@Nullable Order order, Collection<Order> returns) {
        if (order == null) {
            return ReturnStatus.PARTIAL;
        }
        if (returns.isEmpty()) {
            return ReturnStatus.NONE;
        }
        return order.isReturned(returns) ? ReturnStatus.COMPLETE : ReturnStatus.PARTIAL;
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
                held.returnStatus,
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
