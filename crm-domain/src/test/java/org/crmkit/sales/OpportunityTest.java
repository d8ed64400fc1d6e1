package org.crmkit.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.Assignment;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.plan.Plan;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.sales.plan.StepState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpportunityTest {

    private static final Instant LATER = Played.LATER;
    private static final Money PRICE = Money.of("4000", "EUR");

    @Test
    void opensWithWhatWasHandedIn() {
        OpportunityDraft draft = new OpportunityDraft(
                "  Cafe\u0301 ",
                new Prospect("Blue Lotus", "Lin", "0451"),
                Percent.of(40),
                "web",
                "a\r\nb",
                PRICE,
                LocalDate.of(2027, 5, 1));
        OpportunityId id = new OpportunityId(Played.id());
        Change<Opportunity> opened = Opportunity.open(id, Played.NUMBER, draft, null, Played.CREATOR, Played.OPENED);
        assertThat(opened.event()).isEqualTo(new OpportunityEvent.Opened(id, Played.NUMBER, draft, null));
        assertThat(opened.next())
                .returns(0L, Opportunity::version)
                .returns(Played.NUMBER, Opportunity::number)
                .returns(OpportunityState.UNASSIGNED, Opportunity::state)
                .returns("Caf\u00e9", Opportunity::title)
                .returns("a\nb", Opportunity::description)
                .returns(Played.OPENED, Opportunity::changedAt)
                .returns(null, Opportunity::assignee)
                .returns(null, Opportunity::stage)
                .returns(null, Opportunity::customer)
                .returns(Plan.EMPTY, Opportunity::plan);
    }

    @Test
    void opensInTheFirstStageAtTheProbabilityOfTheDraft() {
        OpportunityId id = new OpportunityId(Played.id());
        StageId stage = Played.stage();
        Change<Opportunity> opened =
                Opportunity.open(id, Played.NUMBER, Played.DRAFT, stage, Played.CREATOR, Played.OPENED);
        assertThat(opened.event()).isEqualTo(new OpportunityEvent.Opened(id, Played.NUMBER, Played.DRAFT, stage));
        assertThat(opened.next())
                .returns(new CurrentStage(stage, Played.OPENED), Opportunity::currentStage)
                .returns(Played.DRAFT.probability(), Opportunity::probability);
    }

    @Test
    void isNumberedByDay() {
        assertThat(OpportunityNumber.of(Played.TODAY, 7)).hasToString("XS202701120007");
        assertThat(OpportunityNumber.of(Played.TODAY, 12_345)).hasToString("XS2027011212345");
        for (String odd : List.of("", "KH202701120007", "XS2027011200", "XS20270112\u0660\u0661\u0662\u0663")) {
            assertThatThrownBy(() -> new OpportunityNumber(odd)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void refusesTextsThatNoStoreCouldKeep() {
        Opportunity found = Played.unassigned();
        assertThatThrownBy(() -> with(found, next -> next.title("x".repeat(Opportunity.TITLE_MAX + 1))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> with(found, next -> next.description("x".repeat(Opportunity.DESCRIPTION_MAX + 1))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> with(found, next -> next.source(" "))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> with(found, next -> next.prospect(Prospect.named("x".repeat(201)))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesANegativeAmount() {
        assertThat(new OpportunityDraft(
                                "t", Prospect.named("c"), Percent.ZERO, "web", null, Money.of("-1", "EUR"), null)
                        .violations())
                .containsExactly(Violation.of("amount", "negative"));
        assertThatThrownBy(() -> WinOptions.agreed(Money.of("-1", "EUR"))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anImpossibleOneCannotBeBroughtToLife() {
        refused(Played.unassigned(), next -> next.state(OpportunityState.ASSIGNED));
        refused(Played.unassigned(), next -> next.assignment(Played.assigned().assignment()));
        refused(Played.assigned(), next -> next.assignment(null));
        refused(Played.assigned(), next -> next.state(OpportunityState.UNASSIGNED));
        refused(Played.assigned(), next -> next.state(OpportunityState.WON));
        refused(Played.assigned(), next -> next.closing(Played.lost().closing()));
        refused(Played.won(), next -> next.closing(null));
        refused(Played.won(), next -> next.state(OpportunityState.LOST));
        refused(Played.won(), next -> next.probability(Percent.of(99)));
        refused(Played.won(), next -> next.customer(null));
        refused(Played.won(), next -> next.closing(Played.lost().closing()));
        refused(Played.lost(), next -> next.state(OpportunityState.WON));
        refused(Played.lost(), next -> next.probability(Percent.of(1)));
        refused(Played.lost(), next -> next.assignment(null));
    }

    @Test
    void aClosingWithoutAReasonIsAWin() {
        assertThat(new Closing(LATER, Percent.ZERO, PRICE, " ").isWon()).isTrue();
        assertThat(new Closing(LATER, Percent.ZERO, PRICE, "too dear").isWon()).isFalse();
    }

    @Test
    void changesNothingButTheVersion() {
        Opportunity found = Played.won();
        assertThat(found.withVersion(7).version()).isEqualTo(7);
        assertThat(found.withVersion(7).withVersion(found.version())).isEqualTo(found);
    }

    @Test
    void revisingNeverChangesStateOrAssignee() {
        Opportunity found = Played.planned();
        OpportunityDraft draft = new OpportunityDraft(
                "50 seats", new Prospect("Red Lotus", "Lin", null), Percent.of(50), "fair", "more", PRICE, Played.DUE);
        Change<Opportunity> revised = found.revise(draft, Played.TODAY, LATER);
        assertThat(revised.next())
                .returns(found.state(), Opportunity::state)
                .returns(found.assignment(), Opportunity::assignment)
                .returns(found.plan(), Opportunity::plan)
                .returns("50 seats", Opportunity::title)
                .returns(PRICE, Opportunity::amount);
        assertThat(revised.event())
                .isEqualTo(new OpportunityEvent.Revised(
                        found.id(),
                        List.of(
                                new FieldChange("title", "40 PMS seats", "50 seats"),
                                new FieldChange("description", null, "more"),
                                new FieldChange("source", "web", "fair"),
                                new FieldChange("prospect.customerName", "Blue Lotus Hotels", "Red Lotus"),
                                new FieldChange("prospect.contactName", null, "Lin"),
                                new FieldChange("probability", "40 %", "50 %"),
                                new FieldChange("amount", null, "4000.00 EUR"),
                                new FieldChange("expectedClose", null, "2027-02-01"))));
    }

    @Test
    void savingTheSameFormSaysNothing() {
        Opportunity found = Played.assigned();
        assertThat(found.revise(Played.DRAFT, Played.TODAY, LATER)).isEqualTo(Change.none(found));
    }

    @Test
    void extendsToADayAfterTodayAndAfterTheOneBefore() {
        Opportunity found = with(Played.assigned(), next -> next.expectedClose(Played.DUE));
        LocalDate next = Played.DUE.plusDays(1);
        assertThat(found.extend(new Extension(next, "slow"), Played.TODAY, LATER))
                .returns(new OpportunityEvent.Extended(found.id(), Played.DUE, next, "slow"), Change::event)
                .returns(with(found, changed -> changed.expectedClose(next).changedAt(LATER)), Change::next);
        tooEarly(found, Played.DUE, Played.TODAY, next);
        tooEarly(found, next, Played.DUE.plusDays(1), Played.DUE.plusDays(2));
        Opportunity never = Played.assigned();
        tooEarly(never, Played.TODAY, Played.TODAY, Played.TODAY.plusDays(1));
        LocalDate tomorrow = Played.TODAY.plusDays(1);
        assertThat(never.extend(new Extension(tomorrow, "slow"), Played.TODAY, LATER)
                        .event())
                .isEqualTo(new OpportunityEvent.Extended(never.id(), null, tomorrow, "slow"));
    }

    private static void tooEarly(Opportunity found, LocalDate day, LocalDate today, LocalDate earliest) {
        assertThatThrownBy(() -> found.extend(new Extension(day, "slow"), today, LATER))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of("expectedClose", "too-small", earliest)));
    }

    @Test
    void revisesAnExpectedCloseThatHasPassedOnlyWhileNobodyWorksOnIt() {
        Opportunity overdue = with(Played.assigned(), next -> next.expectedClose(Played.TODAY.minusDays(1)));
        for (LocalDate other : new LocalDate[] {null, Played.DUE}) {
            assertThatThrownBy(() -> overdue.revise(expecting(other), Played.TODAY, LATER))
                    .isInstanceOfSatisfying(
                            RuleBrokenException.class,
                            refused -> assertThat(refused.rule()).isEqualTo("opportunity.expected-close-passed"));
            Opportunity lastDay = with(overdue, next -> next.expectedClose(Played.TODAY));
            assertThat(lastDay.revise(expecting(other), Played.TODAY, LATER)
                            .next()
                            .expectedClose())
                    .isEqualTo(other);
            Opportunity withdrawn = overdue.withdraw(LATER).next();
            assertThat(withdrawn
                            .revise(expecting(other), Played.TODAY, LATER)
                            .next()
                            .expectedClose())
                    .isEqualTo(other);
        }
        OpportunityDraft retitled = OpportunityDraftBuilder.builder(expecting(overdue.expectedClose()))
                .title("another title")
                .build();
        assertThat(overdue.revise(retitled, Played.TODAY, LATER).next().title()).isEqualTo("another title");
    }

    private static OpportunityDraft expecting(@Nullable LocalDate day) {
        return OpportunityDraftBuilder.builder(Played.DRAFT).expectedClose(day).build();
    }

    @Test
    void assigningSaysByWhomAndWhen() {
        assertThat(Played.assigned().assignment())
                .isEqualTo(new Assignment(Played.ASSIGNEE, Played.ASSIGNER, Played.LATER));
    }

    @Test
    void reassigningKeepsThePlanAndToTheSamePersonSaysNothing() {
        Opportunity found = Played.executed();
        Change<Opportunity> given = found.reassign(Played.ASSIGNER, Played.ASSIGNER, LATER);
        assertThat(given.next().plan()).isEqualTo(found.plan());
        assertThat(given.event())
                .isEqualTo(new OpportunityEvent.Reassigned(found.id(), Played.ASSIGNEE, Played.ASSIGNER));
        assertThat(found.reassign(Played.ASSIGNEE, Played.CREATOR, LATER)).isEqualTo(Change.none(found));
    }

    @Test
    void isNotWithdrawnOnceAStepHasAResult() {
        Opportunity found = Played.executed();
        assertThatThrownBy(() -> found.withdraw(LATER))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("opportunity.plan-started"));
        assertThat(Played.planned().withdraw(LATER).next().assignee()).isNull();
    }

    @Test
    void isWonOnlyAtTheEndOfItsPlan() {
        for (Opportunity found : List.of(Played.assigned(), Played.planned(), Played.planned(Played.executed()))) {
            assertThatThrownBy(() -> found.win(Played.CUSTOMER, null, LATER))
                    .isInstanceOfSatisfying(
                            RuleBrokenException.class,
                            refused -> assertThat(refused.rule()).isEqualTo("opportunity.plan-unfinished"));
        }
    }

    @Test
    void aDroppedStepAloneIsNoExecutedPlan() {
        Opportunity planned = Played.planned();
        PlanStepId step = planned.plan().steps().get(0).id();
        Opportunity dropped = Played.replan(planned, planned.plan().dropped(step));
        assertThat(dropped.possibleActions()).doesNotContain(OpportunityAction.WIN);
    }

    @Test
    void winningMakesItCertainAndKeepsWhatWasExpected() {
        Opportunity found = Played.executed();
        Opportunity won = found.win(Played.CUSTOMER, PRICE, LATER).next();
        assertThat(won.probability()).isEqualTo(Percent.HUNDRED);
        assertThat(won.amount()).isEqualTo(PRICE);
        assertThat(won.customer()).isEqualTo(Played.CUSTOMER);
        assertThat(won.closing()).isEqualTo(new Closing(LATER, found.probability(), null, null));
    }

    @Test
    void winningWithoutAgreedAmountKeepsTheExpectedOne() {
        OpportunityDraft priced = new OpportunityDraft(
                "40 PMS seats", Prospect.named("Blue Lotus Hotels"), Percent.of(40), "web", null, PRICE, null);
        Opportunity found =
                Played.executed().revise(priced, Played.TODAY, LATER).next();
        Change<Opportunity> won = found.win(Played.CUSTOMER, null, LATER);
        assertThat(won.next().amount()).isEqualTo(PRICE);
        assertThat(won.event()).isEqualTo(new OpportunityEvent.Won(found.id(), Played.CUSTOMER, PRICE));
    }

    @Test
    void losingDropsOpenStepsAndKeepsResults() {
        Opportunity found = Played.planned(Played.executed());
        PlanStepId open = found.plan().steps().get(1).id();
        Change<Opportunity> lost = found.lose("too dear", LATER);
        assertThat(lost.event()).isEqualTo(new OpportunityEvent.Lost(found.id(), "too dear", List.of(open)));
        assertThat(lost.next().plan().steps())
                .extracting(PlanStep::state)
                .containsExactly(StepState.EXECUTED, StepState.DROPPED);
        assertThat(lost.next().probability()).isEqualTo(Percent.ZERO);
    }

    @Test
    void reopeningALostOneRestoresTheProbabilityAndClearsTheClosing() {
        Opportunity lost = Played.planned().lose("too dear", LATER).next();
        Change<Opportunity> reopened = lost.reopen(null, LATER.plusSeconds(5));
        assertThat(reopened.event())
                .isEqualTo(new OpportunityEvent.Reopened(
                        lost.id(), OpportunityState.LOST, closing(lost), lost.amount(), null));
        assertThat(reopened.next())
                .returns(Percent.of(40), Opportunity::probability)
                .returns(null, Opportunity::closing)
                .returns(Played.ASSIGNEE, Opportunity::assignee)
                .returns(lost.plan(), Opportunity::plan);
    }

    @Test
    void reopeningAWonOneRestoresTheExpectedAmountAndKeepsTheCustomer() {
        Money expected = Money.of("10", "USD");
        Opportunity found =
                with(Played.executed(), next -> next.amount(expected).expectedClose(Played.DUE));
        Opportunity won = found.win(Played.CUSTOMER, PRICE, LATER).next();
        Change<Opportunity> reopened = won.reopen("not signed", LATER.plusSeconds(5));
        assertThat(reopened.event())
                .isEqualTo(new OpportunityEvent.Reopened(
                        won.id(), OpportunityState.WON, closing(won), PRICE, "not signed"));
        assertThat(reopened.next())
                .isEqualTo(with(found, next -> next.customer(Played.CUSTOMER).changedAt(LATER.plusSeconds(5))));
        Opportunity lost = reopened.next().lose("too dear", LATER).next();
        assertThat(lost.customer()).isEqualTo(Played.CUSTOMER);
        assertThat(lost.reopen(null, LATER).next().amount()).isEqualTo(expected);
    }

    @Test
    void reopeningAWonOneNeedsAReason() {
        assertThatThrownBy(() -> Played.won().reopen(null, LATER))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused ->
                                assertThat(refused.violations()).containsExactly(Violation.of("reason", "required")));
    }

    @Test
    void correctingKeepsTheTimeOfDay() {
        Opportunity won = Played.executed()
                .win(Played.CUSTOMER, PRICE, LATER.plus(Duration.ofDays(9)))
                .next();
        Instant now = LATER.plus(Duration.ofDays(20)).minusSeconds(60);
        Change<Opportunity> corrected =
                won.correct(WinCorrection.ofDay(LocalDate.of(2027, 1, 15), "later signed"), ZoneOffset.UTC, now);
        Instant closed = LATER.plus(Duration.ofDays(3));
        assertThat(closing(corrected.next()).at()).isEqualTo(closed);
        assertThat(corrected.event())
                .isEqualTo(new OpportunityEvent.Corrected(
                        won.id(),
                        List.of(new FieldChange("closing.at", closing(won).at().toString(), closed.toString())),
                        "later signed"));
        assertThat(closedOn(won, LocalDate.of(2027, 2, 1), now))
                .as("not after now")
                .isEqualTo(now);
        Opportunity early = Played.executed()
                .win(Played.CUSTOMER, PRICE, LATER.plus(Duration.ofDays(9)).minusSeconds(1))
                .next();
        assertThat(closedOn(early, LocalDate.of(2027, 1, 12), now))
                .as("not before the assignment")
                .isEqualTo(LATER);
    }

    @Test
    void correctsNoDayBeforeTheAssignmentOrInTheFuture() {
        Opportunity won = Played.executed()
                .win(Played.CUSTOMER, PRICE, LATER.plus(Duration.ofDays(9)))
                .next();
        Instant now = LATER.plus(Duration.ofDays(20));
        for (LocalDate day : List.of(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 2, 2))) {
            assertThatThrownBy(() -> closedOn(won, day, now))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> assertThat(refused.violations())
                                    .containsExactly(
                                            Violation.of("closedOn", "out-of-range", "2027-01-12", "2027-02-01")));
        }
    }

    @Test
    void correctingNothingSaysNothing() {
        Opportunity won = Played.executed().win(Played.CUSTOMER, PRICE, LATER).next();
        WinCorrection same = new WinCorrection(PRICE, LocalDate.of(2027, 1, 12), "as it is");
        assertThat(won.correct(same, ZoneOffset.UTC, LATER.plusSeconds(9))).isEqualTo(Change.none(won));
        WinCorrection nothing = new WinCorrection(null, null, "as it is");
        assertThat(won.correct(nothing, ZoneOffset.UTC, LATER.plusSeconds(9))).isEqualTo(Change.none(won));
    }

    private static Instant closedOn(Opportunity won, LocalDate day, Instant now) {
        return closing(won.correct(WinCorrection.ofDay(day, "wrong"), ZoneOffset.UTC, now)
                        .next())
                .at();
    }

    private static Closing closing(Opportunity closed) {
        return Objects.requireNonNull(closed.closing());
    }

    @Test
    void movingToAStageSetsItsProbability() {
        StageId stage = Played.stage();
        Opportunity moved =
                Played.assigned().moveTo(stage, Percent.of(60), LATER).next();
        assertThat(moved.currentStage()).isEqualTo(new CurrentStage(stage, LATER));
        assertThat(moved.probability()).isEqualTo(Percent.of(60));
        assertThat(moved.moveTo(stage, Percent.of(60), LATER.plusSeconds(9))).isEqualTo(Change.none(moved));
    }

    @Test
    void anotherProbabilityInTheSameStageKeepsWhenItCameThere() {
        StageId stage = Played.stage();
        Opportunity moved =
                Played.assigned().moveTo(stage, Percent.of(60), LATER).next();
        Change<Opportunity> again = moved.moveTo(stage, Percent.of(70), LATER.plusSeconds(9));
        assertThat(again.next().currentStage()).isEqualTo(new CurrentStage(stage, LATER));
        assertThat(again.event())
                .isEqualTo(new OpportunityEvent.StageMoved(moved.id(), stage, stage, Percent.of(60), Percent.of(70)));
    }

    @Test
    void theHistorySaysHowLongItStayed() {
        StageId first = Played.stage();
        StageId second = Played.stage();
        StageMoveId id = new StageMoveId(Played.id());
        OpportunityId about = Played.assigned().id();
        CurrentStage entered = new CurrentStage(first, LATER);
        assertThat(StageMove.of(id, about, null, entered, Played.ASSIGNEE))
                .isEqualTo(new StageMove(id, about, null, first, LATER, Played.ASSIGNEE, null));
        Instant then = LATER.plus(Duration.ofDays(3));
        assertThat(StageMove.of(id, about, entered, new CurrentStage(second, then), Played.ASSIGNEE))
                .isEqualTo(new StageMove(id, about, first, second, then, Played.ASSIGNEE, Duration.ofDays(3)));
    }

    private static void refused(Opportunity found, UnaryOperator<OpportunityBuilder> how) {
        assertThatIllegalArgumentException().isThrownBy(() -> with(found, how));
    }

    private static Opportunity with(Opportunity found, UnaryOperator<OpportunityBuilder> how) {
        return how.apply(OpportunityBuilder.builder(found)).build();
    }
}
