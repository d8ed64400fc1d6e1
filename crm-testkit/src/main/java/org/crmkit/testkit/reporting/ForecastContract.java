package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.Cycle;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.StageConversion;
import org.crmkit.reporting.sales.Velocity;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.trade.OrderFixtures;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expected results: by month, by day, and from stage to stage, compared with results calculated by hand. */
public interface ForecastContract extends Contract {

    private static OpportunityDraft draft(
            World world, int probability, @Nullable Money amount, @Nullable String expected) {
        return new OpportunityDraft(
                "Deal",
                Prospect.named(world.draft().prospect().customerName()),
                Percent.of(probability),
                "web",
                null,
                amount,
                expected == null ? null : LocalDate.parse(expected));
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static void won(World world, CrmSession who, @Nullable Money amount) {
        Opportunity ready = world.aFinishedPlan(who, draft(world, 50, null, "2027-12-31"));
        who.sales().win(ready.id(), amount == null ? WinOptions.asExpected() : WinOptions.agreed(amount));
    }

    private static ForecastRow month(int month, long open, List<Money> weighted, long won, List<Money> values) {
        return ForecastRow.of(YearMonth.of(2027, month), open, weighted, won, values);
    }

    private static SalesReportFilter quarter() {
        return SalesReportFilter.of(
                new ReportPeriod(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 4, 1), ZoneOffset.UTC));
    }

    /** Months without data are included, and open opportunities without a date come last. */
    @Test
    default void forecastsNothingMonthByMonth() {
        World world = World.on(store());
        assertThat(world.eve().reports().sales().forecast(quarter()))
                .containsExactly(
                        ForecastRow.overdue(0, List.of()),
                        month(1, 0, List.of(), 0, List.of()),
                        month(2, 0, List.of(), 0, List.of()),
                        month(3, 0, List.of(), 0, List.of()),
                        ForecastRow.undated(0, List.of()));
    }

    /** A period may have any length. The first month in which something was won may lie in any part of it. */
    @Test
    default void reportsOnAPeriodOfAnyLength() {
        World world = World.on(store());
        won(world, world.lin(), euros("20"));
        world.lin().sales().open(draft(world, 50, euros("10"), "2044-02-29"));
        world.lin().sales().open(draft(world, 50, euros("10"), "2009-12-31"));
        SalesReportFilter decades = SalesReportFilter.of(
                new ReportPeriod(LocalDate.of(2010, 1, 15), LocalDate.of(2045, 3, 2), ZoneOffset.UTC));
        List<ForecastRow> all = world.eve().reports().sales().forecast(decades);
        assertThat(all).hasSize(35 * 12 + 3 + 2);
        assertThat(all.stream().filter(each -> each.open() + each.won() > 0))
                .containsExactly(
                        ForecastRow.overdue(1, List.of(euros("5"))),
                        month(1, 0, List.of(), 1, List.of(euros("20"))),
                        ForecastRow.of(YearMonth.of(2044, 2), 1, List.of(euros("5")), 0, List.of()));
        assertThat(world.eve().reports().sales().byMonth(decades).stream().filter(each -> each.won() > 0))
                .containsExactly(new MonthResult(YearMonth.of(2027, 1), 1, List.of(euros("20"))));
    }

    /** Six opportunities, of which four were expected before the period and are still open. */
    @Test
    default void forecastsWhatIsOverdueInARowOfItsOwn() {
        World world = World.on(store());
        for (String day : List.of("2025-01-01", "2026-06-30", "2026-12-30", "2026-12-31", "2027-01-01", "2027-03-31")) {
            world.lin().sales().open(draft(world, 50, euros("10"), day));
        }
        assertThat(world.eve().reports().sales().forecast(quarter()))
                .containsExactly(
                        ForecastRow.overdue(4, List.of(euros("20"))),
                        month(1, 1, List.of(euros("5")), 0, List.of()),
                        month(2, 0, List.of(), 0, List.of()),
                        month(3, 1, List.of(euros("5")), 0, List.of()),
                        ForecastRow.undated(0, List.of()));
        assertThat(world.uma().reports().sales().forecast(quarter()))
                .as("nothing of another unit")
                .startsWith(ForecastRow.overdue(0, List.of()));
    }

    /**
     * Open ones are weighted, exactly until the sum of the month is rounded. Won ones count by the date on which they were won.
     * Lost ones do not count.
     */
    @Test
    default void forecastsWhatIsOpenAndWhatWasWon() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        for (int each = 0; each < 3; each++) {
            lin.sales().open(draft(world, 50, euros("0.01"), "2027-02-01"));
        }
        lin.sales().open(draft(world, 10, Money.of("5", "JPY"), "2027-02-28"));
        world.anAssignedOpportunity(lin, draft(world, 33, euros("100"), "2027-03-31"));
        lin.sales().open(draft(world, 90, null, "2027-03-01"));
        lin.sales().open(draft(world, 40, euros("10"), null));
        lin.sales().open(draft(world, 40, euros("1000"), "2027-04-01"));
        lin.sales().open(draft(world, 40, euros("1000"), "2026-12-31"));
        world.sol().sales().open(draft(world, 100, euros("7"), "2027-03-01"));
        won(world, lin, euros("20"));
        won(world, lin, null);
        Opportunity lost = world.anAssignedOpportunity(lin, draft(world, 80, euros("500"), "2027-03-01"));
        lin.sales().lose(lost.id(), "Too dear");
        List<ForecastRow> all = world.eve().reports().sales().forecast(quarter());
        assertThat(all)
                .containsExactly(
                        ForecastRow.overdue(1, List.of(euros("400"))),
                        month(1, 0, List.of(), 2, List.of(euros("20"))),
                        month(2, 4, List.of(euros("0.02"), Money.of("1", "JPY")), 0, List.of()),
                        month(3, 3, List.of(euros("40")), 0, List.of()),
                        ForecastRow.undated(1, List.of(euros("4"))));
        assertThat(all.get(1).total(OrderFixtures.EUR)).isEqualTo(euros("20"));
        assertThat(all.get(2).total(Currency.getInstance("JPY"))).isEqualTo(Money.of("1", "JPY"));
        assertThat(world.uma().reports().sales().forecast(quarter()))
                .element(3)
                .isEqualTo(month(3, 1, List.of(euros("7")), 0, List.of()));
        SalesReportFilter ofLin = new SalesReportFilter(quarter().period(), lin.userId());
        assertThat(world.eve().reports().sales().forecast(ofLin))
                .element(3)
                .isEqualTo(month(3, 1, List.of(euros("33")), 0, List.of()));
    }

    /** Open × win rate × mean won amount ÷ mean cycle in days, divided once. */
    @Test
    default void measuresVelocityInMoneyForADay() {
        World world = World.on(store());
        Velocity none = world.eve().reports().sales().velocity(Years.of(2027));
        assertThat(none).isEqualTo(new Velocity(0, 0, 0, List.of(), null));
        assertThat(none.perDay(OrderFixtures.EUR)).isEmpty();
        won(world, world.lin(), euros("1"));
        assertThat(world.eve().reports().sales().velocity(Years.of(2027)).perDay(OrderFixtures.EUR))
                .as("won the moment it was assigned")
                .isEmpty();
        Opportunity quick = world.aFinishedPlan(world.lin(), draft(world, 50, null, null));
        Opportunity slow = world.aFinishedPlan(world.lin(), draft(world, 50, null, null));
        for (int each = 0; each < 3; each++) {
            world.lin().sales().open(world.draft());
        }
        world.clock().advance(Duration.ofDays(2));
        world.lin().sales().win(quick.id(), WinOptions.agreed(euros("100")));
        world.clock().advance(Duration.ofDays(5));
        world.lin().sales().lose(slow.id(), "Too late");
        Velocity found = world.eve().reports().sales().velocity(Years.of(2027));
        assertThat(found)
                .isEqualTo(new Velocity(
                        3,
                        2,
                        1,
                        List.of(euros("101")),
                        new Cycle(3, Duration.ZERO, Duration.ofDays(7), Duration.ofDays(9))));
        assertThat(found.perDay(OrderFixtures.EUR)).as("3 × 2/3 × 50.50 ÷ 3").contains(euros("33.67"));
        assertThat(found.perDay(Currency.getInstance("JPY"))).contains(Money.of("0", "JPY"));
        assertThat(world.uma().reports().sales().velocity(Years.of(2027))).isEqualTo(none);
        Velocity before = world.eve().reports().sales().velocity(Years.of(2026));
        assertThat(before).as("nothing was open then").isEqualTo(none);
    }

    /**
     * Each opportunity counts once per stage that it has entered in the period, and as moved on if it has since reached a later
     * stage or was won.
     */
    @Test
    default void countsWhoCameIntoAStageAndWentOn() {
        World world = World.on(store());
        assertThat(conversions(world.eve(), 2027)).containsExactly("Qualified 0 0", "Offered 0 0", "Negotiated 0 0");
        assertThat(world.eve()
                        .reports()
                        .sales()
                        .conversions(Years.of(2027))
                        .get(0)
                        .rate(1))
                .isEmpty();
        CrmSession lin = world.lin();
        Opportunity onAndBack = lin.sales().open(world.draft());
        move(world, onAndBack, world.qualified(), world.offered(), world.qualified());
        Opportunity stays = lin.sales().open(world.draft());
        move(world, stays, world.qualified());
        Opportunity back = lin.sales().open(world.draft());
        move(world, back, world.negotiated(), world.qualified());
        Opportunity wins = world.aFinishedPlan(lin, world.draft());
        move(world, wins, world.offered());
        lin.sales().win(wins.id());
        Opportunity loses = world.anAssignedOpportunity(lin, world.draft());
        move(world, loses, world.offered());
        lin.sales().lose(loses.id(), "Too dear");
        world.sol()
                .sales()
                .moveTo(
                        world.sol().sales().open(world.draft()).id(),
                        world.negotiated().id());
        lin.sales().open(world.draft());
        assertThat(conversions(world.eve(), 2027)).containsExactly("Qualified 7 5", "Offered 3 1", "Negotiated 2 0");
        assertThat(conversions(world.boss(), 2027)).containsExactly("Qualified 6 4", "Offered 3 1", "Negotiated 1 0");
        assertThat(conversions(world.eve(), 2026)).containsExactly("Qualified 0 0", "Offered 0 0", "Negotiated 0 0");
        StageConversion first =
                world.eve().reports().sales().conversions(Years.of(2027)).get(0);
        assertThat(first.rate(2)).contains(new BigDecimal("71.43"));
        world.clock().advance(Duration.ofDays(365));
        move(world, stays, world.offered());
        assertThat(conversions(world.eve(), 2027))
                .as("it has gone on since")
                .containsExactly("Qualified 7 6", "Offered 3 1", "Negotiated 2 0");
        assertThat(conversions(world.eve(), 2028)).containsExactly("Qualified 0 0", "Offered 1 0", "Negotiated 0 0");
    }

    private static void move(World world, Opportunity opportunity, Stage... stages) {
        for (Stage each : stages) {
            world.clock().advance(Duration.ofMinutes(1));
            world.lin().sales().moveTo(opportunity.id(), each.id());
        }
    }

    private static List<String> conversions(CrmSession who, int year) {
        return who.reports().sales().conversions(Years.of(year)).stream()
                .map(each -> each.stageName() + " " + each.entered() + " " + each.advanced())
                .toList();
    }

    /** The same for these reports. */
    @Test
    default void tellsWhatIsExpectedToSupervisorsAndExecutivesOnly() {
        World world = World.on(store());
        for (CrmSession each : List.of(world.lin(), world.admin())) {
            assertThatThrownBy(() -> each.reports().sales().forecast(quarter()))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> each.reports().sales().velocity(quarter()))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> each.reports().sales().conversions(quarter()))
                    .isInstanceOf(NotAllowedException.class);
        }
        assertThat(world.boss().reports().sales().conversions(quarter())).hasSize(3);
    }
}
