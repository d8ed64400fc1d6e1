package org.crmkit.testkit.churn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.churn.ChurnAction;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseBuilder;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnDesk;
import org.crmkit.churn.ChurnEvent;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnSort;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.Measure;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.churn.LossFilter;
import org.crmkit.reporting.churn.LossReasonCount;
import org.crmkit.reporting.churn.LossSort;
import org.crmkit.reporting.period.ReportPeriod;
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
import org.crmkit.testkit.visibility.FigureCheck;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.Owners;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Scopes;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;

/** The case of churn cases. */
public final class ChurnContextCase
        implements SampleSource, RebuildSource, RecordSource, MatrixSource, TextSource, RandomSource, ScanSource {

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public ChurnContextCase() {}

    /**
     * Who may do what; see {@link ActionMatrix}. Churn detection, the feed and the transfer of a customer do the rest.
     */
    private static final String MATRIX = """
        action   super-admin system-admin sales-supervisor customer-manager executive specialist
        WARN     yyyy        yyyy         ----             ----             ----      ----
        DEFER    yyyy        ????         yyy?             y???             ????      ????
        CONFIRM  yyyy        ????         yyy?             y???             ????      ????
        RECOVER  yyyy        yyyy         ----             ----             ----      ----
        WIN_BACK yyyy        ????         yyy?             -???             ????      ????
        TRANSFER yyyy        ????         yyy?             y???             ----      ????
        """;

    @Override
    public List<CrmEvent> events(SampleValues values) {
        ChurnCaseId id = new ChurnCaseId(UUID.randomUUID());
        CustomerId customer = values.customer();
        UserId user = values.user();
        LastOrder last = new LastOrder(SampleValues.NASTY, LocalDate.of(2024, 2, 29));
        return List.of(
                new ChurnEvent.Warned(id, customer, user, last),
                new ChurnEvent.Warned(id, customer, user, null),
                new ChurnEvent.Deferred(id, new Measure(SampleValues.LINES, user, SampleValues.AT)),
                new ChurnEvent.Confirmed(id, customer, SampleValues.LINES),
                new ChurnEvent.Recovered(id, customer, last.date()),
                new ChurnEvent.WonBack(id, customer, last.date()),
                new ChurnEvent.WonBack(id, customer, null),
                new ChurnEvent.Transferred(id, user, values.world().mei().userId()));
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(RebuiltCases.rebuilding());
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).churn();
    }

    @Override
    public List<RecordCase<?, ?>> records(World world) {
        return List.of(new RecordCase<>(
                world,
                "churn",
                UnitOfWork::churnCases,
                world.churnCase(ChurnState.LOST),
                each -> ChurnCaseBuilder.builder(each)
                        .reason(each.reason() + "!")
                        .build()));
    }

    @Override
    public List<ActionMatrix<?, ?>> matrices() {
        return List.of(new ActionMatrix<>(MATRIX, ChurnAction.class, new ChurnActionPlayer()));
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may("y--yy", "count churn cases", who -> who.churn().count(ChurnFilter.ALL));
        rows.may("y--yy", "list churn cases", who -> who.churn().list(ChurnFilter.ALL.newest(1)));
        rows.may("yy---", "run churn detection", who -> who.churnDetection().run());
    }

    @Override
    public void texts(TextForms forms) {
        World world = forms.world();
        ChurnDesk desk = world.lin().churn();
        forms.text("ChurnDesk.defer", Measure.TEXT_MAX, true, text -> {
            ChurnCaseId id = world.churnCase(ChurnState.WARNED).id();
            desk.defer(id, text);
            return desk.get(id).measures().get(0).text();
        });
        forms.text("ChurnDesk.confirm", ChurnCase.REASON_MAX, true, text -> {
            ChurnCaseId id = world.churnCase(ChurnState.WARNED).id();
            desk.confirm(id, text);
            return Objects.requireNonNull(desk.get(id).reason());
        });
    }

    @Override
    public void play(RandomDraw draw) {
        new RandomChurn(draw).play();
    }

    @Override
    public void observe(Observation observation, CrmSession who) {
        observation.note(
                "open cases", () -> who.churn().count(ChurnFilter.open().build()));
        ChurnReportFilter churn = ChurnReportFilter.of(ReportPeriod.years(2027, 2027, ZoneId.of("America/Havana")));
        observation.note("churn", () -> who.reports().churn().overall(churn));
        observation.note("churn by manager", () -> who.reports().churn().byManager(churn));
        observation.note("churn by unit", () -> who.reports().churn().byUnit(churn));
        observation.note("losses by reason", () -> who.reports().churn().byReason(churn));
        ListQuery<LossFilter, LossSort> losses = LossFilter.of(churn).latest(2);
        observation.note(
                "losses", () -> Pages.allByToken(after -> who.reports().churn().losses(losses.after(after))));
    }

    /** A case belongs to its manager. */
    @Override
    public List<Kind<?>> kinds() {
        ListQuery<ChurnFilter, ChurnSort> all = ChurnFilter.ALL.newest(Paging.MAX_SIZE);
        return List.of(Kind.of(
                        "CHURN_CASE",
                        "churn",
                        root -> Pages.all(after -> root.churn().list(all.after(after))),
                        ChurnSummary::id)
                .whole(
                        ChurnCase.class,
                        (root, each) -> root.churn().get(each.id()),
                        each -> Owners.people(each.manager())));
    }

    @Override
    public Map<String, Map<RoleCode, Scopes.Scope>> scopes() {
        return Map.of("churn", Scopes.OF_PEOPLE);
    }

    @Override
    public int share() {
        return 12;
    }

    @Override
    public void step(Steps steps) {
        ChurnCase found = steps.any(ChurnCase.class);
        if (found == null || steps.next(5) == 0) {
            steps.office()
                    .root()
                    .churnDetection()
                    .asOf(steps.today().plusDays(steps.next(250)))
                    .run();
            steps.ledger().read();
            return;
        }
        switch (found.state()) {
            case WARNED, DEFERRED -> {
                String method = steps.next(3) == 0 ? "defer" : "confirm";
                steps.play(steps.mostly(found.manager()), "churn", method, found.id(), steps.text("Called"));
            }
            case LOST -> {
                if (steps.next(4) == 0) {
                    steps.play(steps.supervisor(), "churn", "winBack", found.id());
                } else {
                    giveAway(steps, found);
                }
            }
            case RECOVERED -> steps.play(steps.supervisor(), "churn", "winBack", found.id());
        }
    }

    /** A customer whom one unit has lost may be transferred to another unit, under another name. */
    private static void giveAway(Steps steps, ChurnCase lost) {
        UserId root = steps.office().root().userId();
        steps.play(root, "customers", "transfer", lost.customer(), steps.manager());
        steps.play(
                root,
                "customers",
                "revise",
                lost.customer(),
                new CustomerDraft(steps.text("Customer")),
                OnDuplicate.createAnyway());
    }

    @Override
    public void figures(FigureCheck check) {
        List<ChurnCase> seen = check.seen(ChurnCase.class);
        ChurnReportFilter filter = ChurnReportFilter.of(FigureCheck.ALWAYS);
        ChurnResult result = check.reports().churn().overall(filter);
        check.expect("cases", (long) seen.size(), result.opened());
        check.expect("losses", FigureCheck.count(seen, each -> each.lostAt() != null), result.confirmed());
        check.expect("recoveries", FigureCheck.count(seen, each -> each.recoveredAt() != null), result.recovered());
        check.expect(
                "losses by reason",
                result.confirmed(),
                check.reports().churn().byReason(filter).stream()
                        .mapToLong(LossReasonCount::confirmed)
                        .sum());
        check.expect(
                "losses by unit",
                result.confirmed(),
                check.reports().churn().byUnit(filter).stream()
                        .mapToLong(each -> each.result().confirmed())
                        .sum());
        check.expect(
                "losses by manager",
                result.confirmed(),
                check.reports().churn().byManager(filter).stream()
                        .mapToLong(each -> each.result().confirmed())
                        .sum());
    }
}
