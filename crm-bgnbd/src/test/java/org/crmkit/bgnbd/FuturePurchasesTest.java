package org.crmkit.bgnbd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The constants were computed with 60 digits by mpmath 1.3: (a + b − 1) / (a − 1) · [1 − (α / (α + t))^r · hyp2f1(r, b; a + b −
 * 1; t / (α + t))], and, where that divides by zero, as the mean of its values at a ± 10⁻²⁵; most of them were also checked with
 * an independent numerical integral.
 */
class FuturePurchasesTest {

    @ParameterizedTest
    @CsvSource({
        "0.243,    4.414,    0.793,  2.426,    3,      0.15086523089304668265",
        "0.243,    4.414,    0.793,  2.426,    78,     1.8605190579427685363",
        "2.243,    43.274,   0.793,  4.426,    39,     1.6873993058053130205",
        "0.243,    4.414,    1,      2.426,    39,     1.0842790105915187411",
        "0.243,    4.414,    0.3,    0.7,      39,     1.2782591487680623656",
        "0.243,    4.414,    2.5,    0.5,      39,     0.50313186342492536758",
        "0.243,    4.414,    3,      0.25,     10,     0.26157095374475820443",
        "1,        1,        0.5,    0.5,      1,      0.7071067811865475244",
        "300,      100,      2,      310,      80,     135.4588702597493058",
        "50,       2,        300,    200,      10,     1.6688963210702341137",
        "1000.243, 1004.414, 0.793,  1002.426, 39,     38.254748805122328858",
        "5000.243, 64.414,   0.793,  5002.426, 52,     3148.3983382977740019",
        "5000.25,  5,        0.8,    5002.5,   5,      3717.9913466096178238",
        "0.243,    4.414,    0.793,  2.426,    50000,  24.428713477514632254",
        "0.001,    0.0001,   0.0001, 2.5,      1000,   9986.1703406617490916",
        "10000,    100,      10000,  10000,    3,      2.0001000100010001",
        "0.001,    1e-6,     1e-6,   0.001,    100000, 99897669.516713942831",
        "1e6,      1e-6,     0.5,    1e6,      100000, 632453373923.97489751"
    })
    void agreesWithTheHypergeometricFormOfThePaper(
            double r, double alpha, double a, double b, double weeks, double expected) {
        assertThat(new FuturePurchases(r, alpha, a, b).expected(weeks)).isCloseTo(expected, withinPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0.243, 0.7, 0.793, 2.426",
        "0.01, 3, 0.02, 0.5",
        "2.243, 1, 1, 4.426",
        "40, 1.5, 0.3, 0.7",
        "300, 0.7, 5, 300",
        "0.243, 12, 50, 0.6"
    })
    void isTheSameWhicheverWayItIsComputed(double r, double scaled, double a, double b) {
        FuturePurchases future = new FuturePurchases(r, 1, a, b);
        assertThat(future.integral(scaled)).isCloseTo(future.series(scaled), withinPercentage(1e-10));
    }
}
