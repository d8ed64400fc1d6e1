package org.crmkit.trade;

import java.time.Instant;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived about an order: the order, or only word of its state.
 *
 * @param id the identity, made from the external id
 * @param externalId its external id in the sales system
 * @param state its state
 * @param sentAt when the sales system said so last; null if it does not say
 * @param undatedState the state furthest on of those that came without an instant; null if none did. It has counted when it came:
 *     whatever comes so that is not further on may be the same message again, and counts no more
 * @param orderSentAt when the sales system sent the order; null if it does not say, or the order has not arrived
 * @param order the order, in the same state; null as long as only its state has arrived. Nobody sees such a one
 */
@ValueObject
public record FedOrder(
        OrderId id,
        String externalId,
        OrderState state,
        @Nullable Instant sentAt,
        @Nullable OrderState undatedState,
        @Nullable Instant orderSentAt,
        @Nullable Order order)
        implements ExternalRecord<OrderId> {

    /** Checks the text, and that the order is the same one in the same state. */
    public FedOrder {
        externalId = Text.required("externalId", externalId, Product.EXTERNAL_ID_MAX);
        sentAt = DateLimits.optional("sentAt", sentAt);
        orderSentAt = DateLimits.optional("orderSentAt", orderSentAt);
        if (order == null && orderSentAt != null) {
            throw new IllegalArgumentException(id + " sent at " + orderSentAt + ", and not there");
        }
        if (order != null && !(order.id().equals(id) && order.state() == state)) {
            throw new IllegalArgumentException(order.id() + " " + order.state() + " as " + id + " " + state);
        }
    }

    static FedOrder of(OrderDraft draft) {
        Order order = Order.of(draft);
        return new FedOrder(
                order.id(),
                order.externalId(),
                order.state(),
                draft.sentAt(),
                undated(draft.state(), draft.sentAt()),
                draft.sentAt(),
                order);
    }

    static FedOrder of(OrderStatusUpdate notice) {
        return new FedOrder(
                OrderId.named(notice.externalId()),
                notice.externalId(),
                notice.state(),
                notice.sentAt(),
                undated(notice.state(), notice.sentAt()),
                null,
                null);
    }

    /**
     * Returns what is known after a message has arrived, in whatever order. Where both say when they were sent, the one sent
     * later counts; else the content that arrives later, and the state that is further on, which without an instant counts
     * once.
     */
    static FedOrder merged(FedOrder held, FedOrder arrived) {
        boolean keeps = arrived.order == null
                || (held.order != null && ExternalRecord.isOlder(arrived.orderSentAt, held.orderSentAt));
        Order content = keeps ? held.order : arrived.order;
        OrderState state = state(held, arrived);
        return new FedOrder(
                held.id,
                held.externalId,
                state,
                ExternalRecord.later(held.sentAt, arrived.sentAt),
                arrived.undatedState == null ? held.undatedState : arrived.undatedState.furthest(held.undatedState),
                keeps ? held.orderSentAt : ExternalRecord.later(held.orderSentAt, arrived.orderSentAt),
                content == null ? null : content.withState(state));
    }

    private static OrderState state(FedOrder held, FedOrder arrived) {
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
