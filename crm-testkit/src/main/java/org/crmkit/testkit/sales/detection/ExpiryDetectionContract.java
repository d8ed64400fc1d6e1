package org.crmkit.testkit.sales.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.job.Job;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.sales.CurrentStage;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.Opportunity.RecordedExpiry;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.detection.ExpiryDetection;
import org.crmkit.sales.detection.ExpiryDetectionProgress;
import org.crmkit.testkit.sales.ExpiredOpportunitiesContract;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expiry detection: one event for each expected close date that has passed, and one for each stay in which an opportunity rots. */
public interface ExpiryDetectionContract extends Contract {

    /** On this day every world begins. */
    LocalDate TODAY = LocalDate.of(2027, 1, 12);

    private static OpportunityDraft draft(World world, @Nullable LocalDate expectedClose) {
        return ExpiredOpportunitiesContract.expecting(world.draft(), expectedClose);
    }

    /** An assigned opportunity in a stage in which none rots. */
    private static Opportunity lasting(World world, @Nullable LocalDate expectedClose) {
        return ExpiredOpportunitiesContract.assigned(world, world.lin(), expectedClose);
    }

    private static ExpiryDetectionProgress run(World world) {
        return world.admin().expiryDetection().run();
    }

    private static ExpiryDetectionProgress found(long passed, long rotting, @Nullable OpportunityId last) {
        return new ExpiryDetectionProgress(passed, rotting, last, Duration.ZERO);
    }

    /** The events of expiry detection about an opportunity, the oldest first. */
    private static List<CrmEvent> recorded(World world, OpportunityId about) {
        List<CrmEvent> events = new ArrayList<>();
        for (JournalEntry each : world.root().sales().journal(about, 100, null).items()) {
            if (each.event() instanceof OpportunityEvent.ExpectedClosePassed
                    || each.event() instanceof OpportunityEvent.Rotted) {
                events.add(0, each.event());
            }
        }
        return events;
    }

    private static CrmEvent passed(OpportunityId about, LocalDate day) {
        return new OpportunityEvent.ExpectedClosePassed(about, day);
    }

    private static CrmEvent rotted(Opportunity about) {
        CurrentStage stay = Objects.requireNonNull(about.currentStage());
        return new OpportunityEvent.Rotted(about.id(), stay.stage(), stay.since());
    }

    /** The event raises the version; everything else stays as it was. */
    @Test
    default void recordsAnExpectedCloseThatHasPassedOnce() {
        World world = World.on(store());
        Opportunity late = lasting(world, TODAY.minusDays(1));
        Opportunity today = lasting(world, TODAY);
        Opportunity never = lasting(world, null);
        world.clock().advance(Duration.ofHours(1));
        assertThat(run(world)).isEqualTo(found(1, 0, late.id()));
        Opportunity now = world.lin().sales().get(late.id());
        Instant at = world.clock().instant();
        assertThat(now.version()).isEqualTo(late.version() + 1);
        assertThat(now.changedAt()).isEqualTo(late.changedAt());
        assertThat(now.lastEventAt()).isEqualTo(at);
        assertThat(now.recordedExpiry()).isEqualTo(new RecordedExpiry(List.of(TODAY.minusDays(1)), null, at));
        JournalEntry entry =
                world.lin().sales().journal(late.id(), 1, null).items().get(0);
        assertThat(entry.event()).isEqualTo(passed(late.id(), TODAY.minusDays(1)));
        assertThat(entry.version()).isEqualTo(now.version());
        assertThat(entry.at()).isEqualTo(at);
        assertThat(entry.actor()).isEqualTo(world.admin().userId());
        TenantState.unchangedBy(world, () -> assertThat(run(world)).isEqualTo(found(0, 0, null)));
        for (Opportunity each : List.of(today, never)) {
            assertThat(world.lin().sales().get(each.id())).isEqualTo(each);
        }
    }

    /** An assigned one only: nobody works on the others. */
    @Test
    default void recordsOnlyWhatIsInHand() {
        World world = World.on(store());
        world.lin().sales().open(draft(world, TODAY.minusDays(1)));
        OpportunityId lost = lasting(world, TODAY.minusDays(1)).id();
        world.lin().sales().lose(lost, "Too late");
        OpportunityId withdrawn = lasting(world, TODAY.minusDays(1)).id();
        world.boss().sales().withdraw(withdrawn);
        world.clock().advance(Duration.ofDays(100));
        assertThat(run(world)).isEqualTo(found(0, 0, null));
        world.boss().sales().reopen(lost);
        world.boss().sales().assign(withdrawn, world.mei().userId());
        assertThat(run(world).passed()).isEqualTo(2);
        assertThat(run(world).passed()).isZero();
        world.lin().sales().lose(lost, "Too late again");
        world.boss().sales().reopen(lost);
        assertThat(run(world).passed()).isZero();
        assertThat(recorded(world, lost)).containsExactly(passed(lost, TODAY.minusDays(1)));
    }

    /** A date counts once, also if it is set again after another one had passed; an earlier one that is new counts as well. */
    @Test
    default void recordsEachExpectedCloseOnce() {
        World world = World.on(store());
        OpportunityDraft form = draft(world, TODAY.minusDays(3));
        OpportunityId id = world.anAssignedOpportunity(world.lin(), form).id();
        assertThat(run(world).passed()).isEqualTo(1);
        world.lin().sales().extend(id, TODAY.plusDays(1), "Slow");
        assertThat(run(world).passed()).isZero();
        world.clock().advance(Duration.ofDays(2));
        assertThat(run(world).passed()).isEqualTo(1);
        for (LocalDate day : List.of(TODAY.minusDays(3), TODAY.minusDays(9), TODAY.plusDays(1))) {
            world.boss().sales().withdraw(id);
            world.lin().sales().revise(id, ExpiredOpportunitiesContract.expecting(form, day));
            world.boss().sales().assign(id, world.lin().userId());
            run(world);
        }
        assertThat(recorded(world, id))
                .containsExactly(
                        passed(id, TODAY.minusDays(3)), passed(id, TODAY.plusDays(1)), passed(id, TODAY.minusDays(9)));
    }

    /** So many extensions that the first date is forgotten; the present one is not. */
    @Test
    default void keepsTheLastDatesOfMany() {
        World world = World.on(store());
        OpportunityId id = lasting(world, TODAY.minusDays(1)).id();
        int many = RecordedExpiry.EXPECTED_CLOSES_MAX + 2;
        for (int each = 0; each < many; each++) {
            assertThat(run(world).passed()).isEqualTo(1);
            world.lin().sales().extend(id, world.today().plusDays(1), "Slow");
            world.clock().advance(Duration.ofDays(2));
        }
        List<LocalDate> kept = world.lin().sales().get(id).recordedExpiry().expectedCloses();
        assertThat(kept).hasSize(RecordedExpiry.EXPECTED_CLOSES_MAX).doesNotContain(TODAY.minusDays(1));
        assertThat(run(world).passed()).isEqualTo(1);
        assertThat(run(world).passed()).isZero();
    }

    /** At the instant at which the last day of the stage has passed. */
    @Test
    default void recordsRottingOncePerStayInAStage() {
        World world = World.on(store());
        Opportunity open = world.anAssignedOpportunity();
        world.clock().advance(Duration.ofDays(14).minusNanos(1000));
        assertThat(run(world)).isEqualTo(found(0, 0, null));
        world.clock().advance(Duration.ofNanos(1000));
        assertThat(run(world)).isEqualTo(found(0, 1, open.id()));
        assertThat(run(world)).isEqualTo(found(0, 0, null));
        assertThat(world.lin().sales().get(open.id()).version()).isEqualTo(open.version() + 1);
        assertThat(world.lin().sales().list(OpportunityFilter.EXPIRED.newest(5)).items())
                .as("the event is no change: it goes on rotting")
                .extracting(OpportunitySummary::id)
                .containsExactly(open.id());
        assertThat(world.lin().sales().rotting(5, null).items()).hasSize(1);
        world.lin().sales().extend(open.id(), world.today().plusDays(300), "Slow");
        world.clock().advance(Duration.ofDays(14));
        assertThat(world.lin().sales().rotting(5, null).items()).hasSize(1);
        assertThat(run(world)).as("still the same stay").isEqualTo(found(0, 0, null));
        world.lin().sales().moveTo(open.id(), world.negotiated().id());
        Opportunity again = world.lin().sales().moveTo(open.id(), Objects.requireNonNull(open.stage()));
        world.clock().advance(Duration.ofDays(14));
        assertThat(run(world)).isEqualTo(found(0, 1, open.id()));
        assertThat(recorded(world, open.id())).containsExactly(rotted(open), rotted(again));
    }

    /** Two events with two versions, however the pages are cut. */
    @Test
    default void recordsBothExpiriesOfOneOpportunity() {
        for (int size : List.of(1, 2, 3, ExpiryDetection.PAGE_SIZE)) {
            World world = World.on(store());
            List<Opportunity> all = IntStream.range(0, 5)
                    .mapToObj(each -> world.anAssignedOpportunity(
                            world.lin(), draft(world, each % 2 == 0 ? TODAY.minusDays(1) : null)))
                    .toList();
            world.clock().advance(Duration.ofDays(14));
            List<ExpiryDetectionProgress> told = new ArrayList<>();
            ExpiryDetectionProgress end =
                    world.admin().expiryDetection().pageSize(size).run(null, soFar -> told.add(soFar));
            assertThat(end).isEqualTo(found(3, 5, all.get(4).id()));
            assertThat(end.records()).isEqualTo(8);
            assertThat(told).last().isEqualTo(end);
            for (Opportunity each : all) {
                List<CrmEvent> both = each.expectedClose() == null
                        ? List.of(rotted(each))
                        : List.of(passed(each.id(), TODAY.minusDays(1)), rotted(each));
                assertThat(recorded(world, each.id())).isEqualTo(both);
                assertThat(world.lin().sales().get(each.id()).version()).isEqualTo(each.version() + both.size());
            }
            assertThat(run(world)).isEqualTo(found(0, 0, null));
        }
    }

    /** A date has passed from midnight on, in the zone of the tenant. */
    @Test
    default void recordsADateFromTheMidnightOfTheTenantOn() {
        World world = World.on(store());
        Crm there = Crm.builder(store())
                .tenant(world.crm().tenant().value())
                .clock(world.clock())
                .zone(ZoneId.of("America/Havana"))
                .build();
        CrmSession admin = there.as(world.admin().userId());
        OpportunityId id = lasting(world, LocalDate.of(2027, 3, 13)).id();
        // in this night the clocks go forward at midnight: the day begins at one
        world.clock().set(Instant.parse("2027-03-14T04:59:59.999999Z"));
        assertThat(admin.expiryDetection().run().passed()).isZero();
        world.clock().advance(Duration.ofNanos(1000));
        assertThat(admin.expiryDetection().run().passed()).isEqualTo(1);
        assertThat(world.lin().sales().get(id).recordedExpiry().at())
                .isEqualTo(world.clock().instant());
    }

    /** A run is stopped by the listener, killed by it, and continued. */
    @Test
    default void continuesToRecordExpiriesWhereItWasStopped() {
        World world = World.on(store());
        List<OpportunityId> all = IntStream.range(0, 5)
                .mapToObj(each -> lasting(world, TODAY.minusDays(1)).id())
                .toList();
        ExpiryDetection job = world.admin().expiryDetection().pageSize(2);
        assertThat(job.run(null, soFar -> false)).isEqualTo(found(2, 0, all.get(1)));
        assertThatThrownBy(() -> job.run(null, soFar -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(job.run(all.get(3), soFar -> true)).isEqualTo(found(1, 0, all.get(4)));
        assertThat(job.run(all.get(4), soFar -> true)).isEqualTo(found(0, 0, all.get(4)));
        assertThat(run(world)).isEqualTo(found(0, 0, null));
        all.forEach(each -> assertThat(recorded(world, each)).hasSize(1));
        for (int size : List.of(0, Job.PAGE_SIZE_MAX + 1)) {
            assertThatThrownBy(() -> job.pageSize(size)).isInstanceOf(InvalidInputException.class);
        }
    }

    /** By administrators, in their own tenant. */
    @Test
    default void isRunByAdministratorsWhoRecordExpiriesInTheirTenant() {
        World world = World.on(store());
        World twin = World.on(store());
        OpportunityId here = lasting(world, TODAY.minusDays(1)).id();
        OpportunityId there = lasting(twin, TODAY.minusDays(1)).id();
        assertThat(there).isEqualTo(here);
        for (CrmSession each : List.of(world.boss(), world.lin(), world.eve())) {
            TenantState.refused(
                    world,
                    NotAllowedException.class,
                    () -> each.expiryDetection().run());
        }
        assertThat(world.root().expiryDetection().run().passed()).isEqualTo(1);
        assertThat(recorded(twin, there)).isEmpty();
        assertThat(twin.admin().jobs())
                .extracting(Job::name)
                .contains(Permission.OPPORTUNITY_DETECT_EXPIRY.code(), Permission.CHURN_DETECT.code())
                .isSorted();
        twin.admin().jobs().forEach(Job::run);
        assertThat(recorded(twin, there)).hasSize(1);
    }

    /** The events of a record are in the order of its versions, also if the clock of the job is ahead. */
    @Test
    default void keepsTheOrderOfEventsWhenClocksDiffer() {
        World world = World.on(store());
        Opportunity late = lasting(world, TODAY.minusDays(1));
        Instant before = world.clock().instant();
        world.clock().advance(Duration.ofSeconds(5));
        run(world);
        Instant recorded = world.clock().instant();
        world.clock().set(before);
        Opportunity extended = world.lin().sales().extend(late.id(), TODAY.plusDays(9), "Slow");
        assertThat(extended.changedAt()).isEqualTo(recorded.plusNanos(1000));
        assertThat(extended.lastEventAt()).isEqualTo(extended.changedAt());
    }

    /** However many machines run it, each expiry has one event. */
    @Test
    default void recordsEachExpiryOnceWhenTwoRunAtOnce() {
        World world = World.on(store());
        List<Opportunity> all = IntStream.range(0, 24)
                .mapToObj(each -> world.anAssignedOpportunity(
                        world.lin(), draft(world, each % 3 == 0 ? null : TODAY.minusDays(each))))
                .toList();
        world.clock().advance(Duration.ofDays(14));
        List<Outcome<ExpiryDetectionProgress>> outcomes = ConcurrentRunner.run(
                2, index -> world.admin().expiryDetection().pageSize(5 + index).run());
        outcomes.stream()
                .filter(each -> !each.succeeded())
                .forEach(each -> assertThat(each.refused()).isInstanceOf(ConflictException.class));
        if (store().ownsTransactions()) {
            assertThat(outcomes).allMatch(Outcome::succeeded);
            assertThat(outcomes.stream().mapToLong(each -> each.get().records()).sum())
                    .isEqualTo(24 + 16);
        }
        run(world);
        for (Opportunity each : all) {
            int events = each.expectedClose() == null ? 1 : 2;
            assertThat(recorded(world, each.id())).hasSize(events).doesNotHaveDuplicates();
            assertThat(world.lin().sales().get(each.id()).version()).isEqualTo(each.version() + events);
        }
    }

    /** A manager extends or loses what the job records at the same moment: neither is lost. */
    @Test
    default void losesNoChangeOfAUserWhileExpiriesAreRecorded() {
        World world = World.on(store());
        for (int round = 0; round < 12; round++) {
            OpportunityId id = lasting(world, TODAY.minusDays(1)).id();
            int turn = round;
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    2,
                    index -> index == 0
                            ? world.admin().expiryDetection().run()
                            : turn % 2 == 0
                                    ? world.lin().sales().extend(id, TODAY.plusDays(9), "Slow")
                                    : world.lin().sales().lose(id, "Too late"));
            outcomes.stream()
                    .filter(each -> !each.succeeded())
                    .forEach(each -> assertThat(each.refused()).isInstanceOf(ConflictException.class));
            if (store().ownsTransactions()) {
                assertThat(outcomes.get(0).succeeded()).as("the job goes on").isTrue();
            }
            Opportunity now = world.lin().sales().get(id);
            boolean isChanged =
                    now.state() == OpportunityState.LOST || TODAY.plusDays(9).equals(now.expectedClose());
            assertThat(isChanged).isEqualTo(outcomes.get(1).succeeded());
            assertThat(recorded(world, id)).hasSizeLessThanOrEqualTo(1);
        }
    }
}
