package org.crmkit.testkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.customer.CustomerId;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.trade.HostOrders;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.TradeSources;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderState;
import org.junit.jupiter.api.Test;

/** Churn detection by the orders of a host's own sales system. */
public interface HostOrdersContract extends Contract {

    /** If a host keeps the orders itself, the same cases are opened and resolved. */
    @Test
    default void opensTheSameCasesByTheHostsOwnOrders() {
        World fed = World.on(store());
        World hosts = World.on(store());
        List<OrderDraft> drafts = orders(fed);
        assertThat(orders(hosts)).isEqualTo(drafts);
        fed.feed(drafts.toArray(OrderDraft[]::new));
        List<OrderDraft> theirs = new ArrayList<>(drafts);
        ChurnDetection desk = hosts.crm(each -> each.tradeSources(new TradeSources(HostOrders.of(theirs), null, null)))
                .as(hosts.admin().userId())
                .churnDetection()
                .asOf(ChurnFixtures.TODAY);
        ChurnDetectionProgress expected = ChurnFixtures.by(fed).pageSize(3).run();
        assertThat(desk.pageSize(3).run()).isEqualTo(expected);
        assertThat(ChurnFixtures.cases(hosts))
                .isEqualTo(ChurnFixtures.cases(fed))
                .hasSize(4);
        CustomerId again = drafts.get(0).customer();
        OrderDraft newer = fed.anOrder(again, LocalDate.of(2027, 7, 31));
        fed.feed(newer);
        theirs.add(newer);
        assertThat(desk.run().resolved()).isEqualTo(1);
        assertThat(ChurnFixtures.cases(hosts))
                .isEqualTo(ChurnFixtures.cases(fed))
                .hasSize(3);
        TenantState.unchangedBy(hosts, () -> assertThat(desk.run().resolved()).isZero());
    }

    /**
     * Six customers: an old order, an old and a recent one, two on one old day, a cancelled one, none, and one on the last day.
     */
    private static List<OrderDraft> orders(World world) {
        List<CustomerId> all = ChurnFixtures.customers(world, 6);
        OrderDraft cancelled = world.anOrder(all.get(3), LocalDate.of(2027, 7, 1));
        return List.of(
                world.anOrder(all.get(0), LocalDate.of(2026, 5, 5)),
                world.anOrder(all.get(1), LocalDate.of(2026, 5, 5)),
                world.anOrder(all.get(1), LocalDate.of(2027, 7, 1)),
                world.anOrder(all.get(2), LocalDate.of(2026, 5, 5)),
                world.anOrder(all.get(2), LocalDate.of(2026, 5, 5)),
                OrderDraftBuilder.builder(cancelled).state(OrderState.CANCELLED).build(),
                world.anOrder(all.get(5), LocalDate.of(2027, 2, 1)));
    }
}
