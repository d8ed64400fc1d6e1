package org.crmkit.testkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.trade.HostOrders;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.TradeSources;
import org.crmkit.trade.order.Purchases;
import org.junit.jupiter.api.Test;

/**
 * An invalid answer of a host's own sales system to churn detection: a rejection with the reason, and no other effect.
 */
public interface HostFaultsContract extends Contract {

    /** A day on which customers have bought, shortly before the day of detection. */
    LocalDate DAY = LocalDate.of(2027, 7, 20);

    /** Answers about one customer, each with the violation that must be reported. */
    @SuppressWarnings("NullAway") // a host without compiler checks returns null where a value is required
    private static Map<String, Function<CustomerId, Map<CustomerId, Purchases>>> wrong() {
        CustomerId stranger = new CustomerId(new UUID(7, 7));
        Map<String, Function<CustomerId, Map<CustomerId, Purchases>>> wrong = new LinkedHashMap<>();
        wrong.put("purchases required", asked -> null);
        wrong.put("purchases[*] required", asked -> Collections.singletonMap(asked, null));
        wrong.put("purchases[null] not-asked-for", asked -> Collections.singletonMap(null, bought(1, 1, DAY, DAY)));
        wrong.put("purchases[" + stranger + "] not-asked-for", asked -> Map.of(stranger, bought(1, 1, DAY, DAY)));
        wrong.put("last too-small", asked -> Map.of(asked, bought(2, 2, DAY, DAY.minusDays(1))));
        wrong.put("first required", asked -> Map.of(asked, bought(1, 1, null, DAY)));
        wrong.put("last out-of-range", asked -> Map.of(asked, bought(1, 1, DAY, LocalDate.MAX)));
        wrong.put("orders too-small", asked -> Map.of(asked, bought(0, 0, DAY, DAY)));
        wrong.put("days out-of-range", asked -> Map.of(asked, bought(3, 3, DAY, DAY.plusDays(1))));
        wrong.put("lastOrder required", asked -> Map.of(asked, new Purchases(1, 1, DAY, DAY, " ")));
        return wrong;
    }

    private static Purchases bought(long orders, long days, LocalDate first, LocalDate last) {
        return new Purchases(orders, days, first, last, "H-1");
    }

    private static ChurnDetection watch(
            World world, Function<CustomerId, Map<CustomerId, Purchases>> answer, CustomerId of) {
        HostOrders orders = new HostOrders(asked -> asked.contains(of) ? answer.apply(of) : Map.of());
        return world.crm(each -> each.tradeSources(new TradeSources(orders, null, null)))
                .as(world.admin().userId())
                .churnDetection()
                .asOf(ChurnFixtures.TODAY);
    }

    /**
     * For a customer with an open case, and for one who may get a case. The other customers of the page get no case either.
     */
    @Test
    default void refusesAnAnswerThatCannotBeRightAndChangesNothing() {
        World world = World.on(store());
        List<CustomerId> all = List.of(
                world.aCustomer().id(),
                world.churnCase(ChurnState.DEFERRED).customer(),
                world.aCustomer().id());
        for (CustomerId each : all) {
            wrong().forEach((fault, answer) -> {
                ChurnDetection desk = watch(world, answer, each);
                TenantState.unchangedBy(
                        world,
                        () -> assertThat(faults(desk, each)).as("%s", fault).containsExactly(fault));
            });
        }
        ChurnDetection mended = watch(world, asked -> Map.of(asked, bought(2, 2, DAY.minusDays(9), DAY)), all.get(1));
        assertThat(mended.run())
                .extracting(ChurnDetectionProgress::opened, ChurnDetectionProgress::resolved)
                .containsExactly(2L, 1L);
    }

    private static List<String> faults(ChurnDetection desk, CustomerId asked) {
        return catchThrowableOfType(InvalidInputException.class, desk::run).violations().stream()
                .map(each -> each.path().replace("[" + asked + "]", "[*]") + " " + each.code())
                .toList();
    }

    /** All violations of an answer are reported at once. */
    @Test
    @SuppressWarnings("NullAway")
    default void namesEveryFaultOfAnAnswer() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        Map<CustomerId, Purchases> worst = new HashMap<>();
        worst.put(customer, null);
        for (long each : List.of(8L, 9L)) {
            worst.put(new CustomerId(new UUID(each, each)), bought(1, 1, DAY, DAY));
        }
        TenantState.unchangedBy(
                world,
                () -> assertThat(faults(watch(world, asked -> worst, customer), customer))
                        .containsExactlyInAnyOrder(
                                "purchases[*] required",
                                "purchases[" + new UUID(8, 8) + "] not-asked-for",
                                "purchases[" + new UUID(9, 9) + "] not-asked-for"));
    }

    /**
     * The pages before the failing answer are done, this page and the pages after it are not. After the failure is fixed, the
     * rest is done.
     */
    @Test
    default void goesOnWhereAHostsSystemBroke() {
        World world = World.on(store());
        List<CustomerId> all = ChurnFixtures.customers(world, 3);
        ChurnDetection broken = watch(
                world,
                asked -> {
                    throw new IllegalStateException("the line is dead");
                },
                all.get(1));
        assertThatThrownBy(() -> broken.pageSize(1).run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the line is dead");
        assertThat(ChurnFixtures.cases(world)).containsOnlyKeys(all.get(0));
        TenantState.unchangedBy(world, () -> assertThatThrownBy(broken::run).isInstanceOf(IllegalStateException.class));
        ChurnDetection mended = watch(world, asked -> Map.of(), all.get(1));
        assertThat(mended.run().opened()).isEqualTo(2);
        assertThat(ChurnFixtures.cases(world)).containsOnlyKeys(all);
    }
}
