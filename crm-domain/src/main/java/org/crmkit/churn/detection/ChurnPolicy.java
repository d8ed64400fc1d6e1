package org.crmkit.churn.detection;

import java.time.LocalDate;
import java.time.Period;
import org.crmkit.error.InvalidInputException;
import org.crmkit.trade.Purchases;
import org.jspecify.annotations.Nullable;

/**
 * Policy: which customers the watch warns of. First, how long a customer must have been quiet to be looked at at all, as data
 * that a store can put into its query; then, if wanted, a {@link Judge} who looks at what each of these has bought.
 */
public interface ChurnPolicy {

    /**
     * Returns the last day that counts as long ago: customers whose last order is from that day or before are quiet.
     *
     * @param today the day on which is judged
     */
    LocalDate cutoff(LocalDate today);

    /**
     * Returns the last day that counts as long ago for customers who have never ordered: those who were registered on that day or
     * before are quiet. Null if they are left alone. Unless a policy says otherwise it is the day that counts for all others.
     *
     * @param today the day on which is judged
     */
    default @Nullable LocalDate registrationCutoff(LocalDate today) {
        return cutoff(today);
    }

    /** Returns who judges quiet customers by what they have bought; null if being quiet is enough. */
    default @Nullable Judge judge() {
        return null;
    }

    /** Judges quiet customers one by one. */
    @FunctionalInterface
    interface Judge {

        /**
         * Returns whether the watch is to warn of a customer.
         *
         * @param purchases what they have bought; null if nothing, and they were registered long ago ({@link
         *     ChurnPolicy#registrationCutoff})
         * @param today the day on which is judged
         */
        boolean matches(@Nullable Purchases purchases, LocalDate today);
    }

    /** The default of DOMAIN section 3: six months, those who have never ordered included. */
    static ChurnPolicy standard() {
        return inactivity(Period.ofMonths(6));
    }

    /**
     * Customers are warned of when their last order is older than a period: on the first day on which that order's day and the
     * period together lie before today. An order of 31 August is six months old on 28 February, and older on 1 March.
     *
     * @throws InvalidInputException if the period is not positive, or longer than {@value Inactivity#YEARS_MAX} years
     */
    static ChurnPolicy inactivity(Period period) {
        return new Inactivity(period, true);
    }

    /** The same, but customers who have never ordered are left alone. */
    static ChurnPolicy inactivityOfBuyers(Period period) {
        return new Inactivity(period, false);
    }
}
