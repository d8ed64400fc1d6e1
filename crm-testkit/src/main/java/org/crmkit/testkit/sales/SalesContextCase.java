package org.crmkit.testkit.sales;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.reporting.SalesReportsDesk;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;
import org.crmkit.reporting.sales.DimensionResult;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.LossReason;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.reporting.sales.Velocity;
import org.crmkit.sales.Closing;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityAction;
import org.crmkit.sales.OpportunityBuilder;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinCorrection;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.sales.plan.StepDraft;
import org.crmkit.sales.plan.StepState;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.input.TextForms;
import org.crmkit.testkit.input.TextSource;
import org.crmkit.testkit.journal.SampleSource;
import org.crmkit.testkit.journal.SampleValues;
import org.crmkit.testkit.permission.ActionMatrix;
import org.crmkit.testkit.permission.DeskRows;
import org.crmkit.testkit.permission.MatrixSource;
import org.crmkit.testkit.random.Observation;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.random.RandomSource;
import org.crmkit.testkit.rebuilding.PlayedYear;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.crmkit.testkit.store.RecordCase;
import org.crmkit.testkit.store.RecordSource;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.visibility.FigureCheck;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.Owners;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Scopes;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;

/** The case of opportunities. */
public final class SalesContextCase
        implements SampleSource, RebuildSource, RecordSource, MatrixSource, TextSource, RandomSource, ScanSource {

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public SalesContextCase() {}

    private static final ZoneId HAVANA = ZoneId.of("America/Havana");

    private static final OpportunityId OPPORTUNITY = new OpportunityId(UUID.randomUUID());

    /** Who may do what; see {@link ActionMatrix}. */
    private static final String MATRIX = """
        action   super-admin system-admin sales-supervisor customer-manager executive specialist
        OPEN     yyyy        ----         yyyy             yyyy             ----      ----
        REVISE   yyyy        ????         yyy?             y???             ????      ????
        EXTEND   yyyy        ????         yyy?             y???             ????      ????
        MOVE     yyyy        ????         yyy?             y???             ????      ????
        DELETE   yyyy        ????         y--?             y???             ????      ????
        ASSIGN   yyyy        ????         yyy?             -???             ????      ????
        REASSIGN yyyy        ????         yyy?             -???             ????      ????
        WITHDRAW yyyy        ????         yyy?             -???             ????      ????
        PLAN     yyyy        ????         yyy?             y???             ????      ????
        WIN      yyyy        ????         ---?             y???             ????      ????
        LOSE     yyyy        ????         ---?             y???             ????      ????
        REOPEN   yyyy        ????         yyy?             -???             ????      ????
        CORRECT  yyyy        ????         yyy?             -???             ????      ????
        """;

    @Override
    public List<CrmEvent> events(SampleValues values) {
        List<CrmEvent> events = new ArrayList<>(ofOpportunities(values));
        events.addAll(ofPlans(values.user()));
        return events;
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(RebuiltOpportunities.rebuilding());
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).opportunities();
    }

    @Override
    public void addOthers(UnitOfWork work, TenantState state) {
        RebuiltStageMoves.add(work, state);
    }

    @Override
    public List<String> otherDifferences(TenantState state) {
        return RebuiltStageMoves.differences(state);
    }

    private static List<CrmEvent> ofOpportunities(SampleValues values) {
        World world = values.world();
        OpportunityDraft full = new OpportunityDraft(
                SampleValues.NASTY,
                new Prospect(SampleValues.NASTY, SampleValues.NASTY, "+7 (709) 555-0100", values.customer()),
                Percent.of(33),
                "web",
                SampleValues.LINES,
                Money.of("999999999999999.99", "EUR"),
                LocalDate.of(2028, 2, 29));
        OpportunityDraft rich = OpportunityDraftBuilder.builder(full)
                .prospect(new Prospect(
                        SampleValues.NASTY,
                        SampleValues.NASTY,
                        SampleValues.NASTY,
                        world.aCustomer().id()))
                .build();
        StageId stage = new StageId(UUID.randomUUID());
        return List.of(
                new OpportunityEvent.Opened(OPPORTUNITY, new OpportunityNumber("XS202701120001"), full, stage),
                new OpportunityEvent.Opened(OPPORTUNITY, new OpportunityNumber("XS2027011212345"), world.draft(), null),
                new OpportunityEvent.Revised(OPPORTUNITY, values.changes()),
                new OpportunityEvent.Extended(OPPORTUNITY, null, LocalDate.of(2028, 2, 29), SampleValues.LINES),
                new OpportunityEvent.Extended(
                        OPPORTUNITY, LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 30), SampleValues.NASTY),
                new OpportunityEvent.ExpectedClosePassed(OPPORTUNITY, LocalDate.of(2028, 2, 29)),
                new OpportunityEvent.Rotted(OPPORTUNITY, stage, SampleValues.AT),
                new OpportunityEvent.StageMoved(OPPORTUNITY, null, stage, Percent.ZERO, Percent.HUNDRED),
                new OpportunityEvent.StageMoved(OPPORTUNITY, stage, stage, Percent.of(1), Percent.of(2)),
                new OpportunityEvent.Deleted(OPPORTUNITY, world.aWonOpportunity()),
                new OpportunityEvent.Deleted(OPPORTUNITY, world.aLostOpportunity()),
                new OpportunityEvent.Deleted(OPPORTUNITY, world.lin().sales().open(rich)),
                new OpportunityEvent.Assigned(OPPORTUNITY, values.user()),
                new OpportunityEvent.Reassigned(
                        OPPORTUNITY, values.user(), world.lin().userId()),
                new OpportunityEvent.Withdrawn(OPPORTUNITY, values.user()),
                new OpportunityEvent.Won(OPPORTUNITY, values.customer(), Money.of("1299", "JPY")),
                new OpportunityEvent.Won(OPPORTUNITY, values.customer(), null),
                new OpportunityEvent.Lost(OPPORTUNITY, SampleValues.LINES, List.of()),
                new OpportunityEvent.Lost(OPPORTUNITY, "x", List.of(new PlanStepId(UUID.randomUUID()))),
                new OpportunityEvent.Reopened(
                        OPPORTUNITY,
                        OpportunityState.LOST,
                        new Closing(SampleValues.AT, Percent.of(40), null, SampleValues.LINES),
                        null,
                        null),
                new OpportunityEvent.Reopened(
                        OPPORTUNITY,
                        OpportunityState.WON,
                        new Closing(SampleValues.AT, Percent.of(40), Money.of("0.01", "EUR"), null),
                        Money.of("1299", "JPY"),
                        SampleValues.LINES),
                new OpportunityEvent.Corrected(OPPORTUNITY, values.changes(), SampleValues.LINES));
    }

    private static List<CrmEvent> ofPlans(UserId by) {
        PlanStepId id = new PlanStepId(UUID.randomUUID());
        PlanStep pending = PlanStep.planned(id, new StepDraft(LocalDate.of(2027, 1, 12), SampleValues.LINES), by);
        PlanStep executed = new PlanStep(
                id, LocalDate.of(2027, 1, 12), "Call", StepState.EXECUTED, by, SampleValues.LINES, by, SampleValues.AT);
        return List.of(
                new OpportunityEvent.StepPlanned(OPPORTUNITY, pending),
                new OpportunityEvent.StepEdited(OPPORTUNITY, pending, executed),
                new OpportunityEvent.StepRemoved(OPPORTUNITY, pending),
                new OpportunityEvent.StepDropped(OPPORTUNITY, id),
                new OpportunityEvent.ResultRecorded(OPPORTUNITY, id, null, SampleValues.LINES),
                new OpportunityEvent.ResultRecorded(OPPORTUNITY, id, SampleValues.NASTY, "better"));
    }

    @Override
    public List<RecordCase<?, ?>> records(World world) {
        return List.of(new RecordCase<>(
                world,
                "opportunity",
                UnitOfWork::opportunities,
                world.aFinishedPlan(),
                each -> OpportunityBuilder.builder(each)
                        .title(each.title() + "!")
                        .build()));
    }

    /** The stage history of every opportunity. */
    @Override
    public Map<String, List<?>> state(UnitOfWork work) {
        ListQuery<OpportunityFilter, OpportunitySort> query = OpportunityFilter.ALL.newest(Paging.MAX_SIZE);
        return Map.of(
                "stageMoves",
                Pages.all(after -> work.opportunities().list(query.after(after), Visibility.everything())).stream()
                        .flatMap(each -> work.stageMoves().of(each.id()).stream())
                        .toList());
    }

    @Override
    public List<ActionMatrix<?, ?>> matrices() {
        return List.of(new ActionMatrix<>(MATRIX, OpportunityAction.class, new OpportunityActionPlayer()));
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may("yy---", "run expiry detection", who -> who.expiryDetection().run());
        rows.may("y--y-", "list users to assign", who -> who.sales().assignableUsers(1, null));
    }

    @Override
    public void texts(TextForms forms) {
        World world = forms.world();
        forms.form(OpportunityDraft.class, world.draft(), draft -> {
            forms.know(EntryType.OPPORTUNITY_SOURCE, draft.source());
            return world.lin().sales().get(world.lin().sales().open(draft).id());
        });
        forms.text("PlanDesk.add", PlanStep.CONTENT_MAX, true, text -> {
            OpportunityId id = world.anAssignedOpportunity().id();
            world.lin().sales().plan(id).add(world.today(), text);
            return step(world, id).content();
        });
        forms.text("PlanDesk.edit", PlanStep.CONTENT_MAX, true, text -> {
            OpportunityId id = world.anAssignedOpportunity().id();
            world.lin().sales().plan(id).add(world.today(), "Call");
            world.lin().sales().plan(id).edit(step(world, id).id(), LocalDate.of(2027, 2, 1), text);
            return step(world, id).content();
        });
        forms.text("PlanDesk.execute", PlanStep.RESULT_MAX, true, text -> {
            OpportunityId id = world.aFinishedPlan().id();
            world.lin().sales().plan(id).execute(step(world, id).id(), text);
            return Objects.requireNonNull(step(world, id).result());
        });
        forms.form(WinCorrection.class, WinCorrection.ofAgreed(Money.of("7", "EUR"), "Typed wrong"), correction -> {
            OpportunityId id = world.aWonOpportunity().id();
            world.boss().sales().correct(id, correction);
            return lastEvent(world, id);
        });
        forms.text("SalesDesk.extend", Closing.REASON_MAX, true, text -> {
            OpportunityId id = world.anAssignedOpportunity().id();
            world.lin().sales().extend(id, world.today().plusDays(1), text);
            return ((OpportunityEvent.Extended) lastEvent(world, id)).reason();
        });
        forms.text("SalesDesk.reopen", Closing.REASON_MAX, true, text -> {
            OpportunityId id = world.aLostOpportunity().id();
            world.boss().sales().reopen(id, text);
            return Objects.requireNonNull(((OpportunityEvent.Reopened) lastEvent(world, id)).reason());
        });
        forms.text("SalesDesk.lose", Closing.REASON_MAX, true, text -> {
            OpportunityId id = world.anAssignedOpportunity().id();
            world.lin().sales().lose(id, text);
            return Objects.requireNonNull(
                    Objects.requireNonNull(world.lin().sales().get(id).closing())
                            .lossReason());
        });
    }

    private static CrmEvent lastEvent(World world, OpportunityId id) {
        return world.root().sales().journal(id, 1, null).items().get(0).event();
    }

    private static PlanStep step(World world, OpportunityId id) {
        return world.lin().sales().get(id).plan().steps().get(0);
    }

    @Override
    public void play(RandomDraw draw) {
        new RandomSales(draw).play();
    }

    @Override
    public void observe(Observation observation, CrmSession who) {
        SalesReportFilter year = SalesReportFilter.of(ReportPeriod.years(2027, 2027, HAVANA));
        SalesReportFilter years = SalesReportFilter.of(ReportPeriod.years(2025, 2028, HAVANA));
        observation.note(who.userId() + " funnel", () -> who.reports().sales().funnel(year));
        observation.note("by assignee", () -> who.reports().sales().byAssignee(year));
        ListQuery<CustomerSalesFilter, CustomerSalesSort> byCustomer = observation.query(
                new CustomerSalesFilter(year, Currency.getInstance("EUR")), CustomerSalesSort.values());
        observation.note(
                "by customer " + byCustomer.paging(),
                () -> Pages.allByToken(after -> who.reports().sales().byCustomer(byCustomer.after(after))));
        observation.note("by unit", () -> who.reports().sales().byUnit(year));
        observation.note("loss reasons", () -> who.reports().sales().lossReasons(years));
        observation.note("by month", () -> who.reports().sales().byMonth(year));
        observation.note("conversions", () -> who.reports().sales().conversions(years));
        observation.note("forecast", () -> who.reports().sales().forecast(years));
        observation.note("velocity", () -> who.reports().sales().velocity(years));
        observation.note("rotting", () -> Pages.all(after -> who.sales().rotting(2, after)));
        observation.note(
                "expired",
                () -> Pages.all(after ->
                        who.sales().list(OpportunityFilter.EXPIRED.soonest(2).after(after))));
        observation.note("expired by assignee", () -> who.sales().countByAssignee(OpportunityFilter.EXPIRED));
        observation.note("assigned", () -> who.sales().count(OpportunityFilter.in(OpportunityState.ASSIGNED)));
        observation.note(
                "assignable users", () -> Pages.all(after -> who.sales().assignableUsers(3, after)));
        Opportunity any = observation.any(observation.known().of(Opportunity.class));
        if (any != null) {
            observation.note("stages", () -> who.sales().stageHistory(any.id()));
        }
    }

    @Override
    public List<Kind<?>> kinds() {
        ListQuery<OpportunityFilter, OpportunitySort> all = OpportunityFilter.ALL.newest(Paging.MAX_SIZE);
        return List.of(Kind.of(
                        "OPPORTUNITY",
                        "opportunity",
                        root -> Pages.all(after -> root.sales().list(all.after(after))),
                        OpportunitySummary::id)
                .whole(
                        Opportunity.class,
                        (root, each) -> root.sales().get(each.id()),
                        each -> Owners.people(each.creator(), each.assignee()))
                .with((root, each) -> shownWith(root, each.id())));
    }

    /** The stage history, and the reasons that only the journal keeps. */
    private static List<Object> shownWith(CrmSession root, OpportunityId id) {
        List<Object> shown = new ArrayList<>(root.sales().stageHistory(id));
        Pages.all(after -> root.sales().journal(id, Paging.MAX_SIZE, after)).stream()
                .map(entry -> reason(entry.event()))
                .flatMap(Optional::stream)
                .forEach(shown::add);
        return shown;
    }

    private static Optional<String> reason(CrmEvent event) {
        if (event instanceof OpportunityEvent.Extended extended) {
            return Optional.of(extended.reason());
        }
        if (event instanceof OpportunityEvent.Corrected corrected) {
            return Optional.of(corrected.reason());
        }
        return event instanceof OpportunityEvent.Reopened reopened
                ? Optional.ofNullable(reopened.reason())
                : Optional.empty();
    }

    @Override
    public Map<String, Map<RoleCode, Scopes.Scope>> scopes() {
        return Map.of("opportunity", Scopes.OF_PEOPLE);
    }

    @Override
    public int share() {
        return 30;
    }

    @Override
    public void step(Steps steps) {
        new ScanSales(steps).step();
    }

    @Override
    public void figures(FigureCheck check) {
        List<Opportunity> seen = check.seen(Opportunity.class);
        SalesReportFilter filter = SalesReportFilter.of(FigureCheck.ALWAYS);
        SalesReportsDesk reports = check.reports().sales();
        Funnel funnel = reports.funnel(filter);
        for (OpportunityState each : OpportunityState.values()) {
            check.expect("funnel " + each, FigureCheck.count(seen, row -> row.state() == each), funnel.count(each));
        }
        long won = FigureCheck.count(seen, row -> row.state() == OpportunityState.WON);
        long lost = FigureCheck.count(seen, row -> row.state() == OpportunityState.LOST);
        long open = seen.size() - won - lost;
        Velocity velocity = reports.velocity(filter);
        check.expect("velocity open", open, velocity.open());
        check.expect("velocity won", won, velocity.won());
        check.expect("velocity lost", lost, velocity.lost());
        check.expect("won value", value(seen), velocity.values());
        check.expect("won by assignee", won, won(reports.byAssignee(filter)));
        ListQuery<CustomerSalesFilter, CustomerSalesSort> byCustomer =
                new CustomerSalesFilter(filter, Currency.getInstance("EUR")).highest(Paging.MAX_SIZE);
        check.expect(
                "won by customer",
                won,
                Pages.all(after -> reports.byCustomer(byCustomer.after(after))).stream()
                        .mapToLong(CustomerSales::won)
                        .sum());
        check.expect("won by unit", won, won(reports.byUnit(filter)));
        check.expect(
                "lost by reason",
                lost,
                reports.lossReasons(filter).stream().mapToLong(LossReason::lost).sum());
        for (CustomerDimension by : CustomerDimension.values()) {
            check.expect(
                    "won by " + by,
                    won,
                    reports.byDimension(FigureCheck.ALWAYS, by).stream()
                            .mapToLong(DimensionResult::won)
                            .sum());
        }
        check.expect(
                "won by month",
                won,
                reports.byMonth(filter).stream().mapToLong(MonthResult::won).sum());
        check.expect(
                "forecast open",
                open,
                reports.forecast(filter).stream().mapToLong(ForecastRow::open).sum());
    }

    private static long won(List<SalesResult> results) {
        return results.stream().mapToLong(SalesResult::won).sum();
    }

    private static List<Money> value(List<Opportunity> seen) {
        return seen.stream()
                .filter(each -> each.state() == OpportunityState.WON)
                .map(Opportunity::amount)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .map(List::of)
                .orElse(List.of());
    }
}
