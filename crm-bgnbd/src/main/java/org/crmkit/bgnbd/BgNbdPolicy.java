package org.crmkit.bgnbd;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.trade.order.Purchases;
import org.jspecify.annotations.Nullable;

/**
 * Policy: churn detection opens cases for customers who have probably left, by the BG/NBD model. For a customer who buys every
 * week that is after a few weeks of inactivity; for one who buys once a year, only after years.
 *
 * <p>The model judges customers with repeat purchases. It says nothing about customers who have bought on one day only or have
 * never ordered. Another policy decides about those, such as one of inactivity, which counts from that day for the former and
 * from the registration for the latter.
 *
 * @param model the model, fitted to purchases of the same kind
 * @param threshold a case is opened for a customer with repeat purchases if P(alive) is less than this, above 0 to 1
 * @param soonest the inactivity after which such a customer is examined at all; the shorter it is, the more customers churn
 *     detection has to look up
 * @param others the policy for customers without repeat purchases: those who have bought on one day only or have never ordered.
 *     {@link ChurnPolicy#inactivityOfBuyers} does not report those who have never ordered
 */
public record BgNbdPolicy(BgNbd model, double threshold, ChurnPolicy soonest, ChurnPolicy others)
        implements ChurnPolicy {

    /** Rejects null, and a threshold that is not above 0 and up to 1, with an {@link InvalidInputException}. */
    public BgNbdPolicy {
        List<Violation> faults = new ArrayList<>();
        require("model", model, faults);
        require("soonest", soonest, faults);
        require("others", others, faults);
        if (!(threshold > 0 && threshold <= 1)) {
            faults.add(Violation.of("threshold", "out-of-range", "0+", 1));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    /**
     * Reports customers whose probability of being active is below a threshold, once their last order is older than a week. For
     * customers who have bought on one day only or have never ordered, the {@linkplain ChurnPolicy#standard standard} policy
     * applies: after six months.
     *
     * @throws InvalidInputException if the threshold is not above 0 and up to 1, or the model is null
     */
    public static BgNbdPolicy below(double threshold, BgNbd model) {
        return new BgNbdPolicy(model, threshold, ChurnPolicy.inactivity(Period.ofWeeks(1)), ChurnPolicy.standard());
    }

    @Override
    public LocalDate cutoff(LocalDate today) {
        LocalDate soon = soonest.cutoff(today);
        LocalDate late = others.cutoff(today);
        return soon.isAfter(late) ? soon : late;
    }

    @Override
    public @Nullable LocalDate registrationCutoff(LocalDate today) {
        return others.registrationCutoff(today);
    }

    @Override
    public Judge judge() {
        return this::warns;
    }

    private static void require(String path, @Nullable Object part, List<Violation> faults) {
        if (part == null) {
            faults.add(Violation.of(path, "required"));
        }
    }

    private boolean warns(@Nullable Purchases purchases, LocalDate today) {
        if (purchases == null || purchases.days() == 1) {
            return warns(others, purchases, today);
        }
        return warns(soonest, purchases, today) && alive(purchases, today) < threshold;
    }

    private double alive(Purchases purchases, LocalDate today) {
        return model.alive(PurchaseCounts.of(purchases.first(), purchases.last(), purchases.days(), today));
    }

    /** A customer without purchases is already inactive, because churn detection asks about no others. */
    private static boolean warns(ChurnPolicy policy, @Nullable Purchases purchases, LocalDate today) {
        Judge judge = policy.judge();
        return (purchases == null || !purchases.last().isAfter(policy.cutoff(today)))
                && (judge == null || judge.matches(purchases, today));
    }
}
