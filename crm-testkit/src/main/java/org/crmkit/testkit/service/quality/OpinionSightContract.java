package org.crmkit.testkit.service.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmkit.testkit.support.TenantState.refused;
import static org.crmkit.testkit.support.TenantState.refusedReference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.Customer;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionDraftBuilder;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.service.ServiceAction;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceSort;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Verdict;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.product.ProductFilter;
import org.junit.jupiter.api.Test;

/**
 * While a unit is asked for its opinion, its specialists read the quality complaint: one by one, in lists, counts and searches. They
 * read it no longer once the opinion is given or taken back (see docs/model/service.md).
 */
public interface OpinionSightContract extends Contract {

    /** The opinion that is given. */
    OpinionDraft OPINION = new OpinionDraft(Verdict.JUSTIFIED, "The seal is of lot 7");

    private static List<ServiceRequestId> listed(CrmSession who, ServiceFilter filter) {
        List<ServiceRequestId> ids =
                Pages.allByToken(after -> who.service().list(filter.newest(1).after(after))).stream()
                        .map(ServiceSummary::id)
                        .toList();
        assertThat(who.service().count(filter)).isEqualTo(ids.size());
        return ids;
    }

    private static ServiceFilterBuilder with() {
        return ServiceFilterBuilder.builder();
    }

    private static List<ServiceFilter> matching(ServiceRequest found, OrgUnitId unit) {
        return List.of(
                ServiceFilter.ALL,
                with().number(found.number()).build(),
                with().customer(found.customer()).build(),
                with().creator(found.creator()).build(),
                with().product("P-100").batch("B-1").build(),
                with().askedUnit(unit).build(),
                with().text("SEALS leak").build());
    }

    private static void assertReads(CrmSession who, ServiceRequest found, OrgUnitId unit) {
        assertThat(who.service().get(found.id())).isEqualTo(found);
        assertThat(who.service().journal(found.id(), 10, null).items()).hasSizeGreaterThan(2);
        for (ServiceFilter each : matching(found, unit)) {
            assertThat(listed(who, each)).as("%s", each).containsExactly(found.id());
        }
    }

    private static void assertReadsNothing(CrmSession who, ServiceRequest found, OrgUnitId unit) {
        assertThatThrownBy(() -> who.service().get(found.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> who.service().journal(found.id(), 1, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> who.service().allowedActions(found.id())).isInstanceOf(NotFoundException.class);
        for (ServiceFilter each : matching(found, unit)) {
            assertThat(listed(who, each)).as("%s", each).isEmpty();
        }
    }

    /** From the question to the answer, and to taking back; another question opens it again. */
    @Test
    default void readsTheRequestAsLongAsItsUnitIsAsked() {
        World world = World.on(store());
        CrmSession pia = world.person("pia", world.south(), RoleCode.SPECIALIST);
        OrgUnitId south = world.south();
        ServiceRequest found = QualityComplaints.assigned(world);
        ServiceRequestId id = found.id();
        assertReadsNothing(pia, found, south);
        ServiceRequest asked = world.lin().service().opinions(id).ask(south, world.today());
        assertReads(pia, asked, south);
        assertThat(pia.service().allowedActions(id)).containsExactly(ServiceAction.GIVE_OPINION);
        ServiceRequest given = pia.service().opinions(id).give(south, OPINION);
        assertReadsNothing(pia, given, south);
        refused(world, NotFoundException.class, () -> pia.service().opinions(id).give(south, OPINION));
        assertReads(pia, world.lin().service().opinions(id).ask(south, world.today()), south);
        assertReadsNothing(pia, world.lin().service().opinions(id).takeBack(south), south);
        assertReads(pia, world.lin().service().opinions(id).ask(south, world.today()), south);
        assertReadsNothing(pia, world.lin().service().close(id, "withdrawn"), south);
    }

    /** Products are read; customers have no name; nothing else is there, and no other action is allowed. */
    @Test
    default void readsTheRequestAndNothingElse() {
        World world = World.on(store());
        CrmSession pia = world.person("pia", world.south(), RoleCode.SPECIALIST);
        Customer customer = world.aCustomer();
        ServiceRequest found = QualityComplaints.asked(world, customer, world.south());
        world.request(ServiceState.ASSIGNED, world.lin(), customer);
        ServiceSummary shown =
                pia.service().list(ServiceFilter.ALL.newest(9)).items().get(0);
        assertThat(shown.customer().name()).isNull();
        assertThat(shown.customer().number()).isEqualTo(customer.number());
        assertThat(pia.trade().countProducts(ProductFilter.ALL)).isZero();
        assertThatThrownBy(() -> pia.customers().get(customer.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        pia.timelines().list(TimelineFilter.of(customer.id()).newest(1)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> pia.service().archive().count(ServiceFilter.ALL))
                .isInstanceOf(NotAllowedException.class);
        refused(world, NotAllowedException.class, () -> pia.service().handle(found.id(), "Oiled it"));
        refused(world, NotAllowedException.class, () -> pia.service().close(found.id(), "spam"));
        refused(
                world,
                NotAllowedException.class,
                () -> pia.service().opinions(found.id()).ask(world.coast(), world.today()));
    }

    /** The users of the unit at that moment read it. A role that is withdrawn, or a unit that is left, ends that. */
    @Test
    default void readsWithTheUnitAndTheRoleOfThatMoment() {
        World world = World.on(store());
        CrmSession pia = world.person("pia", world.south(), RoleCode.SPECIALIST);
        CrmSession nia = world.person("nia", world.north(), RoleCode.SPECIALIST);
        ServiceRequest found = QualityComplaints.asked(world, world.aCustomer(), world.south());
        assertReadsNothing(nia, found, world.south());
        world.root().access().move(nia.userId(), world.south());
        assertReads(nia, found, world.south());
        world.root().access().move(pia.userId(), world.coast());
        assertReadsNothing(pia, found, world.south());
        world.root().access().giveRoles(nia.userId(), Set.of(RoleCode.EXECUTIVE));
        assertThatThrownBy(() -> nia.service().get(found.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> nia.service().count(ServiceFilter.ALL)).isInstanceOf(NotAllowedException.class);
        assertThat(listed(world.sol(), ServiceFilter.ALL))
                .as("without the role")
                .isEmpty();
    }

    /** What is in the scope of the user, and what the unit is asked about: each once. Timelines and interactions agree. */
    @Test
    default void addsWhatTheUnitIsAskedAboutToTheScopeOfAManager() {
        World world = World.on(store());
        CrmSession sol = world.sol();
        world.root().access().giveRoles(sol.userId(), Set.of(RoleCode.SPECIALIST, RoleCode.CUSTOMER_MANAGER));
        Customer customer = world.aCustomer(sol);
        ServiceRequest found = world.root().service().create(QualityComplaints.draft(customer.id()));
        world.root().service().assign(found.id(), world.mei().userId());
        assertThatThrownBy(() -> sol.service().get(found.id())).isInstanceOf(NotFoundException.class);
        world.mei().service().opinions(found.id()).ask(world.south(), world.today());
        ServiceRequest own = world.request(ServiceState.NEW, sol, customer);
        ServiceRequest both = QualityComplaints.asked(world, sol, customer, world.south());
        assertThat(listed(sol, ServiceFilter.ALL)).containsExactlyInAnyOrder(found.id(), own.id(), both.id());
        assertThat(sol.service().allowedActions(found.id())).containsExactly(ServiceAction.GIVE_OPINION);
        refused(world, NotAllowedException.class, () -> sol.service().close(found.id(), "spam"));
        refused(
                world,
                NotAllowedException.class,
                () -> sol.service().opinions(found.id()).takeBack(world.south()));
        assertThat(sol.timelines()
                        .list(TimelineFilter.of(customer.id()).newest(9))
                        .items())
                .filteredOn(each -> each.kind().equals(TimelineKind.SERVICE_REQUEST))
                .extracting(each -> each.record().value())
                .containsExactlyInAnyOrder(
                        found.id().value(), own.id().value(), both.id().value());
        InteractionDraft about = InteractionDraftBuilder.builder(
                        new InteractionDraft("call", Instant.EPOCH, "About it"))
                .subject(SubjectKind.SERVICE_REQUEST.of(found.id()))
                .build();
        assertThat(sol.interactions().record(customer.id(), about).subject()).isEqualTo(about.subject());
        sol.service().opinions(found.id()).give(world.south(), OPINION);
        assertThat(listed(sol, ServiceFilter.ALL)).containsExactlyInAnyOrder(own.id(), both.id());
        refusedReference(
                world,
                "subject.record",
                found.id().value(),
                () -> sol.interactions().record(customer.id(), about));
    }

    /** A page that continues an earlier one no longer shows what is no longer asked. */
    @Test
    default void showsNothingAnyMoreOnALaterPage() {
        World world = World.on(store());
        CrmSession pia = world.person("pia", world.south(), RoleCode.SPECIALIST);
        ServiceRequest first = QualityComplaints.asked(world, world.aCustomer(), world.south());
        ServiceRequest second = QualityComplaints.asked(world, world.aCustomer(), world.south());
        ListQuery<ServiceFilter, ServiceSort> query =
                new ListQuery<>(ServiceFilter.ALL, Paging.by(ServiceSort.NUMBER, Direction.ASCENDING, 1));
        var page = pia.service().list(query);
        assertThat(page.items()).extracting(ServiceSummary::id).containsExactly(first.id());
        world.lin().service().opinions(second.id()).takeBack(world.south());
        assertThat(pia.service().list(query.after(page.next())).items()).isEmpty();
    }

    /** Two tenants with equal ids: a question of one of them shows nothing in the other. */
    @Test
    default void readsNothingForTheQuestionOfAnotherTenant() {
        World one = World.on(store());
        World other = World.on(store());
        CrmSession ones = one.person("pia", one.south(), RoleCode.SPECIALIST);
        CrmSession others = other.person("pia", other.south(), RoleCode.SPECIALIST);
        ServiceRequest twin = QualityComplaints.assigned(other);
        ServiceRequest found = QualityComplaints.asked(one, one.aCustomer(), one.south());
        assertThat(twin.id()).isEqualTo(found.id());
        assertReads(ones, found, one.south());
        assertReadsNothing(others, twin, other.south());
    }

    /** Every visibility with the questions to every unit: found, listed in every order and counted alike. */
    @Test
    default void findsListsAndCountsTheSameRequestsForEveryVisibility() {
        World world = World.on(store());
        List<OrgUnitId> units = List.of(world.north(), world.coast(), world.south());
        List<ServiceRequest> all = new ArrayList<>();
        int number = 0;
        for (CrmSession each : List.of(world.lin(), world.mei(), world.ada(), world.sol())) {
            Customer customer = world.aCustomer(each);
            all.add(world.request(ServiceState.NEW, each, customer));
            all.add(QualityComplaints.asked(world, each, customer, units.get(number++ % 3)));
            ServiceRequest asked = QualityComplaints.asked(world, each, customer, units.get(number % 3));
            world.root().service().opinions(asked.id()).give(units.get(number % 3), OPINION);
            all.add(each.service().opinions(asked.id()).ask(units.get((number + 1) % 3), world.today()));
            all.add(world.root()
                    .service()
                    .opinions(QualityComplaints.asked(world, each, customer, world.south())
                            .id())
                    .takeBack(world.south()));
        }
        Visibilities sights = new Visibilities(world);
        for (Visibility scope : sights.all()) {
            for (OrgUnitId unit : units) {
                List<ServiceRequestId> expected = all.stream()
                        .filter(each -> sights.sees(scope, each.creator())
                                || each.opinions().openOf(unit).isPresent())
                        .map(ServiceRequest::id)
                        .toList();
                assertSees(world, new Visibility.WithOpenOpinions(scope, unit), all, expected);
            }
        }
    }

    private static void assertSees(
            World world, Visibility visibility, List<ServiceRequest> all, List<ServiceRequestId> expected) {
        assertThat(all.stream()
                        .map(each -> world.<Optional<ServiceRequest>>read(
                                work -> work.serviceRequests().find(each.id(), visibility)))
                        .flatMap(Optional::stream)
                        .map(ServiceRequest::id)
                        .toList())
                .as("find %s", visibility)
                .isEqualTo(expected);
        for (ServiceSort sort : ServiceSort.values()) {
            ListQuery<ServiceFilter, ServiceSort> query =
                    new ListQuery<>(ServiceFilter.ALL, Paging.by(sort, Direction.ASCENDING, 3));
            List<ServiceSummary> listed = world.read(
                    work -> Pages.allByToken(after -> work.serviceRequests().list(query.after(after), visibility)));
            assertThat(listed)
                    .as("list %s by %s", visibility, sort)
                    .extracting(ServiceSummary::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(world.<Long>read(work -> work.serviceRequests().count(ServiceFilter.ALL, visibility)))
                .as("count %s", visibility)
                .isEqualTo(expected.size());
    }
}
