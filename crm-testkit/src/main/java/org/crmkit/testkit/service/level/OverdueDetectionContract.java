package org.crmkit.testkit.service.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmkit.testkit.service.level.ServiceLevelFixtures.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.job.Job;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.detection.OverdueDetection;
import org.crmkit.service.detection.OverdueDetectionProgress;
import org.crmkit.service.level.Priority;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Overdue detection: one event for each missed deadline of a request, also if it is too late to keep it. */
public interface OverdueDetectionContract extends Contract {

    private static OverdueDetectionProgress run(World world) {
        return world.admin().overdueDetection().run();
    }

    private static OverdueDetectionProgress found(long assignments, long handlings, @Nullable ServiceRequestId last) {
        return new OverdueDetectionProgress(assignments, handlings, last, Duration.ZERO);
    }

    /** The missed deadlines of a request as its journal has them: A for assigning, H for handling, and the instant. */
    private static List<String> missed(World world, ServiceRequestId id) {
        List<String> missed = new ArrayList<>();
        for (JournalEntry each : world.root().service().journal(id, 100, null).items()) {
            if (each.event() instanceof ServiceEvent.AssignmentMissed late) {
                missed.add(0, "A " + late.assignBy());
            } else if (each.event() instanceof ServiceEvent.HandlingMissed late) {
                missed.add(0, "H " + late.handleBy());
            }
        }
        return missed;
    }

    private static String assign(String local) {
        return "A " + at(local);
    }

    private static String handle(String local) {
        return "H " + at(local);
    }

    /** A moment after the deadline. The event raises the version; everything else stays as it was. */
    @Test
    default void recordsAMissedDeadlineOnce() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        ServiceRequest request = levels.created(Priority.HIGH, "2027-01-18T10:00");
        levels.created(Priority.NORMAL, "2027-01-18T10:00");
        world.clock().set(at("2027-01-18T11:00"));
        assertThat(run(world)).isEqualTo(found(0, 0, null));
        Instant late = world.clock().advance(Duration.ofNanos(1000));
        assertThat(run(world)).isEqualTo(found(1, 0, request.id()));
        TenantState.unchangedBy(world, () -> assertThat(run(world)).isEqualTo(found(0, 0, null)));
        ServiceRequest now = world.lin().service().get(request.id());
        assertThat(now.version()).isEqualTo(request.version() + 1);
        assertThat(now.changedAt()).isEqualTo(request.changedAt());
        assertThat(now.lastEventAt()).isEqualTo(late);
        assertThat(now.deadlines().recordedMisses().assign()).containsExactly(at("2027-01-18T11:00"));
        JournalEntry entry =
                world.lin().service().journal(request.id(), 1, null).items().get(0);
        assertThat(entry.at()).isEqualTo(late);
        assertThat(entry.actor()).isEqualTo(world.admin().userId());
        world.clock().set(at("2027-01-18T14:00").plusNanos(1000));
        assertThat(run(world)).isEqualTo(found(0, 1, request.id()));
        assertThat(missed(world, request.id())).containsExactly(assign("2027-01-18T11:00"), handle("2027-01-18T14:00"));
    }

    /** What was assigned, handled, returned or closed too late between two runs is recorded; what was in time is not. */
    @Test
    default void recordsWhatWasTooLateBetweenTwoRuns() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        ServiceRequest late = levels.created(Priority.HIGH, "2027-01-18T10:00");
        ServiceRequest closed = levels.created(Priority.HIGH, "2027-01-18T10:00");
        ServiceRequest spam = levels.created(Priority.HIGH, "2027-01-18T10:00");
        ServiceRequest kept = levels.assigned(levels.created(Priority.HIGH, "2027-01-18T10:00"));
        world.lin().service().close(spam.id(), "spam");
        world.lin().service().handle(kept.id(), "Oiled it");
        world.clock().set(at("2027-01-18T15:00"));
        levels.assigned(late);
        world.lin().service().handle(late.id(), "Oiled it");
        world.lin().service().recordFeedback(late.id(), FeedbackDraft.of(1));
        world.clock().set(at("2027-01-19T12:30"));
        world.lin().service().handle(late.id(), "Replaced it");
        world.lin().service().close(closed.id(), "duplicate");
        assertThat(world.admin().overdueDetection().pageSize(1).run().records()).isEqualTo(5);
        assertThat(missed(world, late.id()))
                .containsExactly(assign("2027-01-18T11:00"), handle("2027-01-18T14:00"), handle("2027-01-19T11:00"));
        assertThat(missed(world, closed.id())).containsExactly(assign("2027-01-18T11:00"), handle("2027-01-18T14:00"));
        assertThat(missed(world, spam.id())).isEmpty();
        assertThat(missed(world, kept.id())).isEmpty();
        assertThat(run(world)).isEqualTo(found(0, 0, null));
    }

    /** A deadline that is counted anew counts as another one; the same instant again does not. */
    @Test
    default void recordsEachInstantOnceWhenThePriorityChanges() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        ServiceRequestId id = levels.created(Priority.HIGH, "2027-01-18T10:00").id();
        world.clock().set(at("2027-01-18T12:00"));
        assertThat(run(world)).isEqualTo(found(1, 0, id));
        for (Priority each : List.of(Priority.LOW, Priority.HIGH, Priority.URGENT, Priority.HIGH, Priority.URGENT)) {
            world.boss().service().prioritize(id, each);
            run(world);
        }
        assertThat(missed(world, id)).containsExactly(assign("2027-01-18T11:00"), assign("2027-01-18T10:30"));
        world.boss().service().prioritize(id, Priority.NORMAL);
        world.clock().set(at("2027-01-20T12:00"));
        assertThat(run(world)).isEqualTo(found(0, 0, null));
    }

    /** A run is stopped by the listener, and continued. */
    @Test
    default void continuesToRecordMissesWhereItWasStopped() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        List<ServiceRequestId> all = IntStream.range(0, 5)
                .mapToObj(each ->
                        levels.created(Priority.HIGH, "2027-01-18T10:00").id())
                .toList();
        world.clock().set(at("2027-01-18T13:00"));
        OverdueDetection job = world.admin().overdueDetection().pageSize(2);
        assertThat(job.run(null, soFar -> false)).isEqualTo(found(2, 0, all.get(1)));
        assertThat(job.run(all.get(3), soFar -> true)).isEqualTo(found(1, 0, all.get(4)));
        assertThat(run(world)).isEqualTo(found(2, 0, all.get(3)));
        all.forEach(each -> assertThat(missed(world, each)).hasSize(1));
        assertThatThrownBy(() -> job.pageSize(Job.PAGE_SIZE_MAX + 1)).isInstanceOf(InvalidInputException.class);
    }

    /** By administrators, in their own tenant. */
    @Test
    default void isRunByAdministratorsWhoRecordMissesInTheirTenant() {
        World world = World.on(store());
        World twin = World.on(store());
        ServiceRequestId here = ServiceLevelFixtures.in(world)
                .created(Priority.HIGH, "2027-01-18T10:00")
                .id();
        ServiceRequestId there = ServiceLevelFixtures.in(twin)
                .created(Priority.HIGH, "2027-01-18T10:00")
                .id();
        assertThat(there).isEqualTo(here);
        world.clock().set(at("2027-01-18T12:00"));
        twin.clock().set(at("2027-01-18T12:00"));
        for (CrmSession each : List.of(world.boss(), world.lin(), world.eve())) {
            TenantState.refused(
                    world,
                    NotAllowedException.class,
                    () -> each.overdueDetection().run());
        }
        assertThat(world.root().overdueDetection().run().assignments()).isEqualTo(1);
        assertThat(missed(twin, there)).isEmpty();
        twin.admin().jobs().forEach(Job::run);
        assertThat(missed(twin, there)).hasSize(1);
    }

    /** However many machines run it, each missed deadline has one event. */
    @Test
    default void recordsEachMissOnceWhenTwoRunAtOnce() {
        World world = World.on(store());
        ServiceLevelFixtures levels = ServiceLevelFixtures.in(world);
        List<ServiceRequest> all = IntStream.range(0, 24)
                .mapToObj(each -> {
                    ServiceRequest request = levels.created(Priority.HIGH, "2027-01-18T10:00");
                    return each % 3 == 0 ? levels.assigned(request) : request;
                })
                .toList();
        world.clock().set(at("2027-01-18T17:00"));
        List<Outcome<OverdueDetectionProgress>> outcomes = ConcurrentRunner.run(
                2, index -> world.admin().overdueDetection().pageSize(5 + index).run());
        outcomes.stream()
                .filter(each -> !each.succeeded())
                .forEach(each -> assertThat(each.refused()).isInstanceOf(ConflictException.class));
        if (store().ownsTransactions()) {
            assertThat(outcomes).allMatch(Outcome::succeeded);
            assertThat(outcomes.stream().mapToLong(each -> each.get().records()).sum())
                    .isEqualTo(24 + 16);
        }
        run(world);
        for (ServiceRequest each : all) {
            int events = each.assignee() == null ? 2 : 1;
            assertThat(missed(world, each.id())).hasSize(events).doesNotHaveDuplicates();
            assertThat(world.lin().service().get(each.id()).version()).isEqualTo(each.version() + events);
        }
    }
}
