package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.Loss;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.churn.LossReasonCount;
import org.crmkit.reporting.churn.LossSort;
import org.crmkit.reporting.churn.ManagerChurn;
import org.crmkit.reporting.churn.UnitChurn;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * Churn reports, compared with results calculated by hand: the lost customers, the total, and the recovered customers.
 */
public interface ChurnReportsContract extends Contract {

    private static ChurnReportFilter year(int year) {
        return year(year, ZoneOffset.UTC);
    }

    private static ChurnReportFilter year(int year, ZoneId zone) {
        return ChurnReportFilter.of(ReportPeriod.years(year, year, zone));
    }

    private static void at(World world, String instant) {
        world.clock().set(Instant.parse(instant));
    }

    private static ChurnCase lost(World world, CrmSession manager) {
        return world.churnCase(ChurnState.LOST, world.aCustomer(manager));
    }

    /** Zeros, and no rate of zero customers. */
    @Test
    default void countsZeroWhereThereAreNoCases() {
        World world = World.on(store());
        ChurnResult none = world.eve().reports().churn().overall(year(2027));
        assertThat(none).isEqualTo(new ChurnResult(0, 0, 0, 0));
        assertThat(none.lossRate(1)).isEmpty();
        assertThat(none.recoveryRate(1)).isEmpty();
        assertThat(world.eve().reports().churn().byManager(year(2027))).isEmpty();
        assertThat(world.eve()
                        .reports()
                        .churn()
                        .losses(LossFilter.of(year(2027)).latest(5))
                        .items())
                .isEmpty();
    }

    /**
     * In 2027 lin has nine customers: three without a case, one who is archived later, one archived, one lost, one lost and won
     * back (for whom detection opens another case, as they have not bought), one warned, and one lost until 2028 begins. In 2028
     * there is one loss of lin's. One customer each of lin and mei is won back, and detection opens a case for each of them
     * again. There is also one loss of sol's.
     */
    private static World played(Contract contract) {
        World world = World.on(contract.store());
        at(world, "2027-06-01T00:00:00Z");
        for (int each = 0; each < 3; each++) {
            world.aCustomer();
        }
        Customer later = world.aCustomer();
        world.lin().customers().archive(world.aCustomer().id());
        lost(world, world.lin());
        world.boss().churn().winBack(lost(world, world.lin()).id());
        ChurnCase warned = world.churnCase(ChurnState.WARNED);
        ChurnCase backLater = lost(world, world.lin());
        Customer meis = world.aCustomer(world.mei());
        world.aCustomer(world.sol());
        at(world, "2028-01-01T00:00:00Z");
        world.lin().churn().confirm(warned.id(), "Gone");
        world.boss().churn().winBack(backLater.id());
        world.lin().customers().archive(later.id());
        world.churnCase(ChurnState.RECOVERED, meis);
        lost(world, world.sol());
        at(world, "2028-12-31T23:59:59.999999Z");
        world.churnCase(ChurnState.WARNED);
        at(world, "2029-01-01T00:00:00Z");
        lost(world, world.lin());
        return world;
    }

    /** A customer is active if they existed before and were neither archived nor lost at that moment. */
    @Test
    default void countsLossesAndRecoveriesOfAYear() {
        World world = played(this);
        ChurnResult first = world.eve().reports().churn().overall(year(2027));
        assertThat(first).isEqualTo(new ChurnResult(0, 5, 3, 1));
        assertThat(first.lossRate(2)).isEmpty();
        assertThat(first.recoveryRate(2)).contains(new BigDecimal("25.00"));
        ChurnResult second = world.eve().reports().churn().overall(year(2028));
        assertThat(second)
                .as("six of lin's, one of mei's and of sol's; two opened for lin and mei, one for sol")
                .isEqualTo(new ChurnResult(8, 5, 2, 2));
        assertThat(second.lossRate(2)).contains(new BigDecimal("25.00"));
        assertThat(second.recoveryRate(0)).contains(new BigDecimal("50"));
        assertThat(world.eve()
                        .reports()
                        .churn()
                        .overall(new ChurnReportFilter(
                                year(2028).period(), world.sol().userId())))
                .isEqualTo(new ChurnResult(1, 1, 1, 0));
        assertThat(world.eve().reports().churn().overall(year(2029)).confirmed())
                .isEqualTo(1);
    }

    /** The most losses first, then by name. A manager without any data is left out. */
    @Test
    default void countsChurnForEachManager() {
        World world = played(this);
        assertThat(world.eve().reports().churn().byManager(year(2028)))
                .containsExactly(
                        new ManagerChurn(world.lin().userId(), "Name of lin", new ChurnResult(6, 2, 1, 1)),
                        new ManagerChurn(world.sol().userId(), "Name of sol", new ChurnResult(1, 1, 1, 0)),
                        new ManagerChurn(world.mei().userId(), "Name of mei", new ChurnResult(1, 2, 0, 1)));
        assertThat(world.uma().reports().churn().byManager(year(2028)))
                .containsExactly(new ManagerChurn(world.sol().userId(), "Name of sol", new ChurnResult(1, 1, 1, 0)));
        assertThat(world.boss().reports().churn().overall(year(2028))).isEqualTo(new ChurnResult(7, 4, 1, 2));
    }

    /** By the unit of the managers at the time of the query. */
    @Test
    default void countsChurnForEachUnit() {
        World world = played(this);
        assertThat(world.eve().reports().churn().byUnit(year(2028)))
                .containsExactly(
                        new UnitChurn(world.north(), "North", new ChurnResult(7, 4, 1, 2)),
                        new UnitChurn(world.south(), "South", new ChurnResult(1, 1, 1, 0)));
        assertThat(world.uma().reports().churn().byUnit(year(2028)))
                .containsExactly(new UnitChurn(world.south(), "South", new ChurnResult(1, 1, 1, 0)));
        world.root().access().move(world.sol().userId(), world.north());
        assertThat(world.eve().reports().churn().byUnit(year(2028)))
                .containsExactly(new UnitChurn(world.north(), "North", new ChurnResult(8, 5, 2, 2)));
        assertThat(world.eve().reports().churn().byUnit(year(2026))).isEmpty();
    }

    /** Reasons that differ in case, width or white space only are one, in the spelling that most of them have. */
    @Test
    default void countsLossesForEachReason() {
        World world = World.on(store());
        for (String reason : List.of("too\u3000dear", "Too dear", "Too dear", "Moved", "\u5173\u95E8")) {
            world.lin().churn().confirm(world.churnCase(ChurnState.WARNED).id(), reason);
        }
        world.sol()
                .churn()
                .confirm(
                        world.churnCase(ChurnState.WARNED, world.aCustomer(world.sol()))
                                .id(),
                        "Moved");
        assertThat(world.eve().reports().churn().byReason(year(2027)))
                .containsExactly(
                        new LossReasonCount("Too dear", 3),
                        new LossReasonCount("Moved", 2),
                        new LossReasonCount("\u5173\u95E8", 1));
        assertThat(world.uma().reports().churn().byReason(year(2027))).containsExactly(new LossReasonCount("Moved", 1));
        assertThat(world.eve()
                        .reports()
                        .churn()
                        .byReason(new ChurnReportFilter(
                                year(2027).period(), world.sol().userId())))
                .containsExactly(new LossReasonCount("Moved", 1));
        assertThat(world.eve().reports().churn().byReason(year(2028))).isEmpty();
    }

    /** If the year begins at another instant, what happened in between belongs to another year. */
    @Test
    default void countsChurnByTheDaysOfTheZone() {
        World world = World.on(store());
        at(world, "2027-12-31T15:59:59.999999Z");
        lost(world, world.lin());
        at(world, "2027-12-31T16:00:00Z");
        lost(world, world.lin());
        at(world, "2028-01-01T03:29:59.999999Z");
        lost(world, world.lin());
        at(world, "2028-01-01T03:30:00Z");
        lost(world, world.lin());
        assertThat(List.of("Asia/Shanghai", "UTC", "America/St_Johns").stream()
                        .map(each -> world.eve().reports().churn().overall(year(2028, ZoneId.of(each))))
                        .toList())
                .containsExactly(new ChurnResult(0, 3, 3, 0), new ChurnResult(0, 2, 2, 0), new ChurnResult(0, 1, 1, 0));
    }

    /**
     * With the reason, the user, and whether the customer came back; paged, in both directions, by manager or customer.
     */
    @Test
    default void listsLossesWithTheirReasons() {
        World world = played(this);
        ChurnReportFilter years = ChurnReportFilter.of(ReportPeriod.years(2027, 2029, ZoneOffset.UTC));
        List<Loss> all = losses(world.eve(), LossFilter.of(years).latest(500));
        assertThat(all)
                .extracting(each -> each.lostAt().toString().substring(0, 4) + " " + each.managerName() + " "
                        + each.reason() + " " + (each.recoveredAt() != null))
                .hasSize(6)
                .startsWith("2029 Name of lin Bought elsewhere false")
                .contains("2028 Name of lin Gone false", "2028 Name of sol Bought elsewhere false")
                .contains("2027 Name of lin Bought elsewhere true");
        for (Loss each : all) {
            ChurnCase found = world.root().churn().get(each.id());
            Customer customer = world.root().customers().get(each.customer());
            assertThat(each)
                    .isEqualTo(new Loss(
                            found.id(),
                            customer.id(),
                            customer.number(),
                            customer.name(),
                            found.manager(),
                            each.managerName(),
                            found.lastOrder(),
                            Objects.requireNonNull(found.reason()),
                            Objects.requireNonNull(found.lostAt()),
                            found.recoveredAt()));
        }
        for (Direction direction : Direction.values()) {
            for (int size = 1; size < 8; size++) {
                Paging<LossSort> paging = Paging.by(LossSort.LOST, direction, size);
                assertThat(losses(world.eve(), new ListQuery<>(new LossFilter(years, null), paging)))
                        .isEqualTo(all.stream()
                                .sorted((one, other) -> direction.turn(LossSort.LOST.compare(
                                        one,
                                        one.id(),
                                        LossSort.LOST.key(other),
                                        other.id().value())))
                                .toList());
            }
        }
        Loss one = all.get(2);
        assertThat(losses(
                        world.eve(),
                        LossFilter.of(years).customer(one.customer()).latest(1)))
                .containsExactly(one);
        ChurnReportFilter ofSol =
                new ChurnReportFilter(years.period(), world.sol().userId());
        assertThat(losses(world.eve(), LossFilter.of(ofSol).latest(1))).hasSize(1);
        assertThat(losses(world.uma(), LossFilter.of(years).latest(1))).hasSize(1);
        assertThat(losses(world.boss(), LossFilter.of(years).latest(1))).hasSize(5);
    }

    private static List<Loss> losses(CrmSession who, ListQuery<LossFilter, LossSort> query) {
        return Pages.allByToken(after -> who.reports().churn().losses(query.after(after)));
    }

    /**
     * The losses are those of the cases that the user's lists show. Customer managers and system admins get no report.
     */
    @Test
    default void reportsChurnToSupervisorsAndExecutivesOnly() {
        World world = played(this);
        ChurnReportFilter years = ChurnReportFilter.of(ReportPeriod.years(2027, 2029, ZoneOffset.UTC));
        for (CrmSession each : List.of(world.boss(), world.uma(), world.root())) {
            var all = Pages.all(after ->
                    each.churn().list(org.crmkit.churn.ChurnFilter.ALL.newest(3).after(after)));
            ChurnResult result = each.reports().churn().overall(years);
            assertThat(result.opened()).isEqualTo(all.size());
            assertThat(result.confirmed())
                    .isEqualTo(all.stream().filter(one -> one.reason() != null).count())
                    .isEqualTo(losses(each, LossFilter.of(years).latest(2)).size());
        }
        for (CrmSession each : List.of(world.lin(), world.admin())) {
            assertThatThrownBy(() -> each.reports().churn().overall(years)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> each.reports().churn().byManager(years)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> each.reports().churn().byUnit(years)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> each.reports().churn().byReason(years)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> losses(each, LossFilter.of(years).latest(2)))
                    .isInstanceOf(NotAllowedException.class);
        }
    }
}
