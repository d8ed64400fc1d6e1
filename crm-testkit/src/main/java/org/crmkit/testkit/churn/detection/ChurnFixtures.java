package org.crmkit.testkit.churn.detection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.customer.CustomerId;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.OrderDraft;

/** A world in which churn detection runs half a year after its beginning. */
public final class ChurnFixtures {

    /**
     * The day of detection. Customers from a world's beginning are inactive on it, and so are customers whose last order is from
     * January or earlier.
     */
    public static final LocalDate TODAY = LocalDate.of(2027, 8, 1);

    private ChurnFixtures() {}

    /** Churn detection for that day. */
    public static ChurnDetection by(World world) {
        return world.admin().churnDetection().asOf(TODAY);
    }

    /** The unresolved cases by customer, with the last order that each case shows. */
    public static Map<CustomerId, Optional<LastOrder>> cases(World world) {
        return TenantState.of(world).records(ChurnCase.class).stream()
                .filter(each -> each.state().isUnresolved())
                .collect(Collectors.toMap(ChurnCase::customer, each -> Optional.ofNullable(each.lastOrder())));
    }

    static Optional<LastOrder> last(OrderDraft order) {
        return Optional.of(new LastOrder(order.externalId(), order.date()));
    }

    public static List<CustomerId> customers(World world, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> world.aCustomer().id())
                .toList();
    }
}
