package org.crmkit.testkit.service.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;
import static org.crmkit.testkit.support.TenantState.refusedReference;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Paging;
import org.crmkit.service.OpinionDesk;
import org.crmkit.service.ServiceAction;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestBuilder;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.quality.Opinion;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Opinions;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.crmkit.service.quality.Verdict;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Units are asked for their opinions about a quality complaint, and give them (see docs/model/service.md). */
public interface OpinionsContract extends Contract {

    private static CrmSession specialist(World world, String name, OrgUnitId unit) {
        return world.person(name, unit, RoleCode.SPECIALIST);
    }

    private static OpinionDraft draft(Verdict verdict) {
        return new OpinionDraft(verdict, "The seal is \uD83D\uDE00\nof lot 7");
    }

    private static String brokenRule(World world, Runnable deed) {
        return refused(world, RuleBrokenException.class, deed).rule();
    }

    private static List<String> faults(World world, Runnable deed) {
        return refused(world, InvalidInputException.class, deed).violations().stream()
                .map(each -> each.path() + " " + each.code())
                .toList();
    }

    private static CrmEvent lastEvent(World world, ServiceRequestId id) {
        return world.root().service().journal(id, 1, null).items().get(0).event();
    }

    /** Those that are open and past their day; with a unit, only if the opinion of that very unit is. */
    @Test
    default void findsOverdueOpinions() {
        World world = World.on(store());
        CrmSession pia = specialist(world, "pia", world.south());
        LocalDate today = world.today();
        ServiceRequest late = QualityComplaints.assigned(world);
        ServiceRequest later = QualityComplaints.assigned(world);
        world.lin().service().opinions(late.id()).ask(world.south(), today);
        world.lin().service().opinions(late.id()).ask(world.north(), today.plusDays(5));
        world.lin().service().opinions(later.id()).ask(world.south(), today.plusDays(1));

        assertThat(overdue(world, today, null)).isEmpty();
        assertThat(overdue(world, today.plusDays(1), null)).containsExactly(late.id());
        assertThat(overdue(world, today.plusDays(2), null)).containsExactlyInAnyOrder(late.id(), later.id());
        assertThat(overdue(world, today.plusDays(2), world.south())).containsExactlyInAnyOrder(late.id(), later.id());
        assertThat(overdue(world, today.plusDays(2), world.north()))
                .as("the north is asked, and has some days left")
                .isEmpty();

        pia.service().opinions(late.id()).give(world.south(), draft(Verdict.JUSTIFIED));
        assertThat(overdue(world, today.plusDays(2), null)).containsExactly(later.id());
        world.lin().service().opinions(later.id()).takeBack(world.south());
        assertThat(overdue(world, today.plusDays(2), null)).isEmpty();
    }

    private static List<ServiceRequestId> overdue(World world, LocalDate today, @Nullable OrgUnitId unit) {
        ServiceFilterBuilder filter = ServiceFilterBuilder.builder().opinionDueUntil(today);
        ServiceFilter overdue =
                unit == null ? filter.build() : filter.askedUnit(unit).build();
        List<ServiceRequestId> found =
                Pages.ids(world.lin().service().list(overdue.newest(9)).items(), ServiceSummary::id);
        assertThat(world.lin().service().count(overdue)).isEqualTo(found.size());
        return found;
    }

    /** The assignee asks, and a specialist of the unit answers. */
    @Test
    default void asksAUnitWhichGivesItsOpinion() {
        World world = World.on(store());
        CrmSession pia = specialist(world, "pia", world.south());
        ServiceRequest found = QualityComplaints.assigned(world);
        world.clock().advance(Duration.ofMinutes(5));
        LocalDate due = world.today().plusDays(7);
        ServiceRequest asked = world.lin().service().opinions(found.id()).ask(world.south(), due);
        Opinion open = new Opinion(
                world.south(), due, world.lin().userId(), world.clock().instant(), null, null, null, null);
        assertThat(asked)
                .isEqualTo(ServiceRequestBuilder.builder(found)
                        .opinions(new Opinions(List.of(open)))
                        .changedAt(world.clock().instant())
                        .version(found.version() + 1)
                        .build());
        assertThat(world.lin().service().get(found.id())).isEqualTo(asked);
        assertThat(lastEvent(world, found.id()))
                .isEqualTo(new ServiceEvent.OpinionAsked(found.id(), world.south(), due));
        world.clock().advance(Duration.ofDays(9));
        OpinionDraft draft = draft(Verdict.NOT_JUSTIFIED);
        ServiceRequest given = pia.service().opinions(found.id()).give(world.south(), draft);
        assertThat(given.opinions().all())
                .containsExactly(new Opinion(
                        world.south(),
                        due,
                        world.lin().userId(),
                        open.askedAt(),
                        Verdict.NOT_JUSTIFIED,
                        draft.text(),
                        pia.userId(),
                        world.clock().instant()));
        assertThat(given.opinions().open()).isEmpty();
        assertThat(given.state()).isEqualTo(ServiceState.ASSIGNED);
        assertThat(world.lin().service().get(found.id())).isEqualTo(given);
        assertThat(lastEvent(world, found.id()))
                .isEqualTo(new ServiceEvent.OpinionGiven(found.id(), world.south(), draft));
    }

    /** A unit that needs more information has given its opinion, and is asked again. Earlier opinions are kept. */
    @Test
    default void asksAUnitAgainThatNeedsMoreInformation() {
        World world = World.on(store());
        CrmSession pia = specialist(world, "pia", world.south());
        ServiceRequestId id = QualityComplaints.assigned(world).id();
        OpinionDesk lins = world.lin().service().opinions(id);
        lins.ask(world.south(), world.today());
        pia.service().opinions(id).give(world.south(), draft(Verdict.MORE_INFORMATION));
        lins.ask(world.south(), world.today().plusDays(1));
        lins.ask(world.coast(), world.today());
        ServiceRequest given = pia.service().opinions(id).give(world.south(), draft(Verdict.JUSTIFIED));
        assertThat(given.opinions().all())
                .extracting(Opinion::unit)
                .containsExactly(world.south(), world.south(), world.coast());
        assertThat(given.opinions().all())
                .extracting(Opinion::verdict)
                .containsExactly(Verdict.MORE_INFORMATION, Verdict.JUSTIFIED, null);
        assertThat(given.opinions().open()).extracting(Opinion::unit).containsExactly(world.coast());
    }

    /** Each takes back what they have asked for, and nothing else. A super admin takes back anything. */
    @Test
    default void onlyTheUserWhoAskedTakesBack() {
        World world = World.on(store());
        ServiceRequestId id = QualityComplaints.assigned(world).id();
        OpinionDesk lins = world.lin().service().opinions(id);
        OpinionDesk bosss = world.boss().service().opinions(id);
        lins.ask(world.south(), world.today());
        bosss.ask(world.coast(), world.today());
        refused(world, NotAllowedException.class, () -> lins.takeBack(world.coast()));
        refused(world, NotAllowedException.class, () -> bosss.takeBack(world.south()));
        world.clock().advance(Duration.ofMinutes(1));
        ServiceRequest takenBack = lins.takeBack(world.south());
        assertThat(takenBack.opinions().all().get(0))
                .returns(false, Opinion::isOpen)
                .returns(false, Opinion::isGiven)
                .returns(world.lin().userId(), Opinion::endedBy)
                .returns(world.clock().instant(), Opinion::endedAt);
        assertThat(lastEvent(world, id)).isEqualTo(new ServiceEvent.OpinionTakenBack(id, world.south()));
        assertThat(world.lin().service().allowedActions(id)).doesNotContain(ServiceAction.TAKE_BACK_OPINION);
        refused(world, NotAllowedException.class, () -> lins.takeBack(world.coast()));
        assertThat(brokenRule(world, () -> bosss.takeBack(world.south()))).isEqualTo("service.opinion-not-asked");
        assertThat(world.root()
                        .service()
                        .opinions(id)
                        .takeBack(world.coast())
                        .opinions()
                        .open())
                .isEmpty();
        assertThat(lins.ask(world.south(), world.today()).opinions().open()).hasSize(1);
    }

    /** The next assignee goes on where the former one has left off. What a supervisor has asked stays with the supervisor. */
    @Test
    default void passesWhatTheFormerAssigneeHasAskedToTheNextOne() {
        World world = World.on(store());
        ServiceRequestId id = QualityComplaints.assigned(world).id();
        world.lin().service().opinions(id).ask(world.south(), world.today());
        world.boss().service().opinions(id).ask(world.coast(), world.today());
        ServiceRequest given = world.boss().service().reassign(id, world.mei().userId());
        assertThat(given.opinions().open())
                .extracting(Opinion::askedBy)
                .containsExactly(world.mei().userId(), world.boss().userId());
        assertThat(world.root().service().get(id)).isEqualTo(given);
        refused(
                world,
                NotAllowedException.class,
                () -> world.lin().service().opinions(id).takeBack(world.south()));
        assertThat(world.mei()
                        .service()
                        .opinions(id)
                        .takeBack(world.south())
                        .opinions()
                        .open())
                .hasSize(1);
    }

    /** Nobody is asked about a request that is over. */
    @Test
    default void takesBackWhatIsAskedWhenTheRequestIsClosed() {
        World world = World.on(store());
        CrmSession pia = specialist(world, "pia", world.south());
        ServiceRequestId id = QualityComplaints.assigned(world).id();
        OpinionDesk lins = world.lin().service().opinions(id);
        lins.ask(world.south(), world.today());
        pia.service().opinions(id).give(world.south(), draft(Verdict.JUSTIFIED));
        lins.ask(world.coast(), world.today());
        world.clock().advance(Duration.ofHours(1));
        ServiceRequest closed = world.lin().service().close(id, "withdrawn");
        assertThat(closed.opinions().open()).isEmpty();
        assertThat(closed.opinions().all().get(0).verdict()).isEqualTo(Verdict.JUSTIFIED);
        assertThat(closed.opinions().all().get(1))
                .returns(world.lin().userId(), Opinion::endedBy)
                .returns(world.clock().instant(), Opinion::endedAt)
                .returns(null, Opinion::verdict);
        assertThat(world.lin().service().get(id)).isEqualTo(closed);
        assertThat(world.boss().service().reopen(id).opinions()).isEqualTo(closed.opinions());
    }

    /** Another type, another state, asked twice, unknown, in the past, and not asked. */
    @Test
    default void rejectsQuestionsThatDoNotFit() {
        World world = World.on(store());
        LocalDate today = world.today();
        OrgUnitId south = world.south();
        ServiceRequest complaint = world.request(ServiceState.ASSIGNED);
        assertThat(brokenRule(world, () -> opinions(world.lin(), complaint).ask(south, today)))
                .isEqualTo("service.no-quality-complaint");
        assertThat(world.lin().service().allowedActions(complaint.id())).doesNotContain(ServiceAction.ASK_OPINION);
        ServiceRequest fresh = world.lin()
                .service()
                .create(QualityComplaints.draft(world.aCustomer().id()));
        refused(
                world,
                IllegalTransitionException.class,
                () -> opinions(world.boss(), fresh).ask(south, today));
        ServiceRequest found = QualityComplaints.assigned(world);
        OpinionDesk lins = opinions(world.lin(), found);
        OrgUnitId none = new OrgUnitId(UUID.randomUUID());
        refusedReference(world, "unit", none, () -> lins.ask(none, today));
        assertThat(faults(world, () -> lins.ask(south, today.minusDays(1)))).containsExactly("due too-small");
        assertThat(faults(world, () -> lins.ask(south, LocalDate.MAX))).containsExactly("due out-of-range");
        refused(world, NotAllowedException.class, () -> lins.takeBack(south));
        assertThat(brokenRule(world, () -> opinions(world.root(), found).takeBack(south)))
                .isEqualTo("service.opinion-not-asked");
        lins.ask(south, today);
        RuleBrokenException twice = refused(
                world,
                RuleBrokenException.class,
                () -> opinions(world.boss(), found).ask(south, today.plusDays(1)));
        assertThat(twice.rule()).isEqualTo("service.opinion-open");
        assertThat(twice.getMessage()).doesNotContain("South");
        assertThat(twice.message(Locale.ENGLISH)).isEqualTo("South is already asked for its opinion");
        refused(
                world,
                ConflictException.class,
                () -> world.lin()
                        .service()
                        .ifVersion(found.version())
                        .opinions(found.id())
                        .takeBack(south));
    }

    private static OpinionDesk opinions(CrmSession who, ServiceRequest found) {
        return who.service().opinions(found.id());
    }

    /** The request is handled once every unit has given its opinion, or is no longer asked. */
    @Test
    default void isNotHandledWhileAnOpinionIsAwaited() {
        World world = World.on(store());
        ServiceRequest found = QualityComplaints.asked(world, world.aCustomer(), world.south());
        opinions(world.lin(), found).ask(world.coast(), world.today());
        opinions(world.root(), found).give(world.south(), draft(Verdict.MORE_INFORMATION));
        RuleBrokenException awaited = refused(
                world,
                RuleBrokenException.class,
                () -> world.lin().service().handle(found.id(), "Oiled it", Resolution.of(Remedy.EXCHANGE, null)));
        assertThat(awaited.rule()).isEqualTo("service.opinion-awaited");
        assertThat(awaited.message(Locale.ENGLISH)).startsWith("Coast is still asked for its opinion");
        assertThat(world.lin().service().allowedActions(found.id())).doesNotContain(ServiceAction.HANDLE);
        opinions(world.lin(), found).takeBack(world.coast());
        assertThat(world.lin().service().allowedActions(found.id())).contains(ServiceAction.HANDLE);
    }

    /** A text that is missing or too long, and no verdict: told at once. */
    @Test
    default void rejectsOpinionsThatAreInvalid() {
        World world = World.on(store());
        CrmSession pia = specialist(world, "pia", world.south());
        ServiceRequest found = QualityComplaints.asked(world, world.aCustomer(), world.south());
        OpinionDesk pias = opinions(pia, found);
        assertThat(faults(world, () -> pias.give(world.south(), new OpinionDraft(noVerdict(), " "))))
                .containsExactly("text required", "verdict required");
        assertThat(faults(
                        world,
                        () -> pias.give(
                                world.south(), new OpinionDraft(Verdict.JUSTIFIED, "\uD83D\uDE00".repeat(3001)))))
                .containsExactly("text too-long");
        String longest = "\uD83D\uDE00".repeat(3000);
        assertThat(pias.give(world.south(), new OpinionDraft(Verdict.JUSTIFIED, longest))
                        .opinions()
                        .all()
                        .get(0)
                        .text())
                .isEqualTo(longest);
        assertThat(world.lin().service().get(found.id()).opinions().all().get(0).text())
                .isEqualTo(longest);
    }

    @SuppressWarnings("NullAway") // as a caller without null checks does
    private static Verdict noVerdict() {
        return null;
    }

    /** Neither a unit above or below, nor users of the unit without the permission, nor the assignee. */
    @Test
    default void onlySpecialistsOfTheUnitGiveItsOpinion() {
        World world = World.on(store());
        CrmSession ofNorth = specialist(world, "nia", world.north());
        CrmSession ofCoast = specialist(world, "cleo", world.coast());
        CrmSession ofOffice = specialist(world, "olga", world.headOffice());
        ServiceRequest found = QualityComplaints.asked(world, world.aCustomer(), world.north());
        for (CrmSession each : List.of(ofCoast, ofOffice, world.sol(), world.admin(), world.eve())) {
            refused(
                    world,
                    NotFoundException.class,
                    () -> opinions(each, found).give(world.north(), draft(Verdict.JUSTIFIED)));
        }
        for (CrmSession each : List.of(world.lin(), world.boss())) {
            refused(
                    world,
                    NotAllowedException.class,
                    () -> opinions(each, found).give(world.north(), draft(Verdict.JUSTIFIED)));
        }
        opinions(world.lin(), found).ask(world.coast(), world.today());
        refused(
                world,
                NotAllowedException.class,
                () -> opinions(ofCoast, found).give(world.north(), draft(Verdict.JUSTIFIED)));
        assertThat(brokenRule(world, () -> opinions(ofCoast, found).give(world.south(), draft(Verdict.JUSTIFIED))))
                .isEqualTo("service.opinion-not-asked");
        opinions(ofNorth, found).give(world.north(), draft(Verdict.JUSTIFIED));
        assertThat(opinions(world.root(), found)
                        .give(world.coast(), draft(Verdict.JUSTIFIED))
                        .opinions()
                        .open())
                .as("by a super admin")
                .isEmpty();
    }

    /** Opinions are kept, and their number is limited. */
    @Test
    default void asksForAHundredOpinionsAndNotForAnotherOne() {
        World world = World.on(store());
        ServiceRequest found = QualityComplaints.asked(world, world.aCustomer(), world.south());
        Opinion takenBack = world.lin()
                .service()
                .opinions(found.id())
                .takeBack(world.south())
                .opinions()
                .all()
                .get(0);
        Opinions many = new Opinions(Collections.nCopies(Opinions.OPINIONS_MAX, takenBack));
        world.write(work -> {
            ServiceRequest now = work.serviceRequests()
                    .find(found.id(), Visibility.everything())
                    .orElseThrow();
            work.serviceRequests()
                    .save(ServiceRequestBuilder.builder(now).opinions(many).build());
            return now;
        });
        assertThat(world.lin().service().get(found.id()).opinions()).isEqualTo(many);
        assertThat(world.lin().service().allowedActions(found.id())).doesNotContain(ServiceAction.ASK_OPINION);
        assertThat(brokenRule(world, () -> opinions(world.lin(), found).ask(world.south(), world.today())))
                .isEqualTo("service.too-many-opinions");
    }

    /** Today is the day of the tenant. In Kiritimati the next day has begun. */
    @Test
    default void asksByADayOfTheZoneOfTheTenant() {
        World world = World.on(store());
        world.clock().advance(Duration.ofHours(4));
        ServiceRequest found = QualityComplaints.assigned(world);
        OpinionDesk lins = world.crm(builder -> builder.zone(ZoneId.of("Pacific/Kiritimati")))
                .as(world.lin().userId())
                .service()
                .opinions(found.id());
        assertThat(faults(world, () -> lins.ask(world.south(), world.today()))).containsExactly("due too-small");
        assertThat(lins.ask(world.south(), world.today().plusDays(1)).opinions().open())
                .hasSize(1);
    }

    /** Of several specialists who answer at once, one does. */
    @Test
    default void givesTheOpinionOnceWhenEightSpecialistsDo() {
        World world = World.on(store());
        List<CrmSession> all = IntStream.range(0, 8)
                .mapToObj(each -> specialist(world, "specialist " + each, world.south()))
                .toList();
        ServiceRequest found = QualityComplaints.asked(world, world.aCustomer(), world.south());
        List<Outcome<ServiceRequest>> outcomes = ConcurrentRunner.run(
                8, index -> opinions(all.get(index), found).give(world.south(), draft(Verdict.JUSTIFIED)));
        assertThat(outcomes.stream().filter(Outcome::succeeded)).hasSize(1);
        ServiceRequest given = world.lin().service().get(found.id());
        assertThat(given.version()).isEqualTo(found.version() + 1);
        assertThat(given.opinions().all()).hasSize(1).allMatch(Opinion::isGiven);
    }

    /** Opinions are found by their words, as handlings are. */
    @Test
    default void findsRequestsByTheWordsOfTheirOpinions() {
        World world = World.on(store());
        CrmSession pia = specialist(world, "pia", world.south());
        Customer customer = world.aCustomer();
        ServiceRequest found = QualityComplaints.asked(world, customer, world.south());
        var words = ServiceFilterBuilder.builder().text("LOT 7 leak").build();
        assertThat(world.lin().service().count(words)).isZero();
        opinions(pia, found).give(world.south(), draft(Verdict.JUSTIFIED));
        assertThat(world.lin().service().list(words.newest(5)).items())
                .extracting(each -> each.id())
                .containsExactly(found.id());
    }

    /** The units that can be asked are listed for those who ask. */
    @Test
    default void listsTheUnitsThatCanBeAsked() {
        World world = World.on(store());
        var paging = Paging.by(OrgUnitSort.NAME, Direction.ASCENDING, 10);
        assertThat(world.lin().service().units(paging).items())
                .extracting(each -> each.name())
                .containsExactly("Coast", "Head office", "North", "South");
        refused(world, NotAllowedException.class, () -> world.eve().service().units(paging));
    }
}
