package org.crmkit.bgnbd;

import org.hipparchus.special.Beta;

/**
 * The expected number of purchases of an active customer whose purchase rate follows a gamma distribution and whose probability p
 * of leaving after each purchase follows a beta distribution. With a known rate λ and p it is {@code (1 − exp(−λ p t)) / p} in t
 * weeks; this class computes the mean of that over both distributions.
 *
 * <p>The paper expresses it with a Gaussian hypergeometric function. That form divides by zero at a = 1, has a pole at a + b = 1,
 * and loses all digits where two large numbers are subtracted. Both methods used here add only positive numbers.
 *
 * @param r shape of the gamma distribution
 * @param alpha rate of the gamma distribution in weeks
 * @param a first parameter of the beta distribution
 * @param b second parameter of the beta distribution
 */
record FuturePurchases(double r, double alpha, double a, double b) {

    /** The minimum of the logarithm of the first term for which the series is used. */
    private static final double SMALLEST_TERM = -600;

    private static final double MOST_TERMS = 2000;

    /** A term that is smaller than the sum by this factor does not change the sum. */
    private static final double NEGLIGIBLE = 1e-17;

    private static final double LOG_NEGLIGIBLE = -42;
    private static final int PANELS = 1024;
    private static final double STRIDE = 0.25;

    double expected(double weeks) {
        double scaled = weeks / alpha;
        return isShort(scaled) ? series(scaled) : integral(scaled);
    }

    private boolean isShort(double scaled) {
        double mean = r * scaled;
        double terms = mean + 12 * Math.sqrt(mean * (1 + scaled)) + 40 * (1 + scaled);
        return terms < MOST_TERMS && -r * Math.log1p(scaled) > SMALLEST_TERM;
    }

    /**
     * The number of opportunities to buy in the period is n with a negative binomial probability, and of n opportunities {@code Σ
     * E[(1 − p)^k], k < n} become purchases. The result is the sum of the products, term by term.
     */
    double series(double scaled) {
        double z = scaled / (1 + scaled);
        double probability = Math.exp(-r * Math.log1p(scaled));
        double stays = 1;
        double purchases = 0;
        double sum = 0;
        for (double n = 0; ; n++) {
            sum += probability * purchases;
            double ratio = z * (r + n) / (n + 1);
            if (ratio < 1 && probability * (purchases + 1) <= NEGLIGIBLE * sum * (1 - ratio) * (1 - ratio)) {
                return sum;
            }
            purchases += stays;
            stays *= (b + n) / (a + b + n);
            probability *= ratio;
        }
    }

    /**
     * The mean over p by the trapezoidal rule, on a scale on which the integrand is a smooth hill that decreases double
     * exponentially on both sides. There the rule is exact except for rounding (Takahasi and Mori 1974).
     */
    double integral(double scaled) {
        double top = top(scaled);
        double height = logIntegrand(top, scaled);
        double width = 1 / Math.sqrt((a + b) * logistic(top) * logistic(-top) + 0.25);
        double from = foot(-STRIDE, top, width, height, scaled);
        double step = (foot(STRIDE, top, width, height, scaled) - from) / PANELS;
        double sum = 0;
        for (int panel = 0; panel <= PANELS; panel++) {
            double v = from + panel * step;
            sum += Math.cosh(v) * Math.exp(logIntegrand(top + width * Math.sinh(v), scaled) - height);
        }
        return sum * step * width * Math.exp(height - Beta.logBeta(a, b));
    }

    /** Finds the maximum by bisection, because the slope is monotonically decreasing. */
    private double top(double scaled) {
        double low = -200;
        double high = 200;
        while (high - low > 1e-9 * (1 + Math.abs(low))) {
            double middle = (low + high) / 2;
            if (slope(middle, scaled) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double slope(double logit, double scaled) {
        double p = logistic(logit);
        double q = logistic(-logit);
        double bought = -Math.expm1(-r * Math.log1p(p * scaled));
        double growth = r * p * scaled / (1 + p * scaled) * (1 - bought) / bought;
        return a * q - b * p + q * (growth - 1);
    }

    /** Finds the distance at which the integrand has become negligible. */
    private double foot(double stride, double top, double width, double height, double scaled) {
        double v = stride;
        while (logIntegrand(top + width * Math.sinh(v), scaled) + Math.log(Math.cosh(v)) > height + LOG_NEGLIGIBLE) {
            v += stride;
        }
        return v;
    }

    /** {@code ln [p^a (1−p)^b (1 − (1 + p t/α)^−r) / p]} where p has this logit. Towards p = 0 the quotient is r t/α. */
    private double logIntegrand(double logit, double scaled) {
        double logP = -softplus(-logit);
        double exponent = r * Math.log1p(Math.exp(logP) * scaled);
        double quotient = exponent > 1e-300 ? Math.log(-Math.expm1(-exponent)) - logP : Math.log(r * scaled);
        return a * logP - b * softplus(logit) + quotient;
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static double softplus(double value) {
        return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
    }
}
