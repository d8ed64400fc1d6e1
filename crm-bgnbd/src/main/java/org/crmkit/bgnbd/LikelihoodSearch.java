package org.crmkit.bgnbd;

import org.crmkit.kernel.error.RuleBrokenException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Finds the highest likelihood in coordinates in which the likelihood is well scaled: the logarithms of the mean rate r ÷ α, of r
 * and of a + b, and the logit of the mean probability of leaving a ÷ (a + b). Each climb fits a full quadratic to the likelihood
 * in a trust region (Powell's BOBYQA). The climb is restarted at the best point found so far until a restart gains nothing.
 */
final class LikelihoodSearch {

    private static final double[] LOWEST = {Math.log(1e-6), Math.log(1e-3), -14, Math.log(1e-3)};
    private static final double[] HIGHEST = {Math.log(1e3), Math.log(1e4), 14, Math.log(1e4)};

    /** The starting points: r, the mean probability of leaving, and a + b. The starting rate is the rate of the customers. */
    private static final double[] SHAPES = {0.1, 0.3, 1, 5};

    private static final double[] LEAVING = {-4, -2, -0.7, 1};
    private static final double[] SPREADS = {0.5, 3, 20};

    /** This number of points determines a quadratic of four coordinates with all its mixed terms. */
    private static final int POINTS = 15;

    /** Ten times the usual number. */
    static final int MOST_EVALUATIONS = 3000;

    private static final double FIRST_STEP = 1;
    private static final double NEXT_STEP = 0.2;
    private static final double LAST_STEP = 1e-7;

    /** A gain in the log-likelihood, relative to it, that is ignored. */
    private static final double NO_GAIN = 1e-12;

    /** A point that is nearer than this to the end of the range counts as being at the end. */
    private static final double MARGIN = 0.1;

    private final CountTable customers;
    private int evaluations;
    private double[] top = {};
    private double highest = Double.NEGATIVE_INFINITY;

    LikelihoodSearch(CountTable customers) {
        this.customers = customers;
    }

    BgNbdFit best() {
        if (customers.totalRepeats() == 0) {
            throw new RuleBrokenException("bgnbd.nothing-to-fit", customers.size());
        }
        survey();
        climb(FIRST_STEP);
        while (climb(NEXT_STEP) > NO_GAIN * (1 + Math.abs(highest))) {
            // the next climb starts where this one ended
        }
        return new BgNbdFit(model(top), highest, customers.size(), evaluations, isInside(top));
    }

    /** Evaluates a coarse grid; the climb starts at its best point. */
    private void survey() {
        double rate = Math.log(customers.totalRepeats() / customers.totalAge());
        for (double shape : SHAPES) {
            for (double leaving : LEAVING) {
                for (double spread : SPREADS) {
                    logLikelihood(clamped(rate, Math.log(shape), leaving, Math.log(spread)));
                }
            }
        }
    }

    /** Climbs from the best point so far and returns the gain. */
    private double climb(double step) {
        double before = highest;
        try {
            new BOBYQAOptimizer(POINTS, step, LAST_STEP)
                    .optimize(
                            new MaxEval(MOST_EVALUATIONS),
                            new ObjectiveFunction(this::logLikelihood),
                            GoalType.MAXIMIZE,
                            new InitialGuess(top),
                            new SimpleBounds(LOWEST, HIGHEST));
        } catch (MathIllegalStateException stopped) {
            // where the likelihood is flat to the last digit no step increases it: the best point so far counts, and
            // the next
            // climb tries again
        }
        if (evaluations > MOST_EVALUATIONS) {
            throw new RuleBrokenException("bgnbd.not-converged", evaluations);
        }
        return highest - before;
    }

    private double logLikelihood(double[] place) {
        evaluations++;
        double value = customers.logLikelihood(model(place));
        if (value > highest) {
            highest = value;
            top = place.clone();
        }
        return value;
    }

    private static BgNbd model(double[] place) {
        double r = Math.exp(place[1]);
        double spread = Math.exp(place[3]);
        return new BgNbd(
                r,
                Math.exp(place[1] - place[0]),
                spread / (1 + Math.exp(-place[2])),
                spread / (1 + Math.exp(place[2])));
    }

    private static double[] clamped(double... place) {
        for (int each = 0; each < place.length; each++) {
            place[each] = Math.max(LOWEST[each], Math.min(HIGHEST[each], place[each]));
        }
        return place;
    }

    private static boolean isInside(double[] place) {
        for (int each = 0; each < place.length; each++) {
            if (place[each] < LOWEST[each] + MARGIN || place[each] > HIGHEST[each] - MARGIN) {
                return false;
            }
        }
        return true;
    }
}
