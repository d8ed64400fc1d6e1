package org.crmkit.bgnbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.trade.order.Purchases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BgNbdPolicyTest {

    private static final BgNbd CDNOW = new BgNbd(0.243, 4.414, 0.793, 2.426);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final BgNbdPolicy POLICY = BgNbdPolicy.below(0.5, CDNOW);

    private static final ChurnPolicy JUDGING_NOBODY = new ChurnPolicy() {
        @Override
        public LocalDate cutoff(LocalDate today) {
            return today.minusDays(1);
        }

        @Override
        public Judge judge() {
            return (purchases, today) -> false;
        }
    };

    @Test
    void warnsOfWhoBoughtOftenMuchSoonerThanOfWhoBoughtSeldom() {
        assertThat(quietDays(bought(27, 26 * 7))).isBetween(14L, 42L);
        assertThat(quietDays(bought(3, 26 * 7))).isGreaterThan(100);
    }

    @Test
    void warnsOnTheDayOnWhichTheProbabilityFallsBelowTheThreshold() {
        Purchases purchases = bought(9, 140);
        LocalDate day = purchases.last().plusDays(quietDays(purchases));

        assertThat(CDNOW.alive(PurchaseCounts.of(FIRST, purchases.last(), 9, day)))
                .isLessThan(0.5);
        assertThat(CDNOW.alive(PurchaseCounts.of(FIRST, purchases.last(), 9, day.minusDays(1))))
                .isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void leavesWhoBoughtOnOneDayOnlyToTheOtherPolicy() {
        Purchases once = bought(1, 0);

        assertThat(POLICY.judge().matches(once, FIRST.plusMonths(6))).isFalse();
        assertThat(POLICY.judge().matches(once, FIRST.plusMonths(6).plusDays(1)))
                .isTrue();
    }

    @Test
    void looksAtNobodyWhoIsNotQuietEnough() {
        Purchases often = bought(100, 99);
        BgNbdPolicy patient =
                new BgNbdPolicy(CDNOW, 0.999, ChurnPolicy.inactivity(Period.ofDays(60)), ChurnPolicy.standard());

        assertThat(patient.judge().matches(often, often.last().plusDays(60))).isFalse();
        assertThat(patient.judge().matches(often, often.last().plusDays(61))).isTrue();
    }

    @Test
    void asksForWhoeverEitherPolicyLooksAt() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        ChurnPolicy week = ChurnPolicy.inactivity(Period.ofWeeks(1));

        assertThat(POLICY.cutoff(today)).isEqualTo(week.cutoff(today)).isEqualTo(LocalDate.of(2026, 11, 14));
        assertThat(new BgNbdPolicy(CDNOW, 0.5, ChurnPolicy.standard(), week).cutoff(today))
                .isEqualTo(week.cutoff(today));
    }

    @Test
    void leavesWhoNeverOrderedToTheOtherPolicy() {
        LocalDate today = LocalDate.of(2028, 2, 29);
        BgNbdPolicy buyers = new BgNbdPolicy(
                CDNOW,
                0.5,
                ChurnPolicy.inactivity(Period.ofWeeks(1)),
                ChurnPolicy.inactivityOfBuyers(Period.ofMonths(6)));

        assertThat(POLICY.registrationCutoff(today)).isEqualTo(LocalDate.of(2027, 8, 28));
        assertThat(POLICY.judge().matches(null, today)).isTrue();
        assertThat(buyers.registrationCutoff(today)).isNull();
    }

    @Test
    void asksTheJudgesOfTheOtherPolicies() {
        BgNbdPolicy lenient = new BgNbdPolicy(CDNOW, 1, JUDGING_NOBODY, JUDGING_NOBODY);
        LocalDate today = FIRST.plusYears(3);

        assertThat(lenient.judge().matches(null, today)).isFalse();
        assertThat(lenient.judge().matches(bought(1, 0), today)).isFalse();
        assertThat(lenient.judge().matches(bought(9, 140), today)).isFalse();
        assertThat(BgNbdPolicy.below(1, CDNOW).judge().matches(bought(9, 140), today))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
    void refusesAThresholdThatIsNoProbability(double threshold) {
        assertThatThrownBy(() -> BgNbdPolicy.below(threshold, CDNOW)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void namesEveryPartThatIsMissing() {
        assertThatThrownBy(() -> new BgNbdPolicy(null, 2, null, null))
                .asInstanceOf(type(InvalidInputException.class))
                .extracting(refused ->
                        refused.violations().stream().map(Violation::path).toList())
                .isEqualTo(List.of("model", "soonest", "others", "threshold"));
    }

    /** The number of days without a purchase after which churn detection opens a case. */
    private static long quietDays(Purchases purchases) {
        return purchases
                .last()
                .datesUntil(LocalDate.of(2100, 1, 1))
                .takeWhile(today -> !POLICY.judge().matches(purchases, today))
                .count();
    }

    private static Purchases bought(long days, long lastAfter) {
        return new Purchases(days, days, FIRST, FIRST.plusDays(lastAfter), "O-1");
    }
}
