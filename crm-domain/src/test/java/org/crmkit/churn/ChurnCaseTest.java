package org.crmkit.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmkit.churn.Cases.BACK;
import static org.crmkit.churn.Cases.BOUGHT;
import static org.crmkit.churn.Cases.DEFERRED;
import static org.crmkit.churn.Cases.LOST;
import static org.crmkit.churn.Cases.MANAGER;
import static org.crmkit.churn.Cases.WARNED;
import static org.crmkit.churn.Cases.WATCH;
import static org.crmkit.churn.Cases.deferred;
import static org.crmkit.churn.Cases.lost;
import static org.crmkit.churn.Cases.recovered;
import static org.crmkit.churn.Cases.warned;
import static org.crmkit.churn.Cases.wonBack;

import java.util.UUID;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.UserId;
import org.junit.jupiter.api.Test;

class ChurnCaseTest {

    @Test
    void opensWithTheLastOrderAndTheCustomersManager() {
        Change<ChurnCase> opened = ChurnCase.warn(warned().id(), Cases.CUSTOMER, MANAGER, Cases.LAST, WATCH, WARNED);
        ChurnCase found = opened.next();
        assertThat(found.state().isOpen()).isTrue();
        assertThat(found.lastOrder()).isEqualTo(Cases.LAST);
        assertThat(found.manager()).isEqualTo(MANAGER);
        assertThat(found.creator()).isEqualTo(WATCH);
        assertThat(found.createdAt()).isEqualTo(found.changedAt()).isEqualTo(WARNED);
        assertThat(found.closedAt()).isEmpty();
        assertThat(opened.event()).isEqualTo(new ChurnEvent.Warned(found.id(), Cases.CUSTOMER, MANAGER, Cases.LAST));
    }

    @Test
    void earlierMeasuresAreKept() {
        Change<ChurnCase> change = deferred().defer("Sent a sample", WATCH, LOST);
        assertThat(change.next().measures())
                .containsExactly(
                        new Measure("Called them", MANAGER, DEFERRED), new Measure("Sent a sample", WATCH, LOST));
        assertThat(change.next().state()).isEqualTo(ChurnState.DEFERRED);
        assertThat(change.event())
                .isEqualTo(new ChurnEvent.Deferred(warned().id(), new Measure("Sent a sample", WATCH, LOST)));
    }

    /** Measures are compared in their stored form, not as they were typed. */
    @Test
    void theSameMeasureTwiceIsRefusedWhoeverSaysIt() {
        for (String again : new String[] {"Called them", "  Called them\r\n", "Called them\u3000"}) {
            assertThatThrownBy(() -> deferred().defer(again, WATCH, LOST))
                    .isInstanceOfSatisfying(
                            RuleBrokenException.class,
                            refused -> assertThat(refused.rule()).isEqualTo("churn.same-measure"));
        }
        assertThat(deferred().defer("called them", MANAGER, LOST).next().measures())
                .hasSize(2);
    }

    @Test
    void aMeasureThatWasSaidBeforeAnotherOneIsRefusedToo() {
        ChurnCase twice = deferred().defer("Sent a sample", MANAGER, LOST).next();
        assertThatThrownBy(() -> twice.defer("Called them", MANAGER, BACK)).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void takesSoManyMeasuresAndNoMore() {
        ChurnCase full = warned();
        for (int each = 0; each < ChurnCase.MEASURES_MAX; each++) {
            full = full.defer("Call " + each, MANAGER, DEFERRED).next();
        }
        ChurnCase last = full;
        assertThatThrownBy(() -> last.defer("One more", MANAGER, LOST))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("churn.too-many-measures"));
    }

    @Test
    void aMeasureHasItsLimitInCodePoints() {
        assertThat(warned().defer("🍵".repeat(Measure.TEXT_MAX), MANAGER, DEFERRED)
                        .next()
                        .measures())
                .hasSize(1);
        assertThatThrownBy(() -> warned().defer("🍵".repeat(Measure.TEXT_MAX + 1), MANAGER, DEFERRED))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> warned().defer(" ", MANAGER, DEFERRED)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLossKeepsItsReasonAndItsInstantAlsoWhenTheCustomerIsWonBack() {
        assertThat(lost().reason()).isEqualTo("Went to a cheaper one");
        assertThat(lost().lostAt()).isEqualTo(LOST);
        assertThat(lost().closedAt()).contains(LOST);
        assertThat(lost().measures()).hasSize(1);
        assertThat(wonBack().reason()).isEqualTo("Went to a cheaper one");
        assertThat(wonBack().lostAt()).isEqualTo(LOST);
        assertThat(wonBack().recoveredAt()).isEqualTo(BACK);
        assertThat(wonBack().closedAt()).contains(BACK);
    }

    @Test
    void canBeLostWithoutAnyMeasure() {
        assertThat(warned().confirm("Closed down", LOST).next().measures()).isEmpty();
    }

    @Test
    void aLossNeedsAReasonWithinItsLimit() {
        assertThatThrownBy(() -> warned().confirm(" ", LOST)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> warned().confirm("x".repeat(ChurnCase.REASON_MAX + 1), LOST))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void recoversWithTheDayOfThePurchase() {
        assertThat(recovered().recoveredAt()).isEqualTo(BACK);
        assertThat(recovered().closedAt()).contains(BACK);
        assertThat(recovered().lostAt()).isNull();
        assertThat(warned().recover(BOUGHT.plusDays(1), BACK).event())
                .isEqualTo(new ChurnEvent.Recovered(warned().id(), Cases.CUSTOMER, BOUGHT.plusDays(1)));
    }

    @Test
    void whatIsRecoveredIsOverForGood() {
        assertThatThrownBy(() -> recovered().confirm("Gone", BACK)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> wonBack().winBack(null, BACK)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> lost().recover(BOUGHT, BACK)).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> lost().defer("Once more", MANAGER, BACK))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void goesToANewManagerAndToTheSameOneChangesNothing() {
        UserId other = new UserId(new UUID(1, 9));
        Change<ChurnCase> given = deferred().transfer(other, LOST);
        assertThat(given.next().manager()).isEqualTo(other);
        assertThat(given.next().state()).isEqualTo(ChurnState.DEFERRED);
        assertThat(given.event()).isEqualTo(new ChurnEvent.Transferred(warned().id(), MANAGER, other));
        assertThat(deferred().transfer(MANAGER, LOST)).isEqualTo(Change.none(deferred()));
    }

    /** A purchase of the same day may be the very order that the case names. */
    @Test
    void isOvertakenByALaterDayOnly() {
        assertThat(warned().isRecoveredBy(BOUGHT.plusDays(1))).isTrue();
        assertThat(warned().isRecoveredBy(BOUGHT)).isFalse();
        assertThat(warned().isRecoveredBy(BOUGHT.minusDays(1))).isFalse();
        ChurnCase never = ChurnCase.warn(warned().id(), Cases.CUSTOMER, MANAGER, null, WATCH, WARNED)
                .next();
        assertThat(never.isRecoveredBy(BOUGHT)).isTrue();
    }

    @Test
    void offersByHandOnlyWhatIsDoneByHand() {
        assertThat(warned().possibleActions()).containsExactly(ChurnAction.DEFER, ChurnAction.CONFIRM);
        assertThat(deferred().possibleActions()).containsExactly(ChurnAction.DEFER, ChurnAction.CONFIRM);
        assertThat(lost().possibleActions()).containsExactly(ChurnAction.WIN_BACK);
        assertThat(recovered().possibleActions()).isEmpty();
    }

    @Test
    void isNeverHalfLost() {
        for (ChurnCase found : new ChurnCase[] {warned(), deferred(), recovered()}) {
            assertThatThrownBy(
                            () -> ChurnCaseBuilder.builder(found).lostAt(LOST).build())
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                            () -> ChurnCaseBuilder.builder(found).reason("Gone").build())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ChurnCaseBuilder.builder(lost()).lostAt(null).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> ChurnCaseBuilder.builder(lost()).recoveredAt(BACK).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        ChurnCaseBuilder.builder(recovered()).recoveredAt(null).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOpenCaseIsUnresolvedAndSoIsALostOne() {
        assertThat(ChurnState.values())
                .filteredOn(ChurnState::isUnresolved)
                .containsExactly(ChurnState.WARNED, ChurnState.DEFERRED, ChurnState.LOST);
        assertThat(ChurnState.values())
                .filteredOn(ChurnState::isOpen)
                .containsExactlyInAnyOrderElementsOf(ChurnFilter.OPEN_STATES);
    }
}
