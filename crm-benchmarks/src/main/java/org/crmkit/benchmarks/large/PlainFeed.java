package org.crmkit.benchmarks.large;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.crmkit.benchmarks.Jdbc;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;

/** The feed in plain JDBC: upserts in batches, one transaction for each batch, without validation of the input. */
record PlainFeed(DataSource pool, String tenant) {

    private static final int BATCH = 1000;

    private static final String ORDER =
            "insert into crm_order (tenant_id, id, revision, external_id, external_sort, state,"
                    + " customer_id, order_date, counted_purchase_date, currency, gross_amount, net_amount, line_count, return_status)"
                    + " values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NONE')"
                    + " on conflict (tenant_id, id) do update set state = excluded.state, order_date = excluded.order_date,"
                    + " counted_purchase_date = excluded.counted_purchase_date, gross_amount = excluded.gross_amount, net_amount = excluded.net_amount,"
                    + " revision = crm_order.revision + 1";

    private static final String LINE =
            "insert into crm_order_line (tenant_id, order_id, position, product, quantity, price,"
                    + " discount) values (?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (tenant_id, order_id, position) do update set product = excluded.product,"
                    + " quantity = excluded.quantity, price = excluded.price, discount = excluded.discount";

    void orders(Stream<OrderDraft> drafts) {
        Iterator<OrderDraft> all = drafts.iterator();
        while (all.hasNext()) {
            Jdbc.transaction(pool, (connection, now) -> {
                try (PreparedStatement orders = connection.prepareStatement(ORDER);
                        PreparedStatement lines = connection.prepareStatement(LINE)) {
                    for (int i = 0; i < BATCH && all.hasNext(); i++) {
                        add(orders, lines, all.next());
                    }
                    orders.executeBatch();
                    return lines.executeBatch();
                }
            });
        }
    }

    private void add(PreparedStatement orders, PreparedStatement lines, OrderDraft draft) throws SQLException {
        OrderId id = OrderId.named(draft.externalId());
        BigDecimal gross = BigDecimal.ZERO;
        BigDecimal net = BigDecimal.ZERO;
        int place = 0;
        for (OrderLineDraft line : draft.lines()) {
            BigDecimal quantity = new BigDecimal(line.quantity());
            BigDecimal price = new BigDecimal(line.price());
            BigDecimal discount = new BigDecimal(line.discount());
            BigDecimal amount = quantity.multiply(price);
            gross = gross.add(amount);
            net = net.add(amount.multiply(BigDecimal.ONE.subtract(discount)));
            Jdbc.bind(lines, tenant, id.value(), place++, line.product(), quantity, price, discount);
            lines.addBatch();
        }
        Jdbc.bind(
                orders,
                tenant,
                id.value(),
                draft.externalId(),
                draft.externalId(),
                draft.state().name(),
                draft.customer().value(),
                draft.date(),
                draft.state() == OrderState.CANCELLED ? null : draft.date(),
                draft.currency(),
                gross,
                net,
                place);
        orders.addBatch();
    }
}
