package org.crmkit.testkit.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmkit.testkit.support.TenantState.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.sales.AssigneeCount;
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
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expired opportunities: what they are, who has how many, and how their expected close date is extended. */
public interface ExpiredOpportunitiesContract extends Contract {

    /** On this day every world begins. */
    LocalDate TODAY = LocalDate.of(2027, 1, 12);

    private static OpportunityDraft draft(World world, @Nullable LocalDate expectedClose) {
        return expecting(world.draft(), expectedClose);
    }

    /** Returns a draft with another expected close date. */
    static OpportunityDraft expecting(OpportunityDraft draft, @Nullable LocalDate day) {
        return new OpportunityDraft(
                draft.title(),
                draft.prospect(),
                draft.probability(),
                draft.source(),
                draft.description(),
                draft.amount(),
                day);
    }

    /** An assigned opportunity in a stage in which none rots. */
    static Opportunity assigned(World world, CrmSession who, @Nullable LocalDate expectedClose) {
        Opportunity assigned = world.anAssignedOpportunity(who, draft(world, expectedClose));
        return world.root().sales().moveTo(assigned.id(), world.negotiated().id());
    }

    /** The same tenant, where the day begins eleven to thirteen hours earlier. */
    private Crm ahead(World world) {
        return Crm.builder(store())
                .tenant(world.crm().tenant().value())
                .clock(world.clock())
                .zone(ZoneId.of("Pacific/Auckland"))
                .build();
    }

    private static void tooEarly(World world, LocalDate earliest, Runnable deed) {
        assertThat(refused(world, InvalidInputException.class, deed).violations())
                .containsExactly(Violation.of("expectedClose", "too-small", earliest));
    }

    private static CrmEvent lastEvent(World world, OpportunityId about) {
        return world.boss().sales().journal(about, 1, null).items().get(0).event();
    }

    private static List<OpportunityId> listed(CrmSession who, OpportunityFilter filter) {
        return Pages.allByToken(after -> who.sales().list(filter.soonest(2).after(after))).stream()
                .map(OpportunitySummary::id)
                .toList();
    }

    private static List<OpportunityId> expired(CrmSession who) {
        return listed(who, OpportunityFilter.EXPIRED);
    }

    /** By the assignee or a supervisor, to a day after today and after the one before. */
    @Test
    default void extendsTheExpectedCloseForAReason() {
        World world = World.on(store());
        Opportunity overdue = assigned(world, world.lin(), TODAY.minusDays(3));
        LocalDate tomorrow = TODAY.plusDays(1);
        Opportunity extended = world.lin().sales().extend(overdue.id(), tomorrow, " They are\r\nslow ");
        assertThat(extended)
                .returns(OpportunityState.ASSIGNED, Opportunity::state)
                .returns(tomorrow, Opportunity::expectedClose)
                .returns(overdue.assignment(), Opportunity::assignment)
                .returns(overdue.version() + 1, Opportunity::version);
        assertThat(world.lin().sales().get(overdue.id())).isEqualTo(extended);
        assertThat(lastEvent(world, overdue.id()))
                .isEqualTo(new OpportunityEvent.Extended(overdue.id(), TODAY.minusDays(3), tomorrow, "They are\nslow"));
        Opportunity without = assigned(world, world.lin(), null);
        assertThat(world.boss()
                        .sales()
                        .extend(without.id(), tomorrow, "Named at last")
                        .expectedClose())
                .isEqualTo(tomorrow);
        assertThat(lastEvent(world, without.id()))
                .isEqualTo(new OpportunityEvent.Extended(without.id(), null, tomorrow, "Named at last"));
    }

    /** Neither today nor the day before which it was already expected. */
    @Test
    default void extendsToNoDayThatIsNotLater() {
        World world = World.on(store());
        OpportunityId overdue = assigned(world, world.lin(), TODAY.minusDays(3)).id();
        OpportunityId later = assigned(world, world.lin(), TODAY.plusDays(9)).id();
        LocalDate tomorrow = TODAY.plusDays(1);
        tooEarly(world, tomorrow, () -> world.lin().sales().extend(overdue, TODAY, "Slow"));
        tooEarly(world, tomorrow, () -> world.lin().sales().extend(overdue, TODAY.minusDays(1), "Slow"));
        tooEarly(world, TODAY.plusDays(10), () -> world.lin().sales().extend(later, TODAY.plusDays(9), "Slow"));
        tooEarly(world, TODAY.plusDays(10), () -> world.lin().sales().extend(later, tomorrow, "Slow"));
        assertThat(refused(
                                world,
                                InvalidInputException.class,
                                () -> world.lin().sales().extend(overdue, tomorrow, " "))
                        .violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("reason", "required"));
    }

    /** Today is the day in the zone of the tenant. */
    @Test
    default void beginsTheDayWhereTheTenantIs() {
        World world = World.on(store());
        world.clock().advance(Duration.ofHours(4));
        CrmSession lin = ahead(world).as(world.lin().userId());
        OpportunityId open = assigned(world, world.lin(), TODAY).id();
        LocalDate there = TODAY.plusDays(1);
        assertThat(expired(world.lin())).isEmpty();
        assertThat(expired(lin)).containsExactly(open);
        assertThat(lin.sales().count(OpportunityFilter.EXPIRED)).isEqualTo(1);
        tooEarly(world, there.plusDays(1), () -> lin.sales().extend(open, there, "Slow"));
        refused(world, RuleBrokenException.class, () -> lin.sales().revise(open, draft(world, null)));
        assertThat(world.lin().sales().extend(open, there, "Slow").expectedClose())
                .isEqualTo(there);
        assertThat(expired(lin)).isEmpty();
    }

    /** The former assignee, other managers, other states, and other versions. */
    @Test
    default void refusesToExtendWhatIsNotTheirs() {
        World world = World.on(store());
        LocalDate day = TODAY.plusDays(30);
        Opportunity given = assigned(world, world.mei(), TODAY.minusDays(1));
        world.boss().sales().reassign(given.id(), world.lin().userId());
        refused(world, NotAllowedException.class, () -> world.mei().sales().extend(given.id(), day, "Slow"));
        refused(world, NotFoundException.class, () -> world.sol().sales().extend(given.id(), day, "Slow"));
        refused(
                world,
                ConflictException.class,
                () -> world.lin().sales().ifVersion(given.version()).extend(given.id(), day, "Slow"));
        assertThat(world.lin().sales().allowedActions(given.id())).contains(OpportunityAction.EXTEND);
        for (OpportunityState state :
                List.of(OpportunityState.UNASSIGNED, OpportunityState.WON, OpportunityState.LOST)) {
            OpportunityId id = world.opportunity(state).id();
            refused(
                    world,
                    IllegalTransitionException.class,
                    () -> world.lin().sales().extend(id, day, "Slow"));
        }
    }

    /** A form that keeps the date is saved. On the day itself the date has not passed. */
    @Test
    default void revisesNoExpectedCloseThatHasPassed() {
        World world = World.on(store());
        Opportunity open = assigned(world, world.lin(), TODAY);
        OpportunityDraft form = draft(world, TODAY);
        OpportunityDraft later = expecting(form, TODAY.plusDays(9));
        OpportunityDraft never = expecting(form, null);
        world.clock().advance(Duration.ofHours(16).minusNanos(1000));
        assertThat(world.lin().sales().revise(open.id(), later).expectedClose()).isEqualTo(TODAY.plusDays(9));
        assertThat(world.lin().sales().revise(open.id(), form).expectedClose()).isEqualTo(TODAY);
        world.clock().advance(Duration.ofNanos(1000));
        for (OpportunityDraft each : List.of(later, never)) {
            RuleBrokenException refused = refused(
                    world, RuleBrokenException.class, () -> world.boss().sales().revise(open.id(), each));
            assertThat(refused.rule()).isEqualTo("opportunity.expected-close-passed");
            assertThat(refused.facts()).containsExactly("2027-01-12");
        }
        OpportunityDraft retitled =
                OpportunityDraftBuilder.builder(form).title("Fifty seats").build();
        assertThat(world.lin().sales().revise(open.id(), retitled).title()).isEqualTo("Fifty seats");
        world.boss().sales().withdraw(open.id());
        assertThat(world.lin().sales().revise(open.id(), never).expectedClose()).isNull();
    }

    /** Assigned, and too late or rotting. Everything else is listed by the opposite filter. */
    @Test
    default void listsWhatHasExpired() {
        World world = World.on(store());
        OpportunityId late = assigned(world, world.lin(), TODAY.minusDays(1)).id();
        OpportunityId latest = assigned(world, world.lin(), TODAY.minusDays(9)).id();
        OpportunityId today = assigned(world, world.lin(), TODAY).id();
        OpportunityId without = assigned(world, world.lin(), null).id();
        OpportunityId rotting =
                world.anAssignedOpportunity(world.lin(), draft(world, null)).id();
        OpportunityId both = world.anAssignedOpportunity(world.lin(), draft(world, TODAY.minusDays(5)))
                .id();
        OpportunityId unassigned =
                world.lin().sales().open(draft(world, TODAY.minusDays(1))).id();
        OpportunityId lost = world.lin()
                .sales()
                .lose(assigned(world, world.lin(), TODAY.minusDays(1)).id(), "Too late")
                .id();
        assertThat(expired(world.lin())).containsExactly(latest, both, late);
        world.clock().advance(Duration.ofDays(14).minusNanos(1000));
        assertThat(expired(world.boss())).containsExactly(latest, both, late, today);
        world.clock().advance(Duration.ofNanos(1000));
        assertThat(expired(world.boss()))
                .as("fourteen whole days have passed")
                .containsExactly(latest, both, late, today, rotting);
        OpportunityFilter others =
                OpportunityFilterBuilder.builder().expired(false).build();
        assertThat(listed(world.boss(), others)).containsExactlyInAnyOrder(without, unassigned, lost);
        assertThat(world.boss().sales().count(others)).isEqualTo(3);
        assertThat(world.boss().sales().count(OpportunityFilter.EXPIRED)).isEqualTo(5);
        OpportunityFilter ofMei = OpportunityFilterBuilder.builder(OpportunityFilter.EXPIRED)
                .assignee(world.mei().userId())
                .build();
        assertThat(listed(world.boss(), ofMei)).isEmpty();
        assertThat(expired(world.uma())).isEmpty();
    }

    /** An extension is a change: the opportunity begins rotting anew. */
    @Test
    default void beginsRottingAnewWhenItIsExtended() {
        World world = World.on(store());
        Opportunity open = world.anAssignedOpportunity();
        world.clock().advance(Duration.ofDays(14));
        assertThat(expired(world.lin())).containsExactly(open.id());
        world.lin().sales().extend(open.id(), world.today().plusDays(60), "Slow");
        assertThat(expired(world.lin())).isEmpty();
        assertThat(world.lin().sales().rotting(1, null).items()).isEmpty();
        world.clock().advance(Duration.ofDays(14));
        assertThat(expired(world.lin())).containsExactly(open.id());
    }

    /** The highest number first. Nobody learns of opportunities that they do not see. */
    @Test
    default void countsWhatHasExpiredByAssignee() {
        World world = World.on(store());
        for (CrmSession each : List.of(world.ada(), world.sol(), world.sol(), world.mei(), world.sol(), world.ada())) {
            assigned(world, each, TODAY.minusDays(1));
        }
        assigned(world, world.lin(), TODAY);
        world.mei().sales().open(draft(world, TODAY.minusDays(1)));
        assertThat(counts(world.root(), OpportunityFilter.EXPIRED))
                .containsExactly("Name of sol 3", "Name of ada 2", "Name of mei 1");
        assertThat(counts(world.boss(), OpportunityFilter.EXPIRED)).containsExactly("Name of ada 2", "Name of mei 1");
        assertThat(counts(world.uma(), OpportunityFilter.EXPIRED)).containsExactly("Name of sol 3");
        assertThat(counts(world.mei(), OpportunityFilter.EXPIRED)).containsExactly("Name of mei 1");
        assertThat(counts(world.lin(), OpportunityFilter.EXPIRED)).isEmpty();
        assertThat(counts(world.root(), OpportunityFilter.ALL))
                .containsExactly("Name of sol 3", "Name of ada 2", "Name of lin 1", "Name of mei 1");
        assertThat(counts(world.root(), OpportunityFilter.in(OpportunityState.UNASSIGNED)))
                .isEmpty();
        AssigneeCount most =
                world.root().sales().countByAssignee(OpportunityFilter.EXPIRED).get(0);
        assertThat(most.assignee().id()).isEqualTo(world.sol().userId());
        assertThat(most.assignee().realName()).isEqualTo("Name of sol");
        assertThat(most.assignee().unit()).isEqualTo(world.south());
        assertThatThrownBy(() -> world.admin().sales().countByAssignee(OpportunityFilter.EXPIRED))
                .isInstanceOf(NotAllowedException.class);
    }

    private static List<String> counts(CrmSession who, OpportunityFilter filter) {
        return who.sales().countByAssignee(filter).stream()
                .map(each -> each.assignee().realName() + " " + each.count())
                .toList();
    }
}
