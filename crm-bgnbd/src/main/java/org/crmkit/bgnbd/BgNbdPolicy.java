package org.crmkit.bgnbd;

import java.time.LocalDate;
import java.time.Period;
import org.crmkit.churn.watch.ChurnPolicy;
import org.crmkit.error.InvalidInputException;
import org.crmkit.trade.Purchases;
import org.jspecify.annotations.Nullable;

/**
 * Policy: the churn watch warns of customers who have probably left, by the BG/NBD model. Who buys every week is warned of after a
 * few quiet weeks, who buys once a year only after years.
 *
 * <p>The model says nothing about those who have bought on one day only; for them another policy decides. Who has never ordered is
 * left alone: run the watch {@linkplain org.crmkit.churn.watch.WatchDesk#by by} a policy of silence for these.
 *
 * @param model the model, fitted to purchases of the same kind
 * @param threshold who comes back is warned of while P(alive) is less than this, above 0 to 1
 * @param soonest who is quiet enough to be looked at at all; the shorter, the more customers the watch has to look up
 * @param onceOnly who of those who have bought on one day only is warned of
 */
public record BgNbdPolicy(BgNbd model, double threshold, ChurnPolicy soonest, ChurnPolicy onceOnly)
        implements ChurnPolicy {

    /** Refuses a threshold that is not above 0 and up to 1 with an {@link InvalidInputException}. */
    public BgNbdPolicy {
        if (!(threshold > 0 && threshold <= 1)) {
            throw InvalidInputException.of("threshold", "out-of-range", "0+", 1);
        }
    }

    /**
     * Warns of customers whose probability of being active is below a threshold, once their last order is older than a week; of
     * those who have bought on one day only after six months.
     *
     * @throws InvalidInputException if the threshold is not above 0 and up to 1
     */
    public static BgNbdPolicy below(double threshold, BgNbd model) {
        return new BgNbdPolicy(model, threshold, ChurnPolicy.silence(Period.ofWeeks(1)), ChurnPolicy.standard());
    }

    @Override
    public LocalDate longAgo(LocalDate today) {
        LocalDate soon = soonest.longAgo(today);
        LocalDate once = onceOnly.longAgo(today);
        return soon.isAfter(once) ? soon : once;
    }

    /** Says no: the model says nothing about them, and when they were registered is not known here. */
    @Override
    public boolean watchesNeverOrdered() {
        return false;
    }

    @Override
    public Judge judge() {
        return this::warns;
    }

    private boolean warns(@Nullable Purchases purchases, LocalDate today) {
        if (purchases == null) {
            return false;
        }
        ChurnPolicy policy = purchases.days() == 1 ? onceOnly : soonest;
        return !purchases.last().isAfter(policy.longAgo(today))
                && (purchases.days() == 1 || alive(purchases, today) < threshold);
    }

    private double alive(Purchases purchases, LocalDate today) {
        return model.alive(PurchaseCounts.of(purchases.first(), purchases.last(), purchases.days(), today));
    }
}
