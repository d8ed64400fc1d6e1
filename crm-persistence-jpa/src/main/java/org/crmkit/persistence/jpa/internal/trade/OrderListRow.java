package org.crmkit.persistence.jpa.internal.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.bulk.BulkTable;
import org.crmkit.persistence.jpa.internal.customer.CustomerRefRow;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.feed.FeedOrder;
import org.crmkit.trade.feed.ReturnStatus;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderLine;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.order.OrderSummary;
import org.jspecify.annotations.Nullable;

/** The selected rows of orders: the heads of orders, and their lines. */
final class OrderListRow {

    static final BulkTable<FeedCopy<FeedOrder>> TABLE = new BulkTable<>(
            "order",
            "crm_order",
            BulkTable.columns(
                    "id uuid",
                    "revision bigint",
                    "external_id text",
                    "external_sort text",
                    "state text",
                    "sent_at timestamp with time zone",
                    "undated_state text",
                    "order_sent_at timestamp with time zone",
                    "customer_id uuid",
                    "order_date date",
                    "counted_purchase_date date",
                    "delivery_address text",
                    "returned_order text",
                    "return_status text",
                    "currency text",
                    "gross_amount numeric",
                    "net_amount numeric",
                    "line_count integer"),
            copy -> copy.item().id().value(),
            OrderListRow::values);

    static final BulkTable<Line> LINES = new BulkTable<>(
            "order-line",
            "crm_order_line",
            BulkTable.columns(
                    "order_id uuid",
                    "position integer",
                    "product text",
                    "label text",
                    "quantity numeric",
                    "unit text",
                    "price numeric",
                    "discount numeric"),
            Line::order,
            line -> Arrays.asList(
                    line.order(),
                    line.place(),
                    line.product(),
                    line.label(),
                    line.quantity(),
                    line.unit(),
                    line.price(),
                    line.discount()));

    private static final TradeCodes.OfOrderState STATES = new TradeCodes.OfOrderState();
    private static final TradeCodes.OfReturnStatus RETURN_STATUSES = new TradeCodes.OfReturnStatus();

    private OrderListRow() {}

    /** All values of an order except its lines. It has no customer while only its state has arrived. */
    record Head(
            UUID id,
            long revision,
            String externalId,
            OrderState state,
            @Nullable Instant sentAt,
            @Nullable OrderState undatedState,
            @Nullable Instant orderSentAt,
            @Nullable UUID customer,
            @Nullable LocalDate date,
            @Nullable String deliveryAddress,
            @Nullable String returnedOrder,
            ReturnStatus returnStatus,
            @Nullable String currency) {

        FeedCopy<FeedOrder> copy(List<OrderLine> lines) {
            OrderId named = new OrderId(id);
            Order order = customer == null || date == null || currency == null
                    ? null
                    : new Order(
                            named,
                            externalId,
                            new CustomerId(customer),
                            date,
                            deliveryAddress,
                            returnedOrder,
                            state,
                            Currency.getInstance(currency),
                            lines);
            return new FeedCopy<>(
                    new FeedOrder(named, externalId, state, sentAt, undatedState, orderSentAt, returnStatus, order),
                    revision);
        }
    }

    /** A line of an order. */
    record Line(
            UUID order,
            int place,
            @Nullable String product,
            @Nullable String label,
            BigDecimal quantity,
            @Nullable String unit,
            BigDecimal price,
            BigDecimal discount) {}

    /**
     * An order and one of its lines, selected by one statement: between two statements the feed may replace the lines.
     *
     * @param head all values of the order except its lines, repeated for each line
     * @param line the line; null if the order has no lines
     */
    record HeadAndLine(Head head, @Nullable OrderLine line) {

        static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.trade.OrderListRow$Head(
            r.key.id, r.revision, r.externalId, r.state, r.sentAt, r.undatedState, r.orderSentAt, r.customer, r.date,
            r.deliveryAddress, r.returnedOrder, r.returnStatus, r.currency), l.quantity, l.product, l.label, l.unit, l.price, l.discount
            from OrderRow r left join r.lines l""";

        static final String ORDER = "order by r.key.id, index(l)";

        static HeadAndLine of(Object[] selected) {
            OrderLine line = selected[1] == null
                    ? null
                    : new OrderLine(
                            (String) selected[2],
                            (String) selected[3],
                            (BigDecimal) selected[1],
                            (String) selected[4],
                            (BigDecimal) selected[5],
                            (BigDecimal) selected[6]);
            return new HeadAndLine((Head) selected[0], line);
        }

        UUID id() {
            return head.id();
        }
    }

    /** An order as a list shows it. */
    record Shown(
            UUID id,
            String externalId,
            LocalDate date,
            @Nullable String returnedOrder,
            OrderState state,
            BigDecimal net,
            String currency,
            int lines) {

        static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.trade.OrderListRow$Shown(
            r.key.id, r.externalId, r.date, r.returnedOrder, r.state, r.net, r.currency, r.lineCount), {customer}""".replace("{customer}", CustomerRefRow.SELECT);

        static final String JOINS = CustomerRefRow.join("r.customer");

        /** Returns the item of a list that the query has selected. */
        static OrderSummary summary(Object[] selected) {
            return ((Shown) selected[0]).summary(CustomerRefRow.in(selected, 1));
        }

        private OrderSummary summary(CustomerRef customer) {
            return new OrderSummary(
                    new OrderId(id),
                    externalId,
                    customer,
                    date,
                    returnedOrder,
                    state,
                    Money.rounded(net, Currency.getInstance(currency), RoundingMode.HALF_UP),
                    lines);
        }
    }

    /** Returns the lines of an order; empty while only its state has arrived. */
    static List<OrderLine> orderLines(FeedCopy<FeedOrder> copy) {
        Order order = copy.item().order();
        return order == null ? List.of() : order.lines();
    }

    /** Returns the rows of an order's lines. */
    static Stream<Line> lines(FeedCopy<FeedOrder> copy) {
        List<OrderLine> lines = orderLines(copy);
        UUID id = copy.item().id().value();
        return IntStream.range(0, lines.size()).mapToObj(place -> line(id, place, lines.get(place)));
    }

    private static Line line(UUID order, int place, OrderLine line) {
        return new Line(
                order,
                place,
                line.product(),
                line.label(),
                line.quantity(),
                line.unit(),
                line.price(),
                line.discount());
    }

    private static List<@Nullable Object> values(FeedCopy<FeedOrder> copy) {
        FeedOrder fed = copy.item();
        Order order = fed.order();
        return Arrays.asList(
                fed.id().value(),
                copy.revision(),
                fed.externalId(),
                Text.sortKey(fed.externalId()),
                STATES.convertToDatabaseColumn(fed.state()),
                fed.sentAt(),
                fed.undatedState() == null ? null : STATES.convertToDatabaseColumn(fed.undatedState()),
                fed.orderSentAt(),
                order == null ? null : order.customer().value(),
                order == null ? null : order.date(),
                order == null || !fed.isPurchase() ? null : order.date(),
                order == null ? null : order.deliveryAddress(),
                order == null ? null : order.returnedOrder(),
                RETURN_STATUSES.convertToDatabaseColumn(fed.returnStatus()),
                order == null ? null : order.currency().getCurrencyCode(),
                order == null ? null : order.gross(),
                order == null ? null : order.net(),
                order == null ? null : order.lines().size());
    }
}
