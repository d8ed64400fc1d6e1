package org.crmkit.sales.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.Played;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private final PlanStep first = Played.step("Demo");
    private final PlanStep second = Played.step("Offer");
    private final Plan plan = Plan.EMPTY.with(first).with(second);

    @Test
    void keepsItsOrder() {
        assertThat(plan.steps()).containsExactly(first, second);
        Plan recorded = plan.recorded(first.id(), "fine", Played.ASSIGNEE, Played.LATER);
        assertThat(recorded.steps()).extracting(PlanStep::id).containsExactly(first.id(), second.id());
        assertThat(plan.steps()).as("the plan before").containsExactly(first, second);
    }

    @Test
    void sharesItsListWithNobody() {
        List<PlanStep> mine = new ArrayList<>(List.of(first));
        Plan made = new Plan(mine);
        mine.clear();
        assertThat(made.steps()).containsExactly(first);
    }

    @Test
    void hasLimitedSteps() {
        Plan full = new Plan(IntStream.range(0, Plan.STEPS_MAX)
                .mapToObj(each -> Played.step("step " + each))
                .toList());
        assertThatThrownBy(() -> full.with(first)).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void isFinishedWithAResultAndNothingPending() {
        Plan half = plan.recorded(first.id(), "fine", Played.ASSIGNEE, Played.LATER);
        assertThat(Plan.EMPTY.isFinished()).isFalse();
        assertThat(plan.isFinished()).isFalse();
        assertThat(half.isFinished()).isFalse();
        assertThat(half.hasResult()).isTrue();
        assertThat(half.dropped(second.id()).isFinished()).isTrue();
        assertThat(plan.withPendingStepsDropped().isFinished()).isFalse();
        assertThat(half.pendingSteps()).containsExactly(second.id());
    }

    @Test
    void removesAPendingStep() {
        assertThat(plan.without(first.id()).steps()).containsExactly(second);
    }

    @Test
    void touchesOnlyPendingStepsButCorrectsResults() {
        StepDraft draft = new StepDraft(Played.DUE.plusDays(1), "Better demo");
        PlanStep executed = first.recorded("fine", Played.ASSIGNEE, Played.LATER);
        PlanStep dropped = first.dropped();
        assertThat(first.edited(draft))
                .isEqualTo(new PlanStep(
                        first.id(), draft.due(), "Better demo", StepState.PENDING, Played.ASSIGNEE, null, null, null));
        UserId other = new UserId(Played.id());
        Instant later = Played.LATER.plusSeconds(1);
        assertThat(executed.recorded("splendid", other, later)).isEqualTo(executed(first, "splendid", other, later));
        assertThat(executed.recorded("fine", other, later))
                .as("the same result once more")
                .isEqualTo(executed(first, "fine", Played.ASSIGNEE, Played.LATER));
        for (PlanStep closed : List.of(executed, dropped)) {
            refused(() -> closed.edited(draft));
            refused(closed::dropped);
            refused(closed::requireRemovable);
        }
        refused(() -> dropped.recorded("after all", Played.ASSIGNEE, Played.LATER));
    }

    @Test
    void hasAResultExactlyIfItIsExecuted() {
        UserId by = Played.ASSIGNEE;
        Instant at = Played.LATER;
        impossible(StepState.EXECUTED, null, null, null);
        impossible(StepState.EXECUTED, "fine", null, at);
        impossible(StepState.EXECUTED, "fine", by, null);
        impossible(StepState.PENDING, "fine", by, at);
        impossible(StepState.DROPPED, null, by, at);
        assertThatThrownBy(() -> first.recorded("x".repeat(PlanStep.RESULT_MAX + 1), Played.ASSIGNEE, Played.LATER))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void doesNotKnowForeignSteps() {
        PlanStepId foreign = new PlanStepId(Played.id());
        assertThat(plan.step(foreign)).isEmpty();
        assertThatThrownBy(() -> plan.without(foreign)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plan.dropped(foreign)).isInstanceOf(NotFoundException.class);
    }

    private void impossible(StepState state, @Nullable String result, @Nullable UserId by, @Nullable Instant at) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanStep(first.id(), Played.DUE, "x", state, Played.ASSIGNEE, result, by, at));
    }

    private static PlanStep executed(PlanStep planned, String result, UserId by, Instant at) {
        return new PlanStep(
                planned.id(),
                planned.due(),
                planned.content(),
                StepState.EXECUTED,
                planned.plannedBy(),
                result,
                by,
                at);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(IllegalTransitionException.class);
    }
}
