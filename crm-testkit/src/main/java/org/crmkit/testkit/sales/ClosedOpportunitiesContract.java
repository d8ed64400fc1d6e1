package org.crmkit.testkit.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.crmkit.Crm;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;
import org.crmkit.reporting.sales.Cycle;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.sales.Closing;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityAction;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityFilterBuilder;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.WinCorrection;
import org.crmkit.sales.WinOptions;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** What can still be done with a closed opportunity: it is reopened, and a won one is corrected. Reports follow. */
public interface ClosedOpportunitiesContract extends Contract {

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    /** An opportunity of lin for 100 EUR that she won for 90.50 EUR, some days after it was assigned. */
    private static Opportunity won(World world, Duration after) {
        OpportunityDraft draft = OpportunityDraftBuilder.builder(world.draft())
                .amount(euros("100"))
                .expectedClose(LocalDate.of(2027, 3, 1))
                .build();
        Opportunity ready = world.aFinishedPlan(world.lin(), draft);
        world.clock().advance(after);
        return world.lin().sales().win(ready.id(), WinOptions.agreed(euros("90.50")));
    }

    private static List<Violation> violations(World world, Runnable deed) {
        return refused(world, InvalidInputException.class, deed).violations();
    }

    private static CrmEvent lastEvent(World world, Opportunity about) {
        return world.boss().sales().journal(about.id(), 1, null).items().get(0).event();
    }

    private static Closing closing(Opportunity closed) {
        return Objects.requireNonNull(closed.closing());
    }

    private static CustomerId customer(Opportunity won) {
        return Objects.requireNonNull(won.customer());
    }

    private static SalesReportFilter year() {
        return Years.of(2027);
    }

    private static ListQuery<CustomerSalesFilter, CustomerSalesSort> sales(String currency) {
        return new CustomerSalesFilter(year(), Currency.getInstance(currency)).highest(9);
    }

    /** Probability and amount are those from before. The customer stays, and the opportunity is open work for them. */
    @Test
    default void reopensAWonOneWithWhatWasExpectedBefore() {
        World world = World.on(store());
        Opportunity won = won(world, Duration.ofDays(3));
        Opportunity reopened = world.boss().sales().reopen(won.id(), " They did not\r\nsign ");
        assertThat(reopened)
                .returns(OpportunityState.ASSIGNED, Opportunity::state)
                .returns(Percent.of(40), Opportunity::probability)
                .returns(euros("100"), Opportunity::amount)
                .returns(null, Opportunity::closing)
                .returns(won.customer(), Opportunity::customer)
                .returns(won.assignment(), Opportunity::assignment)
                .returns(won.plan(), Opportunity::plan)
                .returns(won.version() + 1, Opportunity::version);
        assertThat(world.lin().sales().get(won.id())).isEqualTo(reopened);
        assertThat(lastEvent(world, won))
                .isEqualTo(new OpportunityEvent.Reopened(
                        won.id(), OpportunityState.WON, closing(won), euros("90.50"), "They did not\nsign"));
        OpportunityFilter ofCustomer =
                OpportunityFilterBuilder.builder().customer(customer(won)).build();
        assertThat(world.lin().sales().list(ofCustomer.newest(9)).items())
                .extracting(OpportunitySummary::customer)
                .containsExactly(Shown.in(world).customer(customer(won)));
        assertThat(refused(
                                world,
                                RuleBrokenException.class,
                                () -> world.lin().customers().archive(customer(won)))
                        .rule())
                .isEqualTo("customer.has-open-work");
    }

    /** Neither a namesake nor a revised prospect raises a question: the link stays. */
    @Test
    default void winsAReopenedOneForTheSameCustomerWithoutAQuestion() {
        World world = World.on(store());
        Opportunity won = won(world, Duration.ZERO);
        String name = won.prospect().customerName();
        world.lin().customers().register(new CustomerDraft(name), null, OnDuplicate.createAnyway());
        world.boss().sales().reopen(won.id(), "They did not sign");
        long customers = world.lin().customers().count(CustomerFilter.ALL);
        assertThat(world.lin().sales().win(won.id()).customer()).isEqualTo(won.customer());
        world.boss().sales().reopen(won.id(), "Once more");
        Opportunity revised = world.lin().sales().revise(won.id(), world.draft("Red Lotus"));
        assertThat(revised.customer()).isEqualTo(won.customer());
        Opportunity again = world.lin().sales().win(won.id(), WinOptions.agreed(euros("80")));
        assertThat(again.customer()).isEqualTo(won.customer());
        assertThat(again.amount()).isEqualTo(euros("80"));
        assertThat(world.lin().customers().count(CustomerFilter.ALL)).isEqualTo(customers);
    }

    /** A lost one may be reopened with a reason or without one. */
    @Test
    default void needsAReasonToReopenAWonOneOnly() {
        World world = World.on(store());
        Opportunity won = won(world, Duration.ZERO);
        assertThat(violations(world, () -> world.boss().sales().reopen(won.id())))
                .containsExactly(Violation.of("reason", "required"));
        assertThat(violations(world, () -> world.boss().sales().reopen(won.id(), " \u200B ")))
                .extracting(Violation::code)
                .containsExactly("required");
        Opportunity lost = world.aLostOpportunity();
        Opportunity reopened = world.boss().sales().reopen(lost.id(), "They called again");
        assertThat(lastEvent(world, lost))
                .isEqualTo(new OpportunityEvent.Reopened(
                        lost.id(), OpportunityState.LOST, closing(lost), null, "They called again"));
        world.lin().sales().lose(reopened.id(), "Too dear");
        assertThat(world.boss().sales().reopen(lost.id()).state()).isEqualTo(OpportunityState.ASSIGNED);
    }

    /** A lost one that was won before counts as lost, and for no customer. */
    @Test
    default void countsAReopenedOneAsOpenAndThenAsLost() {
        World world = World.on(store());
        Opportunity won = won(world, Duration.ofDays(1));
        assertThat(world.boss().reports().sales().velocity(year()).values()).containsExactly(euros("90.50"));
        world.boss().sales().reopen(won.id(), "They did not sign");
        assertThat(world.boss().reports().sales().velocity(year()))
                .satisfies(each -> assertThat(List.of(each.open(), each.won(), each.lost()))
                        .containsExactly(1L, 0L, 0L))
                .satisfies(each -> assertThat(each.values()).isEmpty());
        assertThat(world.boss().reports().sales().byCustomer(sales("EUR")).items())
                .isEmpty();
        assertThat(conversions(world)).containsExactly("1 0", "0 0", "0 0");
        world.lin().sales().lose(won.id(), "Too dear");
        assertThat(world.boss().reports().sales().byCustomer(sales("EUR")).items())
                .isEmpty();
        assertThat(world.boss().reports().sales().byAssignee(year()))
                .extracting(SalesResult::won, SalesResult::lost, SalesResult::values)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0L, 1L, List.of()));
        assertThat(world.boss().reports().sales().byMonth(year())).allMatch(each -> each.won() == 0);
        assertThat(world.boss().reports().sales().forecast(year())).allMatch(each -> each.won() == 0);
        assertThat(world.boss().reports().sales().velocity(year()).lost()).isEqualTo(1);
        assertThat(conversions(world)).containsExactly("1 0", "0 0", "0 0");
        Opportunity lost = world.lin().sales().get(won.id());
        assertThat(lost.customer()).isEqualTo(won.customer());
        assertThat(lost.amount()).isEqualTo(euros("100"));
    }

    private static List<String> conversions(World world) {
        return world.boss().reports().sales().conversions(year()).stream()
                .map(each -> each.entered() + " " + each.advanced())
                .toList();
    }

    /** Reopening assigns work again, for a customer who must be served. */
    @Test
    default void doesNotReopenAWonOneThatNobodyCouldWorkOn() {
        World world = World.on(store());
        Opportunity won = won(world, Duration.ZERO);
        refused(world, NotAllowedException.class, () -> world.lin().sales().reopen(won.id(), "Mine"));
        refused(
                world,
                ConflictException.class,
                () -> world.boss().sales().ifVersion(won.version() - 1).reopen(won.id(), "Stale"));
        Opportunity other = won(world, Duration.ZERO);
        world.lin().customers().archive(customer(other));
        assertThat(refused(
                                world,
                                IllegalTransitionException.class,
                                () -> world.boss().sales().reopen(other.id(), "They called again"))
                        .kind())
                .isEqualTo("customer");
        world.root().customers().transfer(customer(won), world.mei().userId());
        world.root().access().disable(world.lin().userId());
        assertThat(refused(
                                world,
                                RuleBrokenException.class,
                                () -> world.boss().sales().reopen(won.id(), "They called again"))
                        .rule())
                .isEqualTo("user.not-assignable");
    }

    /** The amount in the same or in another currency, the day, or both. Figures of all reports follow. */
    @Test
    default void correctsWhatReportsCount() {
        World world = World.on(store());
        Opportunity won = won(world, Duration.ofDays(20));
        Instant closed = closing(won).at();
        WinCorrection correction =
                new WinCorrection(Money.of("8000", "JPY"), LocalDate.of(2027, 1, 31), " Read it\r\nagain ");
        Opportunity corrected = world.boss().sales().correct(won.id(), correction);
        Instant sooner = closed.minus(Duration.ofDays(1));
        assertThat(corrected)
                .returns(OpportunityState.WON, Opportunity::state)
                .returns(Money.of("8000", "JPY"), Opportunity::amount)
                .returns(won.customer(), Opportunity::customer)
                .returns(Percent.HUNDRED, Opportunity::probability)
                .returns(won.version() + 1, Opportunity::version)
                .returns(new Closing(sooner, Percent.of(40), euros("100"), null), Opportunity::closing);
        assertThat(world.lin().sales().get(won.id())).isEqualTo(corrected);
        assertThat(lastEvent(world, won))
                .isEqualTo(new OpportunityEvent.Corrected(
                        won.id(),
                        List.of(
                                new FieldChange("amount", "90.50 EUR", "8000 JPY"),
                                new FieldChange("closing.at", closed.toString(), sooner.toString())),
                        "Read it\nagain"));
        var reports = world.boss().reports().sales();
        assertThat(reports.byMonth(year()))
                .filteredOn(each -> each.won() > 0)
                .containsExactly(new MonthResult(java.time.YearMonth.of(2027, 1), 1, List.of(Money.of("8000", "JPY"))));
        assertThat(reports.forecast(year()))
                .filteredOn(each -> each.won() > 0)
                .extracting(ForecastRow::month, ForecastRow::values)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        java.time.YearMonth.of(2027, 1), List.of(Money.of("8000", "JPY"))));
        Duration cycle = Duration.ofDays(19);
        assertThat(reports.velocity(year()).cycleOrNull()).isEqualTo(new Cycle(1, cycle, cycle, cycle));
        assertThat(reports.funnel(year()).cycle()).contains(new Cycle(1, cycle, cycle, cycle));
        assertThat(reports.byCustomer(sales("JPY")).items())
                .extracting(CustomerSales::amount)
                .containsExactly(Money.of("8000", "JPY"));
        assertThat(reports.byCustomer(sales("EUR")).items())
                .extracting(CustomerSales::amount)
                .containsExactly(Money.of("0", "EUR"));
        SalesReportFilter january = SalesReportFilter.of(
                new ReportPeriod(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1), ZoneOffset.UTC));
        assertThat(reports.funnel(january).count(OpportunityState.WON)).isEqualTo(1);
        assertThat(world.boss().sales().reopen(won.id(), "They did not sign").amount())
                .isEqualTo(euros("100"));
    }

    /** A correction changes what differs; one without a difference writes nothing. */
    @Test
    default void correctsNothingThatIsAsItWas() {
        World world = World.on(store());
        Opportunity won = won(world, Duration.ofDays(20));
        WinCorrection same = new WinCorrection(euros("90.5"), LocalDate.of(2027, 2, 1), "Read it again");
        TenantState.unchangedBy(
                world,
                () -> assertThat(world.boss().sales().correct(won.id(), same)).isEqualTo(won));
        WinCorrection amount = WinCorrection.ofAgreed(euros("0"), "A present");
        assertThat(world.boss().sales().correct(won.id(), amount).closing()).isEqualTo(won.closing());
        Opportunity free = world.boss()
                .sales()
                .correct(world.aWonOpportunity().id(), WinCorrection.ofAgreed(euros("1"), "Forgotten"));
        assertThat(free.amount()).isEqualTo(euros("1"));
        assertThat(closing(free).amountBefore()).isNull();
    }

    /** The days from the assignment to the present day of the tenant, both included. */
    @Test
    default void correctsNoDayBeforeTheAssignmentOrInTheFuture() {
        World world = World.on(store());
        Opportunity won = won(world, Duration.ofDays(20).minusHours(1));
        world.clock().set(Instant.parse("2027-02-03T12:00:00Z"));
        for (LocalDate day : List.of(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 2, 4))) {
            assertThat(violations(
                            world, () -> world.boss().sales().correct(won.id(), WinCorrection.ofDay(day, "Wrong"))))
                    .containsExactly(Violation.of("closedOn", "out-of-range", "2027-01-12", "2027-02-03"));
        }
        Opportunity first = world.boss()
                .sales()
                .correct(won.id(), WinCorrection.ofDay(LocalDate.of(2027, 1, 12), "The day of the assignment"));
        assertThat(closing(first).at())
                .as("not before the assignment")
                .isEqualTo(Objects.requireNonNull(won.assignment()).at());
        Crm ahead = Crm.builder(store())
                .tenant(world.crm().tenant().value())
                .clock(world.clock())
                .zone(ZoneId.of("Pacific/Auckland"))
                .build();
        Opportunity tomorrow = ahead.as(world.boss().userId())
                .sales()
                .correct(won.id(), WinCorrection.ofDay(LocalDate.of(2027, 2, 4), "It is tomorrow there"));
        assertThat(closing(tomorrow).at())
                .as("not after now")
                .isEqualTo(world.clock().instant());
    }

    /** Only a supervisor corrects, only a won one, and only with a reason. */
    @Test
    default void refusesToCorrectWhatIsNotWonOrWithoutAReason() {
        World world = World.on(store());
        Opportunity won = won(world, Duration.ZERO);
        WinCorrection correction = WinCorrection.ofAgreed(euros("1"), "Wrong");
        refused(world, NotAllowedException.class, () -> world.lin().sales().correct(won.id(), correction));
        assertThat(world.lin().sales().allowedActions(won.id())).isEmpty();
        assertThat(world.boss().sales().allowedActions(won.id()))
                .containsExactly(OpportunityAction.REOPEN, OpportunityAction.CORRECT);
        refused(
                world,
                ConflictException.class,
                () -> world.boss().sales().ifVersion(won.version() - 1).correct(won.id(), correction));
        assertThat(violations(
                        world, () -> world.boss().sales().correct(won.id(), WinCorrection.ofAgreed(euros("1"), " "))))
                .extracting(Violation::path, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("reason", "required"));
        for (OpportunityState state :
                List.of(OpportunityState.UNASSIGNED, OpportunityState.ASSIGNED, OpportunityState.LOST)) {
            OpportunityId id = world.opportunity(state).id();
            refused(
                    world,
                    IllegalTransitionException.class,
                    () -> world.boss().sales().correct(id, correction));
        }
    }
}
