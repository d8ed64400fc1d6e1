package org.crmkit.testkit.loan;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.loan.Loan;
import org.crmkit.loan.LoanAction;
import org.crmkit.loan.LoanBuilder;
import org.crmkit.loan.LoanDesk;
import org.crmkit.loan.LoanDescriptor;
import org.crmkit.loan.LoanDraft;
import org.crmkit.loan.LoanEvent;
import org.crmkit.loan.LoanFilter;
import org.crmkit.loan.LoanId;
import org.crmkit.loan.LoanSort;
import org.crmkit.loan.LoanState;
import org.crmkit.reporting.loan.LoanResult;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.input.TextForms;
import org.crmkit.testkit.input.TextSource;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.crmkit.testkit.journal.SampleSource;
import org.crmkit.testkit.journal.SampleValues;
import org.crmkit.testkit.permission.ActionMatrix;
import org.crmkit.testkit.permission.DeskRows;
import org.crmkit.testkit.permission.MatrixSource;
import org.crmkit.testkit.random.Observation;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.random.RandomSource;
import org.crmkit.testkit.store.RecordCase;
import org.crmkit.testkit.store.RecordSource;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.visibility.FigureCheck;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.Owners;
import org.crmkit.testkit.visibility.ScanOffice;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Scopes;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;

/** The case of loans. */
public final class LoanContextCase
        implements SampleSource, RebuildSource, RecordSource, MatrixSource, TextSource, RandomSource, ScanSource {

    /** Who may do what; see {@link ActionMatrix}. The owner of a loan has lent the article. */
    private static final String MATRIX = """
        action   super-admin system-admin sales-supervisor customer-manager executive specialist
        LEND     yyyy        ----         ----             y???             ----      ----
        TRANSFER yyyy        ????         ---?             y???             ????      ????
        RETURN   yyyy        ????         ---?             y???             ????      ????
        """;

    private static final ReportPeriod YEARS = ReportPeriod.years(2026, 2029, ZoneOffset.UTC);

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public LoanContextCase() {}

    @Override
    public List<CrmEvent> events(SampleValues values) {
        LoanId id = new LoanId(UUID.randomUUID());
        LoanDraft draft = new LoanDraft(values.customer(), SampleValues.NASTY, SampleValues.NASTY);
        return List.of(
                new LoanEvent.Lent(id, draft, values.user()),
                new LoanEvent.Transferred(id, values.user(), values.world().mei().userId()),
                new LoanEvent.Returned(id));
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(Rebuilding.of(Loan.class)
                .begins(
                        LoanEvent.Lent.class,
                        (event, entry) -> new Loan(
                                event.loan(),
                                0,
                                LoanState.LENT,
                                event.draft().customer(),
                                event.owner(),
                                event.draft().article(),
                                event.draft().title(),
                                entry.actor(),
                                entry.at(),
                                entry.at()))
                .changes(
                        LoanEvent.Transferred.class,
                        (was, event, entry) -> LoanBuilder.builder(was)
                                .owner(event.to())
                                .changedAt(entry.at())
                                .build())
                .changes(
                        LoanEvent.Returned.class,
                        (was, event, entry) -> LoanBuilder.builder(was)
                                .state(LoanState.RETURNED)
                                .changedAt(entry.at())
                                .build()));
    }

    @Override
    public void playYear(World world) {
        Loan lent = LoanFixtures.lent(world, world.lin(), world.aCustomer());
        world.root().loans().transfer(lent.id(), world.mei().userId());
        world.root().loans().takeBack(lent.id());
    }

    @Override
    public List<RecordCase<?, ?>> records(World world) {
        return List.of(new RecordCase<>(
                world,
                "loan",
                UnitOfWork::loans,
                LoanFixtures.lent(world, world.lin(), world.aCustomer()),
                each -> LoanBuilder.builder(each).title(each.title() + "!").build()));
    }

    @Override
    public List<ActionMatrix<?, ?>> matrices() {
        return List.of(new ActionMatrix<>(MATRIX, LoanAction.class, new LoanActionPlayer()));
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may("y--yy", "count loans", who -> who.loans().count(LoanFilter.ALL));
        rows.may("y-yy-", "report loans", who -> who.reports().loans().byArticle(YEARS));
    }

    @Override
    public void texts(TextForms forms) {
        LoanDesk desk = forms.world().lin().loans();
        forms.form(
                LoanDraft.class, LoanFixtures.draft(forms.world(), forms.customer().id()), draft -> {
                    forms.know(LoanDescriptor.ARTICLE, draft.article());
                    return desk.get(desk.lend(draft).id());
                });
    }

    @Override
    public void play(RandomDraw draw) {
        Customer customer = draw.any(Customer.class);
        Loan last = draw.any(Loan.class);
        if (customer == null) {
            return;
        }
        LoanFixtures.stock(draw.world().root());
        if (last == null || draw.next(3) == 0) {
            CrmSession who = draw.mostly(customer.manager());
            LoanDraft draft = new LoanDraft(customer.id(), draw.oneOf(LoanFixtures.ARTICLE, "moon"), draw.text());
            draw.play("lend by " + who.userId(), () -> who.loans().lend(draft));
            return;
        }
        CrmSession who = draw.mostly(last.owner());
        LoanDesk desk = draw.next(4) != 0 ? who.loans() : who.loans().ifVersion(last.version() - draw.next(2));
        boolean returns = draw.next(3) == 0;
        draw.play(
                (returns ? "take back " : "transfer ") + last.id() + " by " + who.userId(),
                () -> returns
                        ? desk.takeBack(last.id())
                        : desk.transfer(last.id(), draw.developer().userId()));
    }

    @Override
    public void observe(Observation observation, CrmSession who) {
        observation.note("loans by article", () -> who.reports().loans().byArticle(YEARS));
    }

    @Override
    public List<Kind<?>> kinds() {
        ListQuery<LoanFilter, LoanSort> all = LoanFilter.ALL.newest(Paging.MAX_SIZE);
        return List.of(Kind.of(
                        "LOAN",
                        "loan",
                        root -> Pages.all(after -> root.loans().list(all.after(after))),
                        Loan::id)
                .whole(Loan.class, (root, each) -> each, each -> Owners.people(each.creator(), each.owner())));
    }

    @Override
    public Map<String, Map<RoleCode, Scopes.Scope>> scopes() {
        return Map.of("loan", Scopes.OF_PEOPLE);
    }

    @Override
    public void begin(ScanOffice office) {
        LoanFixtures.stock(office.root());
    }

    @Override
    public int share() {
        return 10;
    }

    @Override
    public void step(Steps steps) {
        Customer customer = steps.any(Customer.class);
        Loan found = steps.any(Loan.class);
        if (customer != null && (found == null || steps.next(3) == 0)) {
            LoanDraft draft = new LoanDraft(customer.id(), LoanFixtures.ARTICLE, steps.text("Lent"));
            steps.play(steps.mostly(customer.manager()), "loans", "lend", draft);
        } else if (found != null && steps.next(3) == 0) {
            steps.play(steps.mostly(found.owner()), "loans", "takeBack", found.id());
        } else if (found != null) {
            steps.play(steps.mostly(found.owner()), "loans", "transfer", found.id(), steps.manager());
        }
    }

    @Override
    public void figures(FigureCheck check) {
        List<Loan> seen = check.seen(Loan.class);
        List<LoanResult> results = check.reports().loans().byArticle(FigureCheck.ALWAYS);
        check.expect(
                "lent",
                (long) seen.size(),
                results.stream().mapToLong(LoanResult::lent).sum());
        check.expect(
                "returned",
                FigureCheck.count(seen, each -> each.state() == LoanState.RETURNED),
                results.stream().mapToLong(LoanResult::returned).sum());
    }
}
