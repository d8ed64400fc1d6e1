package org.crmkit.testkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crmkit.CrmSession;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.CustomerId;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.Purchases;
import org.junit.jupiter.api.Test;

/** Churn detection applies the policy of the host: the cutoff of inactivity, and the judge. */
public interface ChurnPolicyContract extends Contract {

    /** For customers who have never ordered, inactivity counts from their registration, or they are ignored. */
    @Test
    default void leavesThoseWhoHaveNeverOrderedAloneIfToldTo() {
        World world = World.on(store());
        List<CustomerId> all = ChurnFixtures.customers(world, 2);
        OrderDraft old = world.anOrder(all.get(0), LocalDate.of(2026, 5, 5));
        world.feed(old);
        ChurnPolicy buyers = ChurnPolicy.inactivityOfBuyers(Period.ofMonths(6));
        assertThat(ChurnFixtures.by(world).by(buyers).run().opened()).isEqualTo(1);
        assertThat(ChurnFixtures.cases(world)).isEqualTo(Map.of(all.get(0), ChurnFixtures.last(old)));
        assertThat(ChurnFixtures.by(world).run().opened()).isEqualTo(1);
        assertThat(ChurnFixtures.cases(world)).containsEntry(all.get(1), Optional.empty());
    }

    /**
     * A policy may check customers with purchases early, to judge them by their purchases, and customers without a purchase late.
     */
    @Test
    default void waitsAsLongForThoseWhoHaveNeverOrderedAsThePolicySays() {
        World world = World.on(store());
        List<CustomerId> all = ChurnFixtures.customers(world, 2);
        world.feed(world.anOrder(all.get(0), world.today()));
        ChurnPolicy policy = new ChurnPolicy() {
            @Override
            public LocalDate cutoff(LocalDate today) {
                return today.minusDays(7);
            }

            @Override
            public LocalDate registrationCutoff(LocalDate today) {
                return today.minusDays(60);
            }

            @Override
            public Judge judge() {
                return (purchases, today) ->
                        purchases == null || !purchases.last().isAfter(today.minusDays(90));
            }
        };
        ChurnDetection watch = world.admin().churnDetection().by(policy);
        assertThat(watch.asOf(world.today().plusDays(59)).run().opened()).isZero();
        assertThat(watch.asOf(world.today().plusDays(60)).run().opened()).isEqualTo(1);
        assertThat(ChurnFixtures.cases(world)).isEqualTo(Map.of(all.get(1), Optional.empty()));
        assertThat(watch.asOf(world.today().plusDays(89)).run().opened()).isZero();
        assertThat(watch.asOf(world.today().plusDays(90)).run().opened()).isEqualTo(1);
    }

    /** The store selects the inactive customers. The judge receives the purchases of these customers. */
    @Test
    default void asksThePolicyOfTheHost() {
        World world = World.on(store());
        List<CustomerId> all = ChurnFixtures.customers(world, 4);
        LocalDate day = ChurnFixtures.TODAY.minusDays(31);
        OrderDraft second = world.anOrder(all.get(1), day);
        world.feed(
                world.anOrder(all.get(0), day),
                world.anOrder(all.get(1), day.minusDays(1)),
                second,
                world.anOrder(all.get(2), day.minusDays(9)),
                world.anOrder(all.get(2), day.plusDays(2)));
        List<Optional<Purchases>> asked = new ArrayList<>();
        ChurnPolicy regulars = new ChurnPolicy() {
            @Override
            public LocalDate cutoff(LocalDate today) {
                return today.minusDays(30);
            }

            @Override
            public Judge judge() {
                return (purchases, today) -> {
                    assertThat(today).isEqualTo(ChurnFixtures.TODAY);
                    asked.add(Optional.ofNullable(purchases));
                    return purchases != null && purchases.orders() > 1;
                };
            }
        };
        CrmSession admin =
                world.crm(each -> each.churnPolicy(regulars)).as(world.admin().userId());
        assertThat(admin.churnDetection().asOf(ChurnFixtures.TODAY).run().opened())
                .isEqualTo(1);
        assertThat(ChurnFixtures.cases(world)).isEqualTo(Map.of(all.get(1), ChurnFixtures.last(second)));
        assertThat(asked)
                .hasSize(3)
                .contains(Optional.empty())
                .contains(Optional.of(new Purchases(2, 2, day.minusDays(1), day, second.externalId())));
    }

    /** A run that continues past midnight judges the last customers by the same day as the first. */
    @Test
    default void judgesAWholeRunByTheDayOnWhichItBegan() {
        World world = World.on(store());
        ChurnFixtures.customers(world, 3);
        Set<LocalDate> days = new TreeSet<>();
        ChurnPolicy asking = new ChurnPolicy() {
            @Override
            public LocalDate cutoff(LocalDate today) {
                return today;
            }

            @Override
            public Judge judge() {
                return (purchases, today) -> days.add(today);
            }
        };
        LocalDate begun = world.today();
        world.admin().churnDetection().by(asking).pageSize(1).run(null, soFar -> {
            world.clock().advance(Duration.ofDays(1));
            return true;
        });
        assertThat(days).containsExactly(begun);
    }
}
