package org.crmkit.bgnbd;

import java.time.LocalDate;
import java.time.Period;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.error.InvalidInputException;
import org.crmkit.trade.Purchases;
import org.jspecify.annotations.Nullable;

/**
 * Policy: the churn watch warns of customers who have probably left, by the BG/NBD model. Who buys every week is warned of after a
 * few quiet weeks, who buys once a year only after years.
 *
 * <p>The model judges who has come back. It says nothing about those who have bought on one day only, nor about those who have
 * never ordered: for them another policy decides, such as one of silence, where the one count from that day and the other from
 * their registration.
 *
 * @param model the model, fitted to purchases of the same kind
 * @param threshold who has come back is warned of while P(alive) is less than this, above 0 to 1
 * @param soonest who of those is quiet enough to be looked at at all; the shorter, the more customers the watch has to look up
 * @param others who is warned of who has never come back: who has bought on one day only, or never ordered. {@link
 *     ChurnPolicy#inactivityOfBuyers} leaves those alone who have never ordered
 */
public record BgNbdPolicy(BgNbd model, double threshold, ChurnPolicy soonest, ChurnPolicy others)
        implements ChurnPolicy {

    /** Rejects a threshold that is not above 0 and up to 1 with an {@link InvalidInputException}. */
    public BgNbdPolicy {
        if (!(threshold > 0 && threshold <= 1)) {
            throw InvalidInputException.of("threshold", "out-of-range", "0+", 1);
        }
    }

    /**
     * Warns of customers whose probability of being active is below a threshold, once their last order is older than a week; of
     * those who have bought on one day only, or have never ordered, by the {@linkplain ChurnPolicy#standard standard} policy: after
     * six months.
     *
     * @throws InvalidInputException if the threshold is not above 0 and up to 1
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

    private boolean warns(@Nullable Purchases purchases, LocalDate today) {
        if (purchases == null || purchases.days() == 1) {
            return warns(others, purchases, today);
        }
        return warns(soonest, purchases, today) && alive(purchases, today) < threshold;
    }

    private double alive(Purchases purchases, LocalDate today) {
        return model.alive(PurchaseCounts.of(purchases.first(), purchases.last(), purchases.days(), today));
    }

    /** Who has bought nothing is quiet already: the watch asks about nobody else. */
    private static boolean warns(ChurnPolicy policy, @Nullable Purchases purchases, LocalDate today) {
        Judge judge = policy.judge();
        return (purchases == null || !purchases.last().isAfter(policy.cutoff(today)))
                && (judge == null || judge.matches(purchases, today));
    }
}
