package org.crmkit.testkit.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.CurrentStage;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityAction;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityFilterBuilder;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.SalesDesk;
import org.crmkit.sales.StageMove;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageAction;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.sales.plan.StepDraft;
import org.crmkit.sales.plan.StepState;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * The lifecycle of opportunities on the store (see docs/model/sales.md): what the table allows, what it rejects, and that a
 * rejection changes nothing.
 */
public interface SalesContract extends Contract {

    private static void refusedByRule(World world, String rule, Runnable deed) {
        assertThat(refused(world, RuleBrokenException.class, deed).rule()).isEqualTo(rule);
    }

    /** Every state and every action: executed as the table says, or rejected with the allowed actions. */
    @Test
    default void doesInEveryStateJustWhatTheLifecycleKnows() {
        World world = World.on(store());
        for (OpportunityState state : OpportunityState.values()) {
            for (OpportunityAction action : OpportunityAction.values()) {
                if (action != OpportunityAction.OPEN) {
                    Opportunity found = state == OpportunityState.ASSIGNED && action == OpportunityAction.WIN
                            ? world.aFinishedPlan()
                            : world.opportunity(state);
                    attempt(world, found, action);
                }
            }
        }
    }

    private static void attempt(World world, Opportunity found, OpportunityAction action) {
        String what = action + " in " + found.state();
        boolean possible = world.root().sales().allowedActions(found.id()).contains(action);
        assertThat(possible)
                .as(what)
                .isEqualTo(OpportunityState.LIFECYCLE.allowed(found.state()).contains(action));
        Runnable deed = () -> OpportunityActionPlayer.play(world, world.root(), action, found.id());
        if (!possible) {
            IllegalTransitionException refused = refused(world, IllegalTransitionException.class, deed);
            assertThat(refused.state()).isEqualTo(found.state());
            assertThat(refused.action()).isEqualTo(action);
            assertThat(List.<Object>copyOf(refused.allowed()))
                    .isEqualTo(List.copyOf(OpportunityState.LIFECYCLE.allowed(found.state())));
            return;
        }
        deed.run();
        if (action == OpportunityAction.DELETE) {
            refused(world, NotFoundException.class, () -> world.root().sales().get(found.id()));
            return;
        }
        Opportunity next = world.root().sales().get(found.id());
        assertThat(next.state()).as(what).isEqualTo(OpportunityActionPlayer.after(found.state(), action));
        assertThat(next.version()).as(what).isEqualTo(found.version() + 1);
    }

    /** Saving the form never assigns. Saving the same form again writes nothing. */
    @Test
    default void revisesNeitherStateNorAssigneeAndWritesNothingForNoChange() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft("Blue Lotus"));
        OpportunityDraft draft = world.draft("Red Lotus");
        Opportunity revised = world.lin().sales().revise(opened.id(), draft);
        assertThat(revised.state()).isEqualTo(OpportunityState.UNASSIGNED);
        assertThat(revised.assignee()).isNull();
        assertThat(revised.prospect()).isEqualTo(draft.prospect());
        TenantState.unchangedBy(
                world,
                () -> assertThat(world.lin().sales().revise(opened.id(), draft)).isEqualTo(revised));
        Opportunity assigned =
                world.boss().sales().assign(opened.id(), world.mei().userId());
        Opportunity again = world.mei().sales().revise(opened.id(), world.draft("White Lotus"));
        assertThat(again.assignment()).isEqualTo(assigned.assignment());
        assertThat(again.state()).isEqualTo(OpportunityState.ASSIGNED);
    }

    /** A plan is complete when a step is executed and none is pending. */
    @Test
    default void refusesToWinBeforeTheEndOfThePlan() {
        World world = World.on(store());
        SalesDesk desk = world.lin().sales();
        Opportunity assigned = world.anAssignedOpportunity();
        refusedByRule(world, "opportunity.plan-unfinished", () -> desk.win(assigned.id()));
        PlanStepId first = desk.plan(assigned.id())
                .add(world.today(), "Call")
                .plan()
                .steps()
                .get(0)
                .id();
        refusedByRule(world, "opportunity.plan-unfinished", () -> desk.win(assigned.id()));
        desk.plan(assigned.id()).drop(first);
        refusedByRule(world, "opportunity.plan-unfinished", () -> desk.win(assigned.id()));
        PlanStepId second = desk.plan(assigned.id())
                .add(world.today(), "Visit")
                .plan()
                .steps()
                .get(1)
                .id();
        assertThat(desk.allowedActions(assigned.id())).doesNotContain(OpportunityAction.WIN);
        desk.plan(assigned.id()).execute(second, "Signed");
        assertThat(desk.allowedActions(assigned.id())).contains(OpportunityAction.WIN);
        assertThat(desk.win(assigned.id()).probability()).isEqualTo(Percent.HUNDRED);
    }

    /** An opportunity whose plan has been started cannot be withdrawn. */
    @Test
    default void refusesToWithdrawOnceAStepHasAResult() {
        World world = World.on(store());
        Opportunity begun = world.aFinishedPlan();
        refusedByRule(
                world, "opportunity.plan-started", () -> world.boss().sales().withdraw(begun.id()));
        assertThat(world.boss().sales().allowedActions(begun.id())).doesNotContain(OpportunityAction.WITHDRAW);
        Opportunity reassigned =
                world.boss().sales().reassign(begun.id(), world.mei().userId());
        assertThat(reassigned.plan()).isEqualTo(begun.plan());
    }

    /** The assignee must be enabled and have the permission. */
    @Test
    default void refusesToAssignToWhoCannotTakeItOn() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        world.root().access().disable(world.sol().userId());
        for (var each : List.of(world.sol(), world.eve(), world.boss(), world.admin())) {
            refusedByRule(
                    world, "user.not-assignable", () -> world.boss().sales().assign(opened.id(), each.userId()));
        }
    }

    /** Losing drops the pending steps and keeps the probability for reopening. */
    @Test
    default void losesAndReopensWithTheProbabilityFromBefore() {
        World world = World.on(store());
        Opportunity done = world.aFinishedPlan();
        world.lin().sales().plan(done.id()).add(world.today(), "Never to be done");
        Opportunity lost = world.lin().sales().lose(done.id(), "Too dear");
        assertThat(lost.probability()).isEqualTo(Percent.ZERO);
        assertThat(lost.plan().steps())
                .extracting(PlanStep::state)
                .containsExactly(StepState.EXECUTED, StepState.DROPPED);
        Opportunity reopened = world.boss().sales().reopen(done.id());
        assertThat(reopened.probability()).isEqualTo(done.probability());
        assertThat(reopened.closing()).isNull();
        assertThat(reopened.assignment()).isEqualTo(done.assignment());
        assertThat(world.lin().sales().get(done.id())).isEqualTo(reopened);
    }

    /** A step that is executed or dropped does not change, but a result may be corrected. */
    @Test
    default void changesJustPendingStepsAndCorrectsResults() {
        World world = World.on(store());
        Opportunity done = world.aFinishedPlan();
        SalesDesk desk = world.lin().sales();
        PlanStepId executed = done.plan().steps().get(0).id();
        List<Runnable> deeds = List.of(
                () -> desk.plan(done.id()).edit(executed, world.today(), "Other"),
                () -> desk.plan(done.id()).remove(executed),
                () -> desk.plan(done.id()).drop(executed));
        deeds.forEach(each -> refused(world, IllegalTransitionException.class, each));
        refused(
                world,
                NotFoundException.class,
                () -> desk.plan(done.id()).drop(new PlanStepId(done.id().value())));
        Opportunity corrected = desk.plan(done.id()).execute(executed, "They loved it");
        assertThat(corrected.plan().steps().get(0).result()).isEqualTo("They loved it");
        assertThat(corrected.version()).isEqualTo(done.version() + 1);
        TenantState.unchangedBy(world, () -> desk.plan(done.id()).execute(executed, "They loved it"));
    }

    /** Whoever edits a step, who planned it stays. A corrected result is that of the user who corrected it. */
    @Test
    default void keepsWhoPlannedAStepAndWhoRecordedItsResult() {
        World world = World.on(store());
        OpportunityId id = world.anAssignedOpportunity().id();
        PlanStep planned = lastStep(world.lin().sales().plan(id).add(world.today(), "Call"));
        assertThat(planned)
                .isEqualTo(PlanStep.planned(
                        planned.id(),
                        new StepDraft(world.today(), "Call"),
                        world.lin().userId()));
        assertThat(newest(world, id)).isEqualTo(new OpportunityEvent.StepPlanned(id, planned));
        world.boss().sales().plan(id).edit(planned.id(), world.today().plusDays(1), "Visit");
        world.clock().advance(Duration.ofHours(1));
        PlanStep recorded = lastStep(world.boss().sales().plan(id).execute(planned.id(), "Liked it"));
        assertThat(recorded)
                .isEqualTo(executed(
                        planned, "Liked it", world.boss(), world.clock().instant()));
        assertThat(lastStep(world.lin().sales().get(id))).isEqualTo(recorded);
        world.clock().advance(Duration.ofHours(1));
        TenantState.unchangedBy(world, () -> world.lin().sales().plan(id).execute(planned.id(), "Liked it"));
        PlanStep corrected = lastStep(world.lin().sales().plan(id).execute(planned.id(), "Loved it"));
        assertThat(corrected)
                .isEqualTo(
                        executed(planned, "Loved it", world.lin(), world.clock().instant()));
        assertThat(newest(world, id))
                .isEqualTo(new OpportunityEvent.ResultRecorded(id, planned.id(), "Liked it", "Loved it"));
        PlanStep second = lastStep(world.boss().sales().plan(id).add(world.today(), "Write"));
        assertThat(second.plannedBy()).isEqualTo(world.boss().userId());
        PlanStep dropped = lastStep(world.lin().sales().plan(id).drop(second.id()));
        assertThat(dropped.plannedBy()).isEqualTo(world.boss().userId());
        assertThat(dropped.recordedBy()).isNull();
        assertThat(lastStep(world.lin().sales().get(id))).isEqualTo(dropped);
    }

    private static PlanStep lastStep(Opportunity of) {
        List<PlanStep> steps = of.plan().steps();
        return steps.get(steps.size() - 1);
    }

    private static CrmEvent newest(World world, OpportunityId id) {
        return world.lin().sales().journal(id, 1, null).items().get(0).event();
    }

    private static PlanStep executed(PlanStep planned, String result, CrmSession by, Instant at) {
        return new PlanStep(
                planned.id(),
                LocalDate.of(2027, 1, 13),
                "Visit",
                StepState.EXECUTED,
                planned.plannedBy(),
                result,
                by.userId(),
                at);
    }

    /** A user who has read an older version must decide again. */
    @Test
    default void refusesAChangeBasedOnAVersionThatIsNoLongerTheCurrentOne() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        Opportunity revised = world.lin().sales().ifVersion(0).revise(opened.id(), world.draft());
        ConflictException stale = refused(
                world,
                ConflictException.class,
                () -> world.lin().sales().ifVersion(0).revise(opened.id(), world.draft()));
        assertThat(stale.id()).isEqualTo(opened.id().toString());
        assertThat(stale.version()).isZero();
        refused(
                world,
                ConflictException.class,
                () -> world.lin().sales().ifVersion(0).delete(opened.id()));
        world.lin().sales().ifVersion(revised.version()).delete(opened.id());
    }

    /** A deleted opportunity stays in the journal as it was. */
    @Test
    default void keepsInTheJournalWhatADeletedOneWas() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        Opportunity moved =
                world.lin().sales().moveTo(opened.id(), world.offered().id());
        world.lin().sales().delete(opened.id());
        List<JournalEntry> journal = world.read(TenantState::journal);
        assertThat(journal).extracting(JournalEntry::event).contains(new OpportunityEvent.Deleted(moved.id(), moved));
        List<StageMove> moves = world.read(work -> work.stageMoves().of(moved.id()));
        assertThat(moves).isEmpty();
        refused(world, NotFoundException.class, () -> world.lin().sales().stageHistory(moved.id()));
    }

    /** The stage before and after, the time, the user, and the duration in the former stage. */
    @Test
    default void keepsTheHistoryOfStages() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        Opportunity first =
                world.lin().sales().moveTo(opened.id(), world.qualified().id());
        assertThat(first.probability()).isEqualTo(Percent.of(10));
        world.clock().advance(Duration.ofMillis(90_061_001));
        world.lin().sales().moveTo(opened.id(), world.qualified().id(), Percent.of(15));
        world.clock().advance(Duration.ofDays(1));
        Opportunity last =
                world.boss().sales().moveTo(opened.id(), world.offered().id(), Percent.of(61));
        assertThat(last.probability()).isEqualTo(Percent.of(61));
        List<StageMove> moves = world.lin().sales().stageHistory(opened.id());
        assertThat(moves)
                .hasSize(2)
                .extracting(StageMove::from)
                .containsExactly(null, world.qualified().id());
        assertThat(moves)
                .extracting(StageMove::by)
                .containsExactly(world.lin().userId(), world.boss().userId());
        assertThat(moves)
                .extracting(StageMove::stayed)
                .containsExactly(null, Duration.ofMillis(90_061_001).plusDays(1));
        world.root().pipeline().retire(world.negotiated().id());
        assertThat(world.root().pipeline().allowedActions(world.negotiated().id()))
                .containsExactly(StageAction.RESTORE);
        assertThat(world.lin().pipeline().allowedActions(world.negotiated().id()))
                .isEmpty();
        refusedByRule(
                world,
                "stage.retired",
                () -> world.lin().sales().moveTo(opened.id(), world.negotiated().id()));
    }

    /** By the day in the zone of the tenant, and in the order in which they were opened. A number is not drawn again. */
    @Test
    default void numbersOpportunitiesByDay() {
        World world = World.on(store());
        Opportunity first = world.lin().sales().open(world.draft());
        Opportunity second = world.sol().sales().open(world.draft());
        assertThat(first.number()).isEqualTo(new OpportunityNumber("XS202701120001"));
        assertThat(second.number()).isEqualTo(new OpportunityNumber("XS202701120002"));
        world.lin().sales().delete(first.id());
        assertThat(world.lin().sales().open(world.draft()).number()).isEqualTo(new OpportunityNumber("XS202701120003"));
        assertThat(newest(world, world.lin().sales().open(world.draft()).id()))
                .isInstanceOfSatisfying(
                        OpportunityEvent.Opened.class,
                        opened -> assertThat(opened.number()).isEqualTo(new OpportunityNumber("XS202701120004")));
        world.clock().advance(Duration.ofHours(4));
        Crm ahead = Crm.builder(store())
                .tenant(world.crm().tenant().value())
                .clock(world.clock())
                .zone(ZoneId.of("Pacific/Auckland"))
                .build();
        Opportunity there = ahead.as(world.lin().userId()).sales().open(world.draft());
        assertThat(there.number()).isEqualTo(new OpportunityNumber("XS202701130001"));
        OpportunityFilter numbered =
                OpportunityFilterBuilder.builder().number(second.number()).build();
        assertThat(world.sol().sales().list(numbered.newest(9)).items())
                .extracting(OpportunitySummary::number)
                .containsExactly(second.number());
        assertThat(world.lin().sales().count(numbered)).as("not visible").isZero();
        assertThat(World.on(store()).lin().sales().count(numbered))
                .as("another tenant")
                .isZero();
    }

    /** Eight at once get eight numbers. */
    @Test
    default void givesEachOfEightOpportunitiesANumberOfItsOwn() {
        World world = World.on(store());
        List<OpportunityDraft> drafts =
                IntStream.range(0, 8).mapToObj(each -> world.draft()).toList();
        ConcurrentRunner.run(8, each -> world.lin().sales().open(drafts.get(each)));
        ListQuery<OpportunityFilter, OpportunitySort> byNumber =
                ListQuery.by(OpportunityFilter.ALL, OpportunitySort.NUMBER, Direction.ASCENDING, 100);
        List<String> numbers = world.lin().sales().list(byNumber).items().stream()
                .map(each -> each.number().value())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().isSorted().isNotEmpty();
    }

    /** The first offered stage in the order of the pipeline. The opening is the first entry of the stage history. */
    @Test
    default void opensInTheFirstOfferedStageAtTheProbabilityOfTheDraft() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        assertThat(opened.currentStage())
                .isEqualTo(new CurrentStage(world.qualified().id(), opened.createdAt()));
        assertThat(opened.probability()).isEqualTo(Percent.of(40));
        assertThat(world.lin().sales().get(opened.id())).isEqualTo(opened);
        StageMove opening = single(world, opened);
        assertThat(opening)
                .isEqualTo(new StageMove(
                        opening.id(),
                        opened.id(),
                        null,
                        world.qualified().id(),
                        opened.createdAt(),
                        world.lin().userId(),
                        null));
        world.root().pipeline().retire(world.qualified().id());
        assertThat(world.lin().sales().open(world.draft()).stage())
                .isEqualTo(world.offered().id());
        Stage earliest = world.root().pipeline().define(new StageDraft("Earliest", 0, Percent.of(99), null));
        Opportunity early = world.lin().sales().open(world.draft());
        assertThat(early.stage()).isEqualTo(earliest.id());
        assertThat(early.probability()).isEqualTo(Percent.of(40));
        assertThat(single(world, opened)).isEqualTo(opening);
    }

    private static StageMove single(World world, Opportunity opened) {
        List<StageMove> history = world.lin().sales().stageHistory(opened.id());
        assertThat(history).hasSize(1);
        return history.get(0);
    }

    /** A pipeline may have no stage that is offered. */
    @Test
    default void opensInNoStageWhereNoneIsOffered() {
        World world = World.on(store());
        for (Stage each : List.of(world.qualified(), world.offered(), world.negotiated())) {
            world.root().pipeline().retire(each.id());
        }
        Opportunity opened = world.lin().sales().open(world.draft());
        assertThat(opened.currentStage()).isNull();
        assertThat(world.lin().sales().get(opened.id())).isEqualTo(opened);
        assertThat(world.lin().sales().stageHistory(opened.id())).isEmpty();
        world.root().pipeline().restore(world.offered().id());
        world.lin().sales().moveTo(opened.id(), world.offered().id());
        assertThat(single(world, opened).stayed()).isNull();
    }

    /** An opportunity that was never moved rots in the stage in which it was opened. */
    @Test
    default void rotsInTheStageInWhichItWasOpened() {
        World world = World.on(store());
        Opportunity opened = world.lin().sales().open(world.draft());
        world.clock().advance(Duration.ofDays(15));
        assertThat(world.lin().sales().rotting(10, null).items())
                .extracting(OpportunitySummary::id)
                .containsExactly(opened.id());
    }

    /** Open, unchanged for longer than the stage allows, the longest first. A change of a step counts as a change. */
    @Test
    default void listsWhatRots() {
        World world = World.on(store());
        Opportunity slow = world.anAssignedOpportunity();
        Opportunity quick = world.anAssignedOpportunity();
        Opportunity planned = world.anAssignedOpportunity();
        Opportunity never = world.anAssignedOpportunity();
        world.lin().sales().moveTo(planned.id(), world.offered().id());
        world.lin().sales().moveTo(never.id(), world.negotiated().id());
        world.clock().advance(Duration.ofDays(1));
        world.lin().sales().moveTo(quick.id(), world.offered().id());
        world.clock().advance(Duration.ofDays(7).minusNanos(1000));
        world.lin().sales().plan(planned.id()).add(world.today(), "Call");
        assertThat(rotting(world)).isEmpty();
        world.clock().advance(Duration.ofNanos(1000));
        assertThat(rotting(world)).as("seven whole days have passed").containsExactly(quick.id());
        world.clock().advance(Duration.ofDays(6).minusNanos(1000));
        assertThat(rotting(world)).containsExactly(quick.id());
        world.clock().advance(Duration.ofNanos(1000));
        assertThat(rotting(world)).as("fourteen whole days have passed").containsExactly(slow.id(), quick.id());
    }

    private static List<OpportunityId> rotting(World world) {
        return Pages.allByToken(after -> world.boss().sales().rotting(1, after)).stream()
                .map(OpportunitySummary::id)
                .toList();
    }
}
