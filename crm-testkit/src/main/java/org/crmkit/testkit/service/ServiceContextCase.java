package org.crmkit.testkit.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.customer.Customer;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.crmkit.reporting.ServiceReportsDesk;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.QualityResult;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.service.Closing;
import org.crmkit.service.Feedback;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.Round;
import org.crmkit.service.ServiceAction;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestBuilder;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceSort;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.crmkit.service.quality.Verdict;
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
import org.crmkit.testkit.service.quality.QualityComplaints;
import org.crmkit.testkit.store.RecordCase;
import org.crmkit.testkit.store.RecordSource;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Years;
import org.crmkit.testkit.visibility.FigureCheck;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.Ledger;
import org.crmkit.testkit.visibility.Owners;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Scopes;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;

/** The case of service requests. */
public final class ServiceContextCase
        implements SampleSource, RebuildSource, RecordSource, MatrixSource, TextSource, RandomSource, ScanSource {

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public ServiceContextCase() {}

    /** Who may do what; see {@link ActionMatrix}. The owner of a request has created it and is assigned to it. */
    private static final String MATRIX = """
        action          super-admin system-admin sales-supervisor customer-manager executive specialist
        CREATE          yyyy        ----         ----             y???             ----      ----
        REVISE          yyyy        ????         yyy?             y???             ????      ????
        PRIORITIZE      yyyy        ????         yyy?             -???             ????      ????
        DELETE          yyyy        ????         ---?             y???             ????      ????
        ASSIGN          yyyy        ????         yyy?             -???             ????      ????
        REASSIGN        yyyy        ????         yyy?             -???             ????      ????
        ASK_OPINION     yyyy        ????         yyy?             y???             ????      ????
        GIVE_OPINION    yyyy        ????         ---?             -???             ????      yyyy
        TAKE_BACK_OPINION yyyy      ????         y--?             y???             ????      ----
        HANDLE          yyyy        ????         ---?             y???             ????      ????
        RECORD_FEEDBACK yyyy        ????         ---?             y???             ????      ????
        CLOSE           yyyy        ????         yyy?             y???             ????      ????
        REOPEN          yyyy        ????         yyy?             -???             ????      ????
        """;

    /** Everybody who works on requests, and executives, see all archived requests. */
    private static final Map<RoleCode, Scopes.Scope> OF_THE_ARCHIVE = Map.of(
            RoleCode.SALES_SUPERVISOR, Scopes.Scope.ALL,
            RoleCode.CUSTOMER_MANAGER, Scopes.Scope.ALL,
            RoleCode.EXECUTIVE, Scopes.Scope.ALL);

    @Override
    public List<CrmEvent> events(SampleValues values) {
        World world = values.world();
        UserId user = values.user();
        ServiceRequest archived = world.request(ServiceState.ARCHIVED);
        ServiceRequest fresh = world.request(ServiceState.NEW);
        ServiceRequestId id = new ServiceRequestId(UUID.randomUUID());
        Feedback said = new Feedback(SampleValues.LINES, Rating.of(2), user, SampleValues.AT);
        Feedback silent = new Feedback(null, Rating.of(5), user, SampleValues.AT);
        Closing closing = new Closing(SampleValues.NASTY, user, SampleValues.AT);
        ServiceRequest closed =
                world.lin().service().close(world.request(ServiceState.HANDLED).id(), "no-answer");
        return List.of(
                new ServiceEvent.Created(
                        id,
                        fresh.number(),
                        new ServiceRequestDraft(
                                values.customer(),
                                ServiceRequest.QUALITY,
                                SampleValues.NASTY,
                                SampleValues.LINES,
                                Priority.URGENT,
                                new TradeReference("P-1", SampleValues.NASTY, "O-1"),
                                new BigDecimal("2.5")),
                        SampleValues.AT,
                        SampleValues.AT),
                new ServiceEvent.Created(
                        id,
                        fresh.number(),
                        new ServiceRequestDraft(values.customer(), "inquiry", "Seats", "How many?"),
                        null,
                        null),
                new ServiceEvent.Revised(
                        id,
                        List.of(
                                new FieldChange("title", SampleValues.NASTY, SampleValues.LINES),
                                new FieldChange("priority", null, "LOW"))),
                new ServiceEvent.Prioritized(id, Priority.LOW, Priority.URGENT, SampleValues.AT, SampleValues.AT),
                new ServiceEvent.Prioritized(id, Priority.URGENT, Priority.LOW, null, null),
                new ServiceEvent.AssignmentMissed(id, SampleValues.AT),
                new ServiceEvent.HandlingMissed(id, SampleValues.AT),
                new ServiceEvent.Deleted(id, fresh),
                new ServiceEvent.Deleted(id, archived),
                new ServiceEvent.Assigned(id, user),
                new ServiceEvent.Reassigned(id, user, world.mei().userId()),
                new ServiceEvent.OpinionAsked(id, values.unit(), LocalDate.of(2024, 2, 29)),
                new ServiceEvent.OpinionGiven(
                        id, values.unit(), new OpinionDraft(Verdict.MORE_INFORMATION, SampleValues.LINES)),
                new ServiceEvent.OpinionTakenBack(id, values.unit()),
                new ServiceEvent.Handled(
                        id, new Round(SampleValues.LINES, user, SampleValues.AT, null, null, null, null)),
                new ServiceEvent.Handled(
                        id,
                        new Round(
                                "Replaced it",
                                user,
                                SampleValues.AT,
                                null,
                                null,
                                null,
                                new Resolution(Remedy.CREDIT, Money.of("12.50", "EUR"), SampleValues.NASTY))),
                new ServiceEvent.Handled(
                        id, new Round("Oiled it", user, SampleValues.AT, SampleValues.AT, said, null, null)),
                new ServiceEvent.Deleted(id, closed),
                new ServiceEvent.Closed(id, closing),
                new ServiceEvent.Archived(id, silent),
                new ServiceEvent.Returned(id, said, user, null),
                new ServiceEvent.Returned(id, said, user, SampleValues.AT),
                new ServiceEvent.Reopened(id, SampleValues.AT, Rating.of(3), null, user, null, null),
                new ServiceEvent.Reopened(id, SampleValues.AT, null, closing, null, SampleValues.AT, SampleValues.AT));
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(RebuiltRequests.rebuilding());
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).requests();
        PlayedYear.in(world).qualityComplaints();
    }

    /** A request with every part: it came back, was handled again, and was closed while it waited for feedback. */
    @Override
    public List<RecordCase<?, ?>> records(World world) {
        ServiceDesk desk = world.lin().service();
        ServiceRequestDraft draft = new ServiceRequestDraft(
                world.aCustomer().id(),
                ServiceRequest.QUALITY,
                "Broken",
                "It broke",
                Priority.LOW,
                new TradeReference("P-1", "B-1", "O-1"),
                new BigDecimal("0.0025"));
        ServiceRequestId id = desk.create(draft).id();
        world.root().service().assign(id, world.lin().userId());
        OpinionDraft opinion = new OpinionDraft(Verdict.JUSTIFIED, SampleValues.LINES);
        desk.opinions(id).ask(world.north(), world.today());
        world.root().service().opinions(id).give(world.north(), opinion);
        desk.opinions(id).ask(world.south(), world.today().plusDays(3));
        desk.opinions(id).takeBack(world.south());
        desk.handle(id, "Oiled it", Resolution.of(Remedy.NONE, null));
        desk.recordFeedback(id, new FeedbackDraft(Rating.of(1), "Still broken"));
        desk.handle(id, "Replaced it", new Resolution(Remedy.EXCHANGE, Money.of("1200", "JPY"), "material"));
        return List.of(new RecordCase<>(
                world,
                "service",
                UnitOfWork::serviceRequests,
                desk.close(id, "no-answer"),
                each -> ServiceRequestBuilder.builder(each)
                        .title(each.title() + "!")
                        .build()));
    }

    @Override
    public List<ActionMatrix<?, ?>> matrices() {
        return List.of(new ActionMatrix<>(MATRIX, ServiceAction.class, new ServiceActionPlayer()));
    }

    @Override
    public void desks(DeskRows rows) {
        ServiceRequest archived = rows.world().request(ServiceState.ARCHIVED);
        rows.may("yy---", "run overdue detection", who -> who.overdueDetection().run());
        rows.may(
                "y--yy",
                "list units to ask",
                who -> who.service().units(Paging.by(OrgUnitSort.NAME, Direction.ASCENDING, 1)));
        rows.may("y--y-", "list users to assign", who -> who.service().assignableUsers(1, null));
        rows.may("y--yy", "count requests", who -> who.service().count(ServiceFilter.ALL));
        rows.may(
                "y-yyy",
                "count archived requests",
                who -> who.service().archive().count(ServiceFilter.ALL));
        rows.may(
                "y-yyy",
                "list archived requests",
                who -> who.service().archive().list(ServiceFilter.ALL.newest(1)));
        rows.may("y-yyy", "get archived request", who -> who.service().archive().get(archived.id()));
        rows.may("y--yy", "list requests", who -> who.service().list(ServiceFilter.ALL.newest(1)));
        rows.may(
                "y-yy-",
                "report requests",
                who -> who.reports().service().overall(Years.of(2027).period()));
        rows.may(
                "y-yy-",
                "report requests by type",
                who -> who.reports().service().byType(Years.of(2027).period()));
        rows.may(
                "y-yy-",
                "report quality complaints",
                who -> who.reports().service().quality(Years.of(2027).period()));
    }

    @Override
    public void texts(TextForms forms) {
        World world = forms.world();
        ServiceDesk desk = world.lin().service();
        forms.form(ServiceRequestDraft.class, world.complaint(forms.customer().id()), draft -> {
            forms.know(EntryType.SERVICE_TYPE, draft.type());
            return desk.get(desk.create(draft).id());
        });
        forms.form(FeedbackDraft.class, FeedbackDraft.of(1), draft -> {
            ServiceRequestId id = world.request(ServiceState.HANDLED, world.lin(), forms.customer())
                    .id();
            desk.recordFeedback(id, draft);
            return Objects.requireNonNull(desk.get(id).rounds().get(0).feedback());
        });
        forms.form(OpinionDraft.class, new OpinionDraft(Verdict.NOT_JUSTIFIED, "Rust"), draft -> {
            ServiceRequestId id = QualityComplaints.asked(world, forms.customer(), world.north())
                    .id();
            world.root().service().opinions(id).give(world.north(), draft);
            return desk.get(id).opinions().all().get(0);
        });
        forms.form(Resolution.class, Resolution.of(Remedy.RETURN, "material"), resolution -> {
            String cause = resolution.cause();
            if (cause != null) {
                forms.know(EntryType.QUALITY_CAUSE, cause);
            }
            ServiceRequestId id = QualityComplaints.assigned(world, world.lin(), forms.customer())
                    .id();
            desk.handle(id, "Oiled it", resolution);
            return Objects.requireNonNull(desk.get(id).rounds().get(0).resolution());
        });
        forms.text("ServiceDesk.handle", Round.HANDLING_MAX, true, text -> {
            ServiceRequestId id = world.request(ServiceState.ASSIGNED, world.lin(), forms.customer())
                    .id();
            desk.handle(id, text);
            return desk.get(id).rounds().get(0).handling();
        });
        forms.text("ServiceDesk.close", Entry.VALUE_MAX, false, text -> {
            forms.know(EntryType.SERVICE_CLOSING_REASON, text);
            ServiceRequestId id = world.request(ServiceState.NEW, world.lin(), forms.customer())
                    .id();
            desk.close(id, text);
            return Objects.requireNonNull(desk.get(id).closing()).reason();
        });
    }

    @Override
    public void play(RandomDraw draw) {
        new RandomRequests(draw).play();
    }

    @Override
    public void observe(Observation observation, CrmSession who) {
        ServiceFilter words = ServiceFilterBuilder.builder()
                .text(observation.one(Names.NASTY))
                .build();
        ListQuery<ServiceFilter, ServiceSort> query = observation.query(words, ServiceSort.values());
        observation.note(
                "requests with " + words.text(),
                () -> Pages.allByToken(after -> who.service().list(query.after(after))));
        observation.note(
                "archive",
                () -> Pages.allByToken(after -> who.service().archive().list(query.after(after))));
        ReportPeriod year = ReportPeriod.years(2027, 2027, ZoneId.of("America/Havana"));
        observation.note("service", () -> who.reports().service().overall(year));
        observation.note("service by type", () -> who.reports().service().byType(year));
        observation.note("quality", () -> who.reports().service().quality(year));
        observation.note("service by year", () -> who.reports().service().byTypeAndYear(year));
    }

    @Override
    public List<Kind<?>> kinds() {
        ListQuery<ServiceFilter, ServiceSort> all = ServiceFilter.ALL.newest(Paging.MAX_SIZE);
        return List.of(Kind.of(
                        "SERVICE_REQUEST",
                        "service",
                        root -> Pages.all(after -> root.service().list(all.after(after))),
                        ServiceSummary::id)
                .whole(
                        ServiceRequest.class,
                        (root, each) -> root.service().get(each.id()),
                        each -> Owners.people(each.creator(), each.assignee()))
                .at(
                        "service.archive",
                        "service-archive",
                        ServiceRequest.class,
                        each -> each.state().isArchived()));
    }

    @Override
    public Map<String, Map<RoleCode, Scopes.Scope>> scopes() {
        return Map.of("service", Scopes.OF_PEOPLE, "service-archive", OF_THE_ARCHIVE);
    }

    /**
     * A user who handles a request reads its customer, as long as the request is in hand, and a specialist reads the requests about
     * which the unit of the specialist is asked. Reports show neither. Any other desk that takes the id of such a record may
     * therefore say that the action is not allowed.
     */
    @Override
    public boolean seesToo(User reader, String desk, Object record, Ledger ledger) {
        if (desk.startsWith("reports.")) {
            return false;
        }
        if (record instanceof ServiceRequest request) {
            return reader.roles().contains(RoleCode.SPECIALIST)
                    && request.opinions().openOf(reader.unit()).isPresent();
        }
        return record instanceof Customer customer
                && reader.roles().contains(RoleCode.CUSTOMER_MANAGER)
                && ledger.records(ServiceRequest.class).stream()
                        .anyMatch(each -> !each.state().isArchived()
                                && reader.id().equals(each.assignee())
                                && each.customer().equals(customer.id()));
    }

    @Override
    public int share() {
        return 13;
    }

    @Override
    public void step(Steps steps) {
        new ScanRequests(steps).step();
    }

    @Override
    public void figures(FigureCheck check) {
        long seen = check.seen(ServiceRequest.class).size();
        ServiceReportsDesk reports = check.reports().service();
        check.expect("requests", seen, reports.overall(FigureCheck.ALWAYS).created());
        check.expect(
                "quality complaints",
                FigureCheck.count(check.seen(ServiceRequest.class), ServiceRequest::isQualityComplaint),
                reports.quality(FigureCheck.ALWAYS).stream()
                        .mapToLong(QualityResult::complaints)
                        .sum());
        check.expect(
                "requests by type",
                seen,
                reports.byType(FigureCheck.ALWAYS).stream()
                        .mapToLong(ServiceResult::created)
                        .sum());
    }
}
