package org.crmkit.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.plan.Plan;
import org.crmkit.sales.plan.PlanStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action on an opportunity in every state and phase of its plan, reached by executing the business actions. */
class OpportunityActionsTest {

    /** The phases that can occur in practice, each with the allowed actions. */
    private enum Phase {
        UNASSIGNED("REVISE MOVE DELETE ASSIGN"),
        ASSIGNED("REVISE EXTEND MOVE REASSIGN WITHDRAW PLAN LOSE"),
        PLANNED("REVISE EXTEND MOVE REASSIGN WITHDRAW PLAN LOSE"),
        EXECUTED("REVISE EXTEND MOVE REASSIGN PLAN WIN LOSE"),
        EXECUTED_AND_PLANNED("REVISE EXTEND MOVE REASSIGN PLAN LOSE"),
        WITHDRAWN("REVISE MOVE DELETE ASSIGN"),
        WON("REOPEN CORRECT"),
        REOPENED_FROM_WON("REVISE EXTEND MOVE REASSIGN PLAN WIN LOSE"),
        LOST("REOPEN"),
        LOST_WITH_RESULT("REOPEN"),
        REOPENED("REVISE EXTEND MOVE REASSIGN WITHDRAW PLAN LOSE"),
        REOPENED_WITH_RESULT("REVISE EXTEND MOVE REASSIGN PLAN WIN LOSE");

        private final String possible;

        Phase(String possible) {
            this.possible = possible;
        }

        Opportunity play() {
            return switch (this) {
                case UNASSIGNED -> Played.unassigned();
                case ASSIGNED -> Played.assigned();
                case PLANNED -> Played.planned();
                case EXECUTED -> Played.executed();
                case EXECUTED_AND_PLANNED -> Played.planned(Played.executed());
                case WITHDRAWN -> Played.planned().withdraw(Played.LATER).next();
                case WON -> Played.won();
                case REOPENED_FROM_WON ->
                    Played.won().reopen("not signed", Played.LATER).next();
                case LOST -> Played.lost();
                case LOST_WITH_RESULT ->
                    Played.executed().lose("gone", Played.LATER).next();
                case REOPENED -> Played.lost().reopen(null, Played.LATER).next();
                case REOPENED_WITH_RESULT ->
                    LOST_WITH_RESULT.play().reopen(null, Played.LATER).next();
            };
        }
    }

    static List<Arguments> everyPhaseAndAction() {
        List<Arguments> all = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (OpportunityAction action : OpportunityAction.values()) {
                all.add(Arguments.of(phase, action));
            }
        }
        return all;
    }

    @Test
    void meetsEveryState() {
        assertThat(Phase.values()).extracting(each -> each.play().state()).contains(OpportunityState.values());
    }

    @ParameterizedTest
    @MethodSource("everyPhaseAndAction")
    void doesWhatIsPossibleAndRefusesTheRest(Phase phase, OpportunityAction action) {
        Opportunity found = phase.play();
        boolean possible = Set.of(phase.possible.split(" ", -1)).contains(action.name());
        assertThat(found.possibleActions().contains(action)).isEqualTo(possible);
        if (possible) {
            assertSucceeds(found, action);
        } else if (action != OpportunityAction.OPEN) {
            assertRefused(found, action);
        }
    }

    private static void assertSucceeds(Opportunity found, OpportunityAction action) {
        Change<Opportunity> change = play(found, action);
        if (action == OpportunityAction.DELETE) {
            assertThat(found.delete()).isEqualTo(new OpportunityEvent.Deleted(found.id(), found));
            return;
        }
        Set<OpportunityState> targets = OpportunityState.LIFECYCLE.targets(found.state(), action);
        assertThat(targets).containsExactly(change.next().state());
        assertThat(change.event()).isNotNull();
        assertThat(change.next().version()).as("the store raises it").isEqualTo(found.version());
        assertThat(change.next().id()).isEqualTo(found.id());
        assertThat(change.next().changedAt()).isEqualTo(Played.LATER.plusSeconds(1));
        assertThat(change.next().createdAt()).isEqualTo(found.createdAt());
    }

    private static void assertRefused(Opportunity found, OpportunityAction action) {
        Opportunity before = found;
        if (OpportunityState.LIFECYCLE.allowed(found.state()).contains(action)) {
            assertThatThrownBy(() -> play(found, action)).isInstanceOf(RuleBrokenException.class);
        } else {
            assertThatThrownBy(() -> play(found, action))
                    .isInstanceOfSatisfying(IllegalTransitionException.class, refused -> {
                        assertThat(refused.id()).isEqualTo(found.id().toString());
                        assertThat(refused.state()).isSameAs(found.state());
                        assertThat(refused.action()).isSameAs(action);
                        assertThat(refused.kind()).isEqualTo("opportunity");
                    });
        }
        assertThat(found).isEqualTo(before);
    }

    private static Change<Opportunity> play(Opportunity found, OpportunityAction action) {
        var at = Played.LATER.plusSeconds(1);
        return switch (action) {
            case OPEN -> Opportunity.open(found.id(), Played.NUMBER, Played.DRAFT, null, Played.CREATOR, at);
            case REVISE ->
                found.revise(
                        new OpportunityDraft("50 seats", "Blue Lotus Hotels", Percent.of(50), "web"), Played.TODAY, at);
            case EXTEND -> found.extend(new Extension(Played.DUE, "they asked for it"), Played.TODAY, at);
            case MOVE -> found.moveTo(Played.stage(), Percent.of(60), at);
            case DELETE -> Change.of(found, found.delete());
            case ASSIGN -> found.assign(Played.ASSIGNER, Played.ASSIGNER, at);
            case REASSIGN -> found.reassign(Played.ASSIGNER, Played.ASSIGNER, at);
            case WITHDRAW -> found.withdraw(at);
            case PLAN -> {
                PlanStep step = Played.step("Call them");
                Plan plan = found.plan().with(step);
                yield found.replan(plan, new OpportunityEvent.StepPlanned(found.id(), step), at);
            }
            case WIN -> found.win(Played.CUSTOMER, null, at);
            case LOSE -> found.lose("too dear", at);
            case REOPEN -> found.reopen("they called again", at);
            case CORRECT ->
                found.correct(WinCorrection.ofAgreed(Money.of("7", "EUR"), "typed wrong"), ZoneOffset.UTC, at);
        };
    }
}
