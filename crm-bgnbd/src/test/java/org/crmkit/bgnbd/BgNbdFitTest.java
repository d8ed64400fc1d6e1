package org.crmkit.bgnbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.crmkit.kernel.error.RuleBrokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BgNbdFitTest {

    private static final List<PurchaseCounts> MANY =
            new Simulated(new BgNbd(0.8, 30, 1.2, 3), 8).customers(20_000, 150).toList();

    @ParameterizedTest
    @CsvSource({"0.8, 30, 1.2, 3", "0.25, 5, 0.8, 2.5", "3, 100, 0.5, 5", "1, 40, 2, 0.8"})
    void findsTheParametersByWhichCustomersWereMade(double r, double alpha, double a, double b) {
        BgNbd truth = new BgNbd(r, alpha, a, b);
        List<PurchaseCounts> customers =
                new Simulated(truth, 20050224).customers(30_000, 200).toList();

        BgNbdFit fit = BgNbd.fit(customers.stream());

        assertThat(fit.determined()).isTrue();
        assertThat(fit.customers()).isEqualTo(30_000);
        assertThat(fit.logLikelihood()).isGreaterThan(truth.logLikelihood(customers.stream()));
        assertThat(fit.model().r()).isCloseTo(r, withinPercentage(10));
        assertThat(fit.model().r() / fit.model().alpha()).isCloseTo(r / alpha, withinPercentage(10));
        assertThat(leaving(fit.model())).isCloseTo(leaving(truth), within(0.03));
        assertThat(fit.model().expectedPurchases(52)).isCloseTo(truth.expectedPurchases(52), withinPercentage(5));
    }

    @Test
    void standsOnTopOfTheHill() {
        BgNbd top = BgNbd.fit(MANY.stream()).model();
        double height = likelihood(top);

        for (double factor : new double[] {0.999, 1.001}) {
            assertThat(likelihood(new BgNbd(top.r() * factor, top.alpha(), top.a(), top.b())))
                    .isLessThan(height);
            assertThat(likelihood(new BgNbd(top.r(), top.alpha() * factor, top.a(), top.b())))
                    .isLessThan(height);
            assertThat(likelihood(new BgNbd(top.r(), top.alpha(), top.a() * factor, top.b())))
                    .isLessThan(height);
            assertThat(likelihood(new BgNbd(top.r(), top.alpha(), top.a(), top.b() * factor)))
                    .isLessThan(height);
        }
    }

    /** The slope of the likelihood per customer and per e-fold of the parameter, by central differences. */
    @Test
    void isLevelThere() {
        BgNbd top = BgNbd.fit(MANY.stream()).model();
        double step = 1e-3;
        double up = Math.exp(step);
        double down = Math.exp(-step);
        List<Double> slopes = Stream.of(
                        likelihood(new BgNbd(top.r() * up, top.alpha(), top.a(), top.b()))
                                - likelihood(new BgNbd(top.r() * down, top.alpha(), top.a(), top.b())),
                        likelihood(new BgNbd(top.r(), top.alpha() * up, top.a(), top.b()))
                                - likelihood(new BgNbd(top.r(), top.alpha() * down, top.a(), top.b())),
                        likelihood(new BgNbd(top.r(), top.alpha(), top.a() * up, top.b()))
                                - likelihood(new BgNbd(top.r(), top.alpha(), top.a() * down, top.b())),
                        likelihood(new BgNbd(top.r(), top.alpha(), top.a(), top.b() * up))
                                - likelihood(new BgNbd(top.r(), top.alpha(), top.a(), top.b() * down)))
                .map(rise -> rise / (2 * step) / MANY.size())
                .toList();

        assertThat(slopes).allSatisfy(slope -> assertThat(slope).isCloseTo(0, within(1e-6)));
    }

    @Test
    void doesNotDependOnTheOrderOfTheCustomers() {
        List<PurchaseCounts> shuffled = new ArrayList<>(MANY);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(BgNbd.fit(shuffled.stream())).isEqualTo(BgNbd.fit(MANY.stream()));
    }

    @Test
    void countsEqualCustomersTogether() {
        List<PurchaseCounts> some = MANY.subList(0, 500);
        BgNbdFit once = BgNbd.fit(some.stream());
        BgNbdFit often = BgNbd.fit(Collections.nCopies(100, some).stream().flatMap(List::stream));

        assertThat(often.customers()).isEqualTo(50_000);
        assertThat(often.logLikelihood()).isCloseTo(100 * once.logLikelihood(), withinPercentage(1e-7));
        assertThat(often.model().r()).isCloseTo(once.model().r(), withinPercentage(0.01));
    }

    @Test
    void hasNothingToFitWithoutCustomersOrRepeats() {
        assertThatThrownBy(() -> BgNbd.fit(Stream.of()))
                .isInstanceOfSatisfying(RuleBrokenException.class, rejection -> {
                    assertThat(rejection.rule()).isEqualTo("bgnbd.nothing-to-fit");
                    assertThat(rejection.message(Locale.CHINESE)).contains("0 位客户");
                });
        assertThatThrownBy(() -> BgNbd.fit(Stream.of(new PurchaseCounts(0, 0, 30), new PurchaseCounts(0, 0, 0))))
                .isInstanceOf(RuleBrokenException.class)
                .hasMessage("Nothing to fit: none of 2 customers has ever come back");
    }

    @Test
    void saysWhenTheCustomersDoNotDetermineTheModel() {
        for (List<PurchaseCounts> few : List.of(
                List.of(new PurchaseCounts(1, 1, 1)),
                List.of(new PurchaseCounts(3, 5, 10)),
                List.of(new PurchaseCounts(3, 10, 10), new PurchaseCounts(1, 10, 10)),
                List.of(new PurchaseCounts(5000, 700, 700)),
                List.of(new PurchaseCounts(1, 1 / 7.0, 90_000), new PurchaseCounts(0, 0, 0)))) {
            BgNbdFit fit = BgNbd.fit(few.stream());

            assertThat(fit.determined()).as("%s: %s", few, fit).isFalse();
            assertThat(fit.logLikelihood()).isFinite();
            assertThat(fit.evaluations()).isLessThanOrEqualTo(LikelihoodSearch.MOST_EVALUATIONS);
            assertThat(few).allSatisfy(each -> {
                assertThat(fit.model().alive(each)).isBetween(0.0, 1.0);
                assertThat(fit.model().expectedPurchases(each, 52)).isFinite().isNotNegative();
            });
        }
    }

    private static double likelihood(BgNbd model) {
        return model.logLikelihood(MANY.stream());
    }

    private static double leaving(BgNbd model) {
        return model.a() / (model.a() + model.b());
    }
}
