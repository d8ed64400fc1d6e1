package org.crmkit.testkit.service.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.service.level.ServiceLevelFixtures.at;
import static org.crmkit.testkit.support.TenantState.refused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.KeptDeadlines;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.service.Deadlines;
import org.crmkit.service.Deadlines.RecordedMisses;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.Round;
import org.crmkit.service.ServiceAction;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServicePolicies;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceSort;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevelDraft;
import org.crmkit.service.level.ServiceLevelRule;
import org.crmkit.service.level.WeeklyCalendar;
import org.crmkit.service.level.WorkingCalendar;
import org.crmkit.service.level.WorkingHours;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The deadlines of service requests: by when they must be assigned and handled, and whether they were. */
public interface DeadlinesContract extends Contract {

    Duration MOMENT = Duration.ofNanos(1000);

    private static void due(ServiceRequest request, @Nullable String assign, @Nullable String handle) {
        Deadlines deadlines = request.deadlines();
        assertThat(deadlines.assignBy()).isEqualTo(assign == null ? null : at(assign));
        assertThat(deadlines.handleBy()).isEqualTo(handle == null ? null : at(handle));
    }

    private static ServiceRequest stored(World world, ServiceRequest request) {
        ServiceRequest stored = world.root().service().get(request.id());
        assertThat(stored).isEqualTo(request);
        return stored;
    }

    /** The figures of docs/model/service.md. */
    @Test
    default void countsWorkingHoursFromTheCreation() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        due(levels.created(Priority.HIGH, "2027-01-18T08:00"), "2027-01-18T11:00", "2027-01-18T14:00");
        due(levels.created(Priority.URGENT, "2027-01-18T20:00"), "2027-01-19T10:30", "2027-01-19T12:00");
        due(levels.created(Priority.URGENT, "2027-01-22T17:00"), "2027-01-22T17:30", "2027-01-25T11:00");
        due(levels.created(Priority.HIGH, "2027-01-22T19:00"), "2027-01-25T11:00", "2027-01-25T14:00");
        ServiceRequest low = levels.created(Priority.LOW, "2027-01-23T15:00");
        due(stored(world, low), "2027-01-27T18:00", "2027-02-04T18:00");
        assertThat(low.deadlines().from()).isEqualTo(low.createdAt());
        assertThat(low.dueAt()).isEqualTo(at("2027-01-27T18:00"));
        ServiceRequest normal = levels.created(Priority.NORMAL, "2027-01-23T15:00");
        due(stored(world, normal), null, null);
        assertThat(normal.dueAt()).isNull();
    }

    /** Holidays are free. Working time is the time that passes, also in a night in which the clocks change. */
    @Test
    default void countsOverHolidaysAndChangesOfTheClocks() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(
                world,
                new ServiceLevelDraft(
                        ServiceLevelFixtures.OFFICE.withHolidays(
                                Set.of(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 20))),
                        ServiceLevelFixtures.RULES));
        due(levels.created(Priority.LOW, "2027-01-18T08:00"), "2027-01-22T18:00", "2027-02-01T18:00");
        ZoneId newYork = ZoneId.of("America/New_York");
        world.admin()
                .serviceLevels()
                .define(new ServiceLevelDraft(
                        new WeeklyCalendar(newYork, ServiceLevelFixtures.ALWAYS.week(), Set.of()),
                        List.of(ServiceLevelRule.of(Priority.HIGH, Duration.ofHours(8), Duration.ofHours(24)))));
        for (String evening : List.of("2027-03-13T20:00", "2027-11-06T20:00")) {
            Instant from = LocalDateTime.parse(evening).atZone(newYork).toInstant();
            world.clock().set(from);
            ServiceRequest request = world.lin().service().create(levels.draft("inquiry", Priority.HIGH));
            assertThat(request.deadlines().assignBy()).isEqualTo(from.plus(Duration.ofHours(8)));
            assertThat(request.deadlines().handleBy()).isEqualTo(from.plus(Duration.ofHours(24)));
        }
        world.admin()
                .serviceLevels()
                .define(new ServiceLevelDraft(
                        WeeklyCalendar.weekdays(newYork, WorkingHours.of(9, 17)),
                        List.of(ServiceLevelRule.of(Priority.HIGH, Duration.ofHours(1), Duration.ofHours(9)))));
        world.clock()
                .set(Instant.parse("2028-03-10T21:00:00Z")); // Friday 16:00; on Monday, the clocks are an hour ahead
        ServiceRequest request = world.lin().service().create(levels.draft("inquiry", Priority.HIGH));
        assertThat(request.deadlines().assignBy()).isEqualTo(Instant.parse("2028-03-10T22:00:00Z"));
        assertThat(request.deadlines().handleBy()).isEqualTo(Instant.parse("2028-03-13T21:00:00Z"));
    }

    /** A rule for the type counts before one for all types. A rule may have one limit only. */
    @Test
    default void findsTheRuleOfTypeAndPriority() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(
                world,
                new ServiceLevelDraft(
                        ServiceLevelFixtures.OFFICE,
                        List.of(
                                new ServiceLevelRule(null, Priority.HIGH, 60, null),
                                new ServiceLevelRule("complaint", Priority.HIGH, null, 120),
                                new ServiceLevelRule("complaint", Priority.LOW, 1, 1))));
        world.clock().set(at("2027-01-18T10:00"));
        due(world.lin().service().create(levels.draft("inquiry", Priority.HIGH)), "2027-01-18T11:00", null);
        ServiceRequest complaint = world.lin().service().create(levels.draft("complaint", Priority.HIGH));
        due(complaint, null, "2027-01-18T12:00");
        assertThat(complaint.dueAt()).isEqualTo(at("2027-01-18T12:00"));
        due(world.lin().service().create(levels.draft("suggestion", Priority.LOW)), null, null);
    }

    /** At its very instant, a deadline is kept. The first assignment counts. */
    @Test
    default void keepsADeadlineAtItsVeryInstant() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        ServiceRequest kept = levels.created(Priority.HIGH, "2027-01-18T10:00");
        ServiceRequest missed = levels.created(Priority.HIGH, "2027-01-18T10:00");
        assertThat(kept.deadlines().assignedInTime()).isNull();
        assertThat(kept.handledInTime()).isNull();
        world.clock().set(at("2027-01-18T11:00"));
        assertThat(levels.assigned(kept).deadlines().assignedInTime()).isTrue();
        world.clock().advance(MOMENT);
        ServiceRequest late = levels.assigned(missed);
        assertThat(late.deadlines().assignedInTime()).isFalse();
        assertThat(late.dueAt()).isEqualTo(at("2027-01-18T14:00"));
        world.boss().service().reassign(kept.id(), world.mei().userId());
        assertThat(world.root().service().get(kept.id()).deadlines().assignedInTime())
                .isTrue();
        world.clock().set(at("2027-01-18T14:00"));
        ServiceRequest handled = world.mei().service().handle(kept.id(), "Oiled it");
        assertThat(handled.handledInTime()).isTrue();
        assertThat(handled.rounds().get(0).handleBy()).isEqualTo(at("2027-01-18T14:00"));
        assertThat(stored(world, handled).dueAt()).isNull();
        world.clock().advance(MOMENT);
        assertThat(world.lin().service().handle(missed.id(), "Oiled it").handledInTime())
                .isFalse();
    }

    /** What came back is due again after it came back, what was reopened after the reopening. Each round counts. */
    @Test
    default void countsEachRoundAfterTheReturn() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        ServiceRequestId id = levels.assigned(levels.created(Priority.HIGH, "2027-01-18T10:00"))
                .id();
        world.lin().service().handle(id, "Oiled it");
        world.clock().set(at("2027-01-18T17:00"));
        ServiceRequest back = world.lin().service().recordFeedback(id, FeedbackDraft.of(1));
        due(back, "2027-01-18T11:00", "2027-01-19T13:00");
        assertThat(back.deadlines().from()).isEqualTo(at("2027-01-18T17:00"));
        assertThat(back.handledInTime()).isTrue();
        world.clock().set(at("2027-01-19T13:00"));
        world.lin().service().handle(id, "Oiled it again");
        world.lin().service().recordFeedback(id, FeedbackDraft.of(2));
        world.clock().set(at("2027-01-19T17:00").plus(MOMENT));
        ServiceRequest late = world.lin().service().handle(id, "Replaced it");
        assertThat(late.rounds()).extracting(Round::handledInTime).containsExactly(true, true, false);
        assertThat(late.handledInTime()).isFalse();
        world.lin().service().recordFeedback(id, FeedbackDraft.of(5));
        world.clock().set(at("2027-01-20T12:00"));
        ServiceRequest reopened = world.boss().service().reopen(id);
        due(reopened, "2027-01-18T11:00", "2027-01-20T16:00");
        world.lin().service().handle(id, "Replaced it again");
        assertThat(stored(world, world.lin().service().recordFeedback(id, FeedbackDraft.of(5)))
                        .handledInTime())
                .as("one round was late")
                .isFalse();
    }

    /** A request that was closed while it was new is due to be assigned after it was reopened. */
    @Test
    default void countsTheAssignmentAfterTheReopening() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        ServiceRequestId id = levels.created(Priority.HIGH, "2027-01-18T10:00").id();
        ServiceRequest closed = world.lin().service().close(id, "spam");
        due(closed, null, null);
        assertThat(closed.dueAt()).isNull();
        world.clock().set(at("2027-01-18T12:00"));
        ServiceRequest reopened = world.boss().service().reopen(id);
        due(reopened, "2027-01-18T13:00", "2027-01-18T16:00");
        assertThat(reopened.dueAt()).isEqualTo(at("2027-01-18T13:00"));
        world.clock().set(at("2027-01-18T14:00"));
        ServiceRequest late = world.lin().service().close(id, "spam");
        due(late, "2027-01-18T13:00", null);
        assertThat(stored(world, late).dueAt()).isNull();
    }

    /** From the creation, by a revision or by a supervisor; not by other changes. */
    @Test
    default void countsAnewWhenTypeOrPriorityChange() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(
                world,
                new ServiceLevelDraft(
                        ServiceLevelFixtures.OFFICE,
                        List.of(
                                ServiceLevelRule.of(Priority.HIGH, Duration.ofHours(1), Duration.ofHours(4)),
                                ServiceLevelRule.of(Priority.LOW, Duration.ofHours(24), Duration.ofHours(72)),
                                new ServiceLevelRule("complaint", Priority.LOW, 120, 180))));
        ServiceRequestId id = levels.created(Priority.LOW, "2027-01-18T10:00").id();
        world.clock().set(at("2027-01-18T11:00"));
        due(
                world.lin().service().revise(id, levels.draft("complaint", Priority.LOW)),
                "2027-01-18T12:00",
                "2027-01-18T13:00");
        due(world.boss().service().revise(id, levels.draft("complaint", Priority.NORMAL)), null, null);
        ServiceRequest high = world.boss().service().prioritize(id, Priority.HIGH);
        due(high, "2027-01-18T11:00", "2027-01-18T14:00");
        assertThat(high.priority()).isEqualTo(Priority.HIGH);
        assertThat(world.boss().service().journal(id, 1, null).items().get(0).event())
                .isEqualTo(new ServiceEvent.Prioritized(
                        id, Priority.NORMAL, Priority.HIGH, at("2027-01-18T11:00"), at("2027-01-18T14:00")));
        world.clock().set(at("2027-01-18T11:30"));
        assertThat(levels.assigned(high).deadlines().assignedInTime()).isFalse();
        ServiceRequest low = world.boss().service().prioritize(id, Priority.LOW);
        due(low, "2027-01-18T12:00", "2027-01-18T13:00");
        assertThat(stored(world, low).deadlines().assignedInTime()).isTrue();
        assertThat(world.boss().service().prioritize(id, Priority.LOW))
                .as("the same priority changes nothing")
                .isEqualTo(low);
        world.lin().service().handle(id, "Oiled it");
        world.clock().set(at("2027-01-18T15:00"));
        world.lin().service().recordFeedback(id, FeedbackDraft.of(1));
        due(world.boss().service().prioritize(id, Priority.HIGH), "2027-01-18T12:00", "2027-01-19T11:00");
    }

    /** Only by a supervisor of the request, and only until it is handled. */
    @Test
    default void letsASupervisorPrioritize() {
        World world = World.on(store());
        ServiceRequest fresh = world.request(ServiceState.NEW);
        refused(world, NotAllowedException.class, () -> world.lin().service().prioritize(fresh.id(), Priority.URGENT));
        refused(world, NotFoundException.class, () -> world.uma().service().prioritize(fresh.id(), Priority.URGENT));
        refused(
                world,
                ConflictException.class,
                () -> world.boss().service().ifVersion(7).prioritize(fresh.id(), Priority.URGENT));
        for (ServiceState state : List.of(ServiceState.HANDLED, ServiceState.ARCHIVED)) {
            ServiceRequestId id = world.request(state).id();
            refused(
                    world,
                    IllegalTransitionException.class,
                    () -> world.boss().service().prioritize(id, Priority.URGENT));
        }
        assertThat(world.boss().service().allowedActions(fresh.id())).contains(ServiceAction.PRIORITIZE);
        assertThat(world.lin().service().allowedActions(fresh.id())).doesNotContain(ServiceAction.PRIORITIZE);
    }

    /** New rules and a new calendar change nothing that has been counted; what is counted from then on follows them. */
    @Test
    default void countsByTheRulesOfThatMoment() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        ServiceRequest before = levels.created(Priority.HIGH, "2027-01-18T10:00");
        world.admin().serviceLevels().define(ServiceLevelFixtures.without(Set.of(Priority.HIGH)));
        assertThat(world.root().service().get(before.id())).isEqualTo(before);
        ServiceRequestId id = levels.assigned(before).id();
        assertThat(world.lin().service().handle(id, "Oiled it").handledInTime()).isTrue();
        ServiceRequest back = world.lin().service().recordFeedback(id, FeedbackDraft.of(1));
        due(back, "2027-01-18T11:00", null);
        world.admin()
                .serviceLevels()
                .define(new ServiceLevelDraft(
                        WeeklyCalendar.weekdays(ServiceLevelFixtures.SHANGHAI, WorkingHours.of(14, 15)),
                        ServiceLevelFixtures.RULES));
        world.lin().service().handle(id, "Oiled it again");
        ServiceRequest again = world.lin().service().recordFeedback(id, FeedbackDraft.of(1));
        due(again, "2027-01-18T11:00", "2027-01-21T15:00");
        assertThat(again.rounds()).extracting(Round::handledInTime).containsExactly(true, null);
    }

    private static List<ServiceRequestId> listed(CrmSession who, ListQuery<ServiceFilter, ServiceSort> query) {
        return Pages.allByToken(after -> who.service().list(query.after(after))).stream()
                .map(ServiceSummary::id)
                .toList();
    }

    /** Requests for which nothing is due come last, and lie in no period. */
    @Test
    default void listsAndFindsRequestsByWhenTheyAreDue() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        ServiceRequestId low = levels.created(Priority.LOW, "2027-01-18T10:00").id();
        ServiceRequestId high =
                levels.created(Priority.HIGH, "2027-01-18T10:00").id();
        ServiceRequestId none =
                levels.created(Priority.NORMAL, "2027-01-18T10:00").id();
        ServiceRequestId urgent =
                levels.created(Priority.URGENT, "2027-01-18T10:00").id();
        ServiceRequest assigned = levels.assigned(levels.created(Priority.HIGH, "2027-01-18T10:00"));
        ServiceRequest handled = levels.assigned(levels.created(Priority.URGENT, "2027-01-18T10:00"));
        world.lin().service().handle(handled.id(), "Oiled it");
        List<ServiceRequestId> soonest = listed(world.lin(), ServiceFilter.ALL.soonestDue(2));
        assertThat(soonest.subList(0, 4)).containsExactly(urgent, high, assigned.id(), low);
        assertThat(soonest.subList(4, 6)).containsExactlyInAnyOrder(none, handled.id());
        assertThat(world.lin().service().list(ServiceFilter.ALL.soonestDue(6)).items())
                .extracting(ServiceSummary::dueAt)
                .containsExactly(
                        at("2027-01-18T10:30"),
                        at("2027-01-18T11:00"),
                        at("2027-01-18T14:00"),
                        at("2027-01-20T18:00"),
                        null,
                        null);
        ServiceFilter morning = ServiceFilterBuilder.builder()
                .dueFrom(at("2027-01-18T11:00"))
                .dueUntil(at("2027-01-18T14:00"))
                .build();
        assertThat(listed(world.lin(), morning.soonestDue(5))).containsExactly(high);
        ServiceFilter from =
                ServiceFilterBuilder.builder().dueFrom(at("2027-01-18T14:00")).build();
        assertThat(listed(world.lin(), from.soonestDue(5))).containsExactly(assigned.id(), low);
        ServiceFilter overdue = ServiceFilterBuilder.builder()
                .dueUntil(at("2027-01-18T11:00").plus(MOMENT))
                .build();
        assertThat(world.boss().service().count(overdue)).isEqualTo(2);
        assertThat(world.uma().service().count(overdue)).isZero();
    }

    /** What is overdue at the moment of the query is missed, what is not due yet counts in neither number. */
    @Test
    default void reportsTheShareOfDeadlinesThatAreKept() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        ReportPeriod year = ReportPeriod.years(2027, 2027, ServiceLevelFixtures.SHANGHAI);
        ServiceRequest kept = levels.assigned(levels.created(Priority.HIGH, "2027-01-18T10:00"));
        ServiceRequest late = levels.created(Priority.HIGH, "2027-01-18T10:00");
        ServiceRequest spam = levels.created(Priority.HIGH, "2027-01-18T10:00");
        levels.created(Priority.NORMAL, "2027-01-18T10:00");
        world.lin().service().close(spam.id(), "spam");
        ServiceResult before = world.root().reports().service().overall(year);
        assertThat(before.assigned()).isEqualTo(new KeptDeadlines(1, 0));
        assertThat(before.handled()).isEqualTo(KeptDeadlines.NONE);
        assertThat(before.handled().share(1)).isEmpty();
        world.lin().service().handle(kept.id(), "Oiled it");
        world.clock().set(at("2027-01-18T11:00"));
        assertThat(world.root().reports().service().overall(year).assigned()).isEqualTo(new KeptDeadlines(1, 0));
        world.clock().advance(MOMENT);
        ServiceResult then = world.root().reports().service().overall(year);
        assertThat(then.assigned()).isEqualTo(new KeptDeadlines(1, 1));
        assertThat(then.handled()).isEqualTo(new KeptDeadlines(1, 0));
        assertThat(then.assigned().share(1)).contains(new BigDecimal("50.0"));
        levels.assigned(late);
        world.lin().service().handle(late.id(), "Oiled it");
        world.lin().service().recordFeedback(kept.id(), FeedbackDraft.of(1));
        world.lin().service().recordFeedback(late.id(), FeedbackDraft.of(5));
        assertThat(world.root().reports().service().overall(year).handled()).isEqualTo(new KeptDeadlines(2, 0));
        world.clock().set(at("2027-01-18T17:00"));
        ServiceResult after = world.root().reports().service().overall(year);
        assertThat(after.assigned()).isEqualTo(new KeptDeadlines(1, 1));
        assertThat(after.handled()).as("one came back and is overdue").isEqualTo(new KeptDeadlines(1, 1));
        world.lin().service().handle(kept.id(), "Replaced it");
        world.lin().service().close(kept.id(), "no-answer");
        assertThat(world.root().reports().service().byType(year).get(0).handled())
                .isEqualTo(new KeptDeadlines(1, 1));
        assertThat(world.root()
                        .reports()
                        .service()
                        .byTypeAndYear(year)
                        .get(0)
                        .result()
                        .handled()
                        .share(0))
                .contains(new BigDecimal("50"));
        assertThat(world.uma().reports().service().overall(year).assigned()).isEqualTo(KeptDeadlines.NONE);
    }

    private Crm with(World world, WorkingCalendar calendar) {
        return Crm.builder(store())
                .tenant(world.crm().tenant().value())
                .clock(world.clock())
                .servicePolicies(ServicePolicies.standard().withCalendar(calendar))
                .build();
    }

    /** Its answers are cut to microseconds. An invalid one is rejected, and nothing is created. */
    @Test
    default void countsByTheCalendarOfTheHost() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        Crm own = with(world, (from, working) -> from.plus(working).plusNanos(1));
        own.as(world.admin().userId()).serviceLevels().define(new ServiceLevelDraft(null, ServiceLevelFixtures.RULES));
        world.clock().set(at("2027-01-23T15:00"));
        ServiceRequest request = own.as(world.lin().userId()).service().create(levels.draft("inquiry", Priority.HIGH));
        due(stored(world, request), "2027-01-23T16:00", "2027-01-23T19:00");
        due(world.lin().service().create(levels.draft("inquiry", Priority.HIGH)), null, null);
        @SuppressWarnings("NullAway") // a host may do it
        WorkingCalendar nothing = (from, working) -> null;
        for (WorkingCalendar wrong : List.<WorkingCalendar>of(
                nothing, (from, working) -> from.minus(MOMENT), (from, working) -> Instant.MAX)) {
            CrmSession lin = with(world, wrong).as(world.lin().userId());
            refused(
                    world,
                    InvalidInputException.class,
                    () -> lin.service().create(levels.draft("inquiry", Priority.HIGH)));
        }
        assertThat(request.deadlines().recordedMisses()).isEqualTo(RecordedMisses.NONE);
    }
}
