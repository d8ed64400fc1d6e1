package org.crmkit.bgnbd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;

/**
 * The BG/NBD model with its four parameters. While customers are active, each buys at random at an individual rate; the rates
 * follow a gamma distribution. After each purchase a customer leaves for good with an individual probability; these probabilities
 * follow a beta distribution. Source: Fader, Hardie and Lee 2005, Marketing Science 24(2). Time is in weeks.
 *
 * <p>A customer without a repeat purchase counts as active with certainty, because a customer can leave only after a repeat
 * purchase.
 *
 * @param r shape of the gamma distribution of the purchase rates
 * @param alpha rate of that distribution in weeks; the mean rate of purchase is r ÷ α a week
 * @param a first parameter of the beta distribution of the probabilities of leaving; their mean is a ÷ (a + b)
 * @param b second parameter of that distribution
 */
public record BgNbd(double r, double alpha, double a, double b) {

    /** The minimum of every parameter. */
    public static final double LEAST = 1e-10;

    /** The maximum of every parameter. */
    public static final double MOST = 1e10;

    /** Rejects parameters outside {@value #LEAST} to {@value #MOST} with an {@link InvalidInputException}. */
    public BgNbd {
        List<Violation> faults = new ArrayList<>();
        check("r", r, faults);
        check("alpha", alpha, faults);
        check("a", a, faults);
        check("b", b, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    /**
     * Finds the parameters under which the purchases of these customers are most likely. The result does not depend on the order
     * of the customers. Customers with equal counts are grouped, so that memory and time grow only with the number of different
     * counts.
     *
     * @throws RuleBrokenException {@code bgnbd.nothing-to-fit} if there are no customers or no repeat purchases; {@code
     *     bgnbd.not-converged} if no best parameters were found
     */
    public static BgNbdFit fit(Stream<PurchaseCounts> customers) {
        return new LikelihoodSearch(CountTable.of(customers)).best();
    }

    /** Returns the logarithm of the likelihood of these customers' purchases; 0 without customers. */
    public double logLikelihood(Stream<PurchaseCounts> customers) {
        return CountTable.of(customers).logLikelihood(this);
    }

    /**
     * Returns the probability that the customer has not left, from 0 to 1:
     *
     * <pre>P(alive | x, t_x, T) = 1 / (1 + a / (b + x − 1) · ((α + T) / (α + t_x))^(r + x)) for x &gt; 0, otherwise 1</pre>
     */
    public double alive(PurchaseCounts customer) {
        return 1 / (1 + Math.exp(logOddsOfBeingGone(customer.repeats(), customer.recency(), customer.age())));
    }

    /**
     * Returns how many repeat purchases a new customer is expected to make in the weeks after their first one:
     *
     * <pre>E[X(t)] = (a + b − 1) / (a − 1) · [1 − (α / (α + t))^r · ₂F₁(r, b; a + b − 1; t / (α + t))]</pre>
     *
     * @param weeks t, 0 to {@link PurchaseCounts#MOST_WEEKS}
     * @throws InvalidInputException if the weeks are outside that
     */
    public double expectedPurchases(double weeks) {
        return new FuturePurchases(r, alpha, a, b).expected(checked(weeks));
    }

    /**
     * Returns how many purchases the customer is expected to make in the weeks to come, which is 0 if they have left:
     *
     * <pre>E[Y(t) | x, t_x, T] = P(alive) · (a + b + x − 1) / (a − 1)
     *     · [1 − ((α + T) / (α + T + t))^(r + x) · ₂F₁(r + x, b + x; a + b + x − 1; t / (α + T + t))]</pre>
     *
     * @param customer what they did so far
     * @param weeks t, 0 to {@link PurchaseCounts#MOST_WEEKS}
     * @throws InvalidInputException if the weeks are outside that
     */
    public double expectedPurchases(PurchaseCounts customer, double weeks) {
        long x = customer.repeats();
        return alive(customer) * new FuturePurchases(r + x, alpha + customer.age(), a, b + x).expected(checked(weeks));
    }

    /**
     * {@code ln [a / (b+x−1) ((α+T) / (α+t_x))^(r+x)]}, the log odds of having left after the last purchase; without a repeat
     * purchase nobody has left.
     */
    double logOddsOfBeingGone(long x, double recency, double age) {
        return x == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(a) - Math.log(b + (x - 1)) + (r + x) * Math.log1p((age - recency) / (alpha + recency));
    }

    static double checked(double weeks) {
        if (!(weeks >= 0 && weeks <= PurchaseCounts.MOST_WEEKS)) {
            throw InvalidInputException.of("weeks", "out-of-range", 0, (long) PurchaseCounts.MOST_WEEKS);
        }
        return weeks;
    }

    private static void check(String path, double parameter, List<Violation> faults) {
        if (!(parameter >= LEAST && parameter <= MOST)) {
            faults.add(Violation.of(path, "out-of-range", LEAST, MOST));
        }
    }
}
