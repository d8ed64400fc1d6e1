package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;
import org.crmkit.reporting.sales.Cycle;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.FunnelRow;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sales reports, compared with results calculated by hand. */
public interface SalesReportsContract extends Contract {

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private static OpportunityDraft draft(String customer, int probability, @Nullable Money amount) {
        return new OpportunityDraft(
                "Deal", Prospect.named(customer), Percent.of(probability), "web", null, amount, null);
    }

    private static Opportunity won(World world, CrmSession who, String customer, Money amount) {
        Opportunity ready = world.aFinishedPlan(who, draft(customer, 50, null));
        return who.sales().win(ready.id(), WinOptions.agreed(amount));
    }

    private static void linked(World world, CrmSession who, Opportunity first, Money amount) {
        var number = world.root()
                .customers()
                .get(java.util.Objects.requireNonNull(first.customer()))
                .number();
        String name = first.prospect().customerName();
        Opportunity ready = world.aFinishedPlan(who, draft(name, 50, null));
        who.sales().win(ready.id(), WinOptions.agreed(amount).useExisting(number));
    }

    private static List<String> rows(List<SalesResult> results) {
        return results.stream()
                .map(each -> each.name() + " " + each.won() + ":" + each.lost() + " " + each.values())
                .toList();
    }

    private static List<String> byCustomer(World world, String currency) {
        ListQuery<CustomerSalesFilter, CustomerSalesSort> query =
                new CustomerSalesFilter(Years.of(2027), Currency.getInstance(currency)).highest(2);
        return Pages.allByToken(after -> world.eve().reports().sales().byCustomer(query.after(after))).stream()
                .map(each -> each.name() + " " + each.won() + " " + each.amount())
                .toList();
    }

    /** A quotient with a zero divisor is absent, not 0 and not NaN. Months without data are included. */
    @Test
    default void leavesSharesOfNothingAbsent() {
        World world = World.on(store());
        Funnel funnel = world.eve().reports().sales().funnel(Years.of(2027));
        assertThat(funnel.rows()).isEmpty();
        assertThat(funnel.cycle()).isEmpty();
        assertThat(funnel.winRate(2)).isEmpty();
        assertThat(world.eve().reports().sales().byAssignee(Years.of(2027))).isEmpty();
        assertThat(byCustomer(world, "EUR")).isEmpty();
        assertThat(world.eve().reports().sales().byMonth(Years.of(2027)))
                .hasSize(12)
                .allMatch(each -> each.won() == 0 && each.values().isEmpty());
    }

    /**
     * By state, and by stage in the order of the pipeline; amounts of two currencies separately; weighted amounts rounded half
     * up.
     */
    @Test
    default void sumsUpTheFunnelByStateStageAndCurrency() {
        World world = World.on(store());
        openInNoStage(world, draft("Nowhere", 100, euros("7.00")));
        Stage alike = world.root().pipeline().define(new StageDraft("An early one", 2, Percent.of(50), null));
        open(world, alike, 50, euros("10.00"));
        open(world, world.offered(), 33, euros("0.05"));
        open(world, world.offered(), 50, Money.of("101", "JPY"));
        open(world, world.offered(), 10, euros("100.00"));
        open(world, world.qualified(), 90, null);
        won(world, world.lin(), "Won", euros("20.00"));
        world.lin()
                .sales()
                .lose(
                        world.anAssignedOpportunity(world.lin(), draft("Lost", 80, euros("30")))
                                .id(),
                        "Too dear");
        Funnel funnel = world.eve().reports().sales().funnel(Years.of(2027));
        assertThat(funnel.rows())
                .containsExactly(
                        row(OpportunityState.UNASSIGNED, null, 1, List.of(euros("7")), List.of(euros("7"))),
                        row(OpportunityState.UNASSIGNED, world.qualified(), 1, List.of(), List.of()),
                        row(OpportunityState.UNASSIGNED, alike, 1, List.of(euros("10")), List.of(euros("5"))),
                        row(
                                OpportunityState.UNASSIGNED,
                                world.offered(),
                                3,
                                List.of(euros("100.05"), Money.of("101", "JPY")),
                                List.of(euros("10.02"), Money.of("51", "JPY"))),
                        row(OpportunityState.WON, world.qualified(), 1, List.of(euros("20")), List.of(euros("20"))),
                        row(OpportunityState.LOST, world.qualified(), 1, List.of(euros("30")), List.of(euros("0"))));
        assertThat(funnel.winRate(2)).contains(new BigDecimal("50.00"));
        assertThat(funnel.count(OpportunityState.UNASSIGNED)).isEqualTo(6);
    }

    /** Opens an opportunity while the pipeline has no offered stage. */
    private static void openInNoStage(World world, OpportunityDraft draft) {
        List<Stage> stages = List.of(world.qualified(), world.offered(), world.negotiated());
        stages.forEach(each -> world.root().pipeline().retire(each.id()));
        world.lin().sales().open(draft);
        stages.forEach(each -> world.root().pipeline().restore(each.id()));
    }

    private static void open(World world, Stage stage, int probability, @Nullable Money amount) {
        Opportunity opened = world.lin().sales().open(draft("Prospect", 1, amount));
        world.lin().sales().moveTo(opened.id(), stage.id(), Percent.of(probability));
    }

    private static FunnelRow row(
            OpportunityState state, @Nullable Stage stage, long count, List<Money> amounts, List<Money> weighted) {
        return new FunnelRow(
                state,
                stage == null ? null : stage.id(),
                stage == null ? null : stage.name(),
                count,
                amounts,
                weighted);
    }

    /** From the last assignment to the close. */
    @Test
    default void measuresTheCycleFromAssigningToClosing() {
        World world = World.on(store());
        Opportunity quick = world.aFinishedPlan();
        Opportunity slow = world.aFinishedPlan();
        world.clock().advance(Duration.ofDays(2));
        world.lin().sales().win(quick.id());
        world.clock().advance(Duration.ofDays(3).plusHours(12));
        world.lin().sales().lose(slow.id(), "Too late");
        Cycle cycle =
                world.eve().reports().sales().funnel(Years.of(2027)).cycle().orElseThrow();
        assertThat(cycle).isEqualTo(new Cycle(2, Duration.ofDays(2), Duration.ofHours(132), Duration.ofHours(180)));
        assertThat(cycle.meanDays(3)).isEqualTo(new BigDecimal("3.750"));
    }

    /** The highest value first, then the most won, then by name. A lost opportunity counts for the assignee only. */
    @Test
    default void ranksAssigneesAndCustomersWithTiesInTheSameOrder() {
        World world = World.on(store());
        Opportunity blue = won(world, world.mei(), "Blue Lotus", euros("60.00"));
        linked(world, world.mei(), blue, euros("40.00"));
        won(world, world.lin(), "\u00C9clair", euros("100.00"));
        won(world, world.sol(), "Zebra", euros("100.00"));
        won(world, world.ada(), "Apple", Money.of("30", "USD"));
        Opportunity lost = world.anAssignedOpportunity(world.ada(), draft("Apple", 10, euros("999")));
        world.ada().sales().lose(lost.id(), "Too dear");
        assertThat(rows(world.eve().reports().sales().byAssignee(Years.of(2027))))
                .containsExactly(
                        "Name of mei 2:0 [100.00 EUR]",
                        "Name of lin 1:0 [100.00 EUR]",
                        "Name of sol 1:0 [100.00 EUR]",
                        "Name of ada 1:1 [30.00 USD]");
        assertThat(byCustomer(world, "EUR"))
                .as("of equal amounts the later customer first, as the order is descending")
                .containsExactly(
                        "Zebra 1 100.00 EUR",
                        "\u00C9clair 1 100.00 EUR",
                        "Blue Lotus 2 100.00 EUR",
                        "Apple 1 0.00 EUR");
        SalesReportFilter ofAda =
                new SalesReportFilter(Years.of(2027).period(), world.ada().userId());
        assertThat(rows(world.eve().reports().sales().byAssignee(ofAda)))
                .containsExactly("Name of ada 1:1 [30.00 USD]");
        assertThat(world.eve().reports().sales().byAssignee(ofAda).get(0).winRate(1))
                .contains(new BigDecimal("50.0"));
        assertThat(rows(world.uma().reports().sales().byAssignee(Years.of(2027))))
                .containsExactly("Name of sol 1:0 [100.00 EUR]");
    }

    /** A million yen is not more than half a million dollars: sums are compared within one currency, by its code. */
    @Test
    default void ranksWithinACurrency() {
        World world = World.on(store());
        Opportunity yen = won(world, world.lin(), "Yen", Money.of("1000000", "JPY"));
        won(world, world.mei(), "Dollar", Money.of("500000", "USD"));
        won(world, world.sol(), "Little", Money.of("20", "EUR"));
        won(world, world.sol(), "More", Money.of("3", "JPY"));
        linked(world, world.lin(), yen, Money.of("600000", "USD"));
        won(world, world.ada(), "Most", Money.of("30", "EUR"));
        List<SalesResult> assignees = world.eve().reports().sales().byAssignee(Years.of(2027));
        assertThat(rows(assignees))
                .containsExactly(
                        "Name of ada 1:0 [30.00 EUR]",
                        "Name of sol 2:0 [20.00 EUR, 3 JPY]",
                        "Name of lin 2:0 [1000000 JPY, 600000.00 USD]",
                        "Name of mei 1:0 [500000.00 USD]");
        assertThat(assignees.stream()
                        .sorted(SalesResult.ranking(Currency.getInstance("USD")))
                        .map(SalesResult::name))
                .containsExactly("Name of lin", "Name of mei", "Name of ada", "Name of sol");
        assertThat(byCustomer(world, "USD"))
                .containsExactly(
                        "Yen 2 600000.00 USD",
                        "Dollar 1 500000.00 USD",
                        "Most 1 0.00 USD",
                        "More 1 0.00 USD",
                        "Little 1 0.00 USD");
        assertThat(byCustomer(world, "JPY"))
                .startsWith("Yen 2 1000000 JPY", "More 1 3 JPY")
                .hasSize(5);
    }

    /** In Havana, midnight of 14 March 2027 does not exist: that day begins at one o'clock, which is five in UTC. */
    @Test
    default void countsMonthsAsTheZoneHasThem() {
        World world = World.on(store());
        ZoneId havana = ZoneId.of("America/Havana");
        wonAt(world, "2027-02-01T04:59:59.999999Z", "1");
        wonAt(world, "2027-02-01T05:00:00Z", "2");
        wonAt(world, "2027-03-14T04:59:59.999999Z", "4");
        wonAt(world, "2027-03-14T05:00:00Z", "8");
        wonAt(world, "2027-04-01T03:59:59.999999Z", "16");
        wonAt(world, "2027-04-01T04:00:00Z", "32");
        ReportPeriod period = new ReportPeriod(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 4, 1), havana);
        assertThat(world.eve().reports().sales().byMonth(SalesReportFilter.of(period)))
                .containsExactly(
                        new MonthResult(YearMonth.of(2027, 1), 1, List.of(euros("1"))),
                        new MonthResult(YearMonth.of(2027, 2), 1, List.of(euros("2"))),
                        new MonthResult(YearMonth.of(2027, 3), 3, List.of(euros("28"))));
        ReportPeriod day = new ReportPeriod(LocalDate.of(2027, 3, 14), LocalDate.of(2027, 3, 15), havana);
        assertThat(world.eve().reports().sales().byMonth(SalesReportFilter.of(day)))
                .containsExactly(new MonthResult(YearMonth.of(2027, 3), 1, List.of(euros("8"))));
        assertThat(world.eve()
                        .reports()
                        .sales()
                        .funnel(SalesReportFilter.of(day))
                        .count(OpportunityState.WON))
                .isEqualTo(1);
    }

    private static void wonAt(World world, String instant, String amount) {
        world.clock().set(Instant.parse(instant));
        won(world, world.lin(), "Customer " + amount, euros(amount));
    }
}
