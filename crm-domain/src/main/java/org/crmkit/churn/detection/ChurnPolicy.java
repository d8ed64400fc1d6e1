package org.crmkit.churn.detection;

import java.time.LocalDate;
import java.time.Period;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.trade.order.Purchases;
import org.jspecify.annotations.Nullable;

/**
 * Policy: for which customers churn detection opens a case. The cutoff dates say how long a customer must have been inactive;
 * they are data that a store can use in its query. An optional {@link Judge} then decides by what each of these customers has
 * bought.
 */
public interface ChurnPolicy {

    /**
     * Returns the cutoff date: customers whose last order is from that day or earlier are inactive.
     *
     * @param today the day by which the policy judges
     */
    LocalDate cutoff(LocalDate today);

    /**
     * Returns the cutoff date for customers who have never ordered: those who were registered on that day or earlier are
     * inactive. Null if such customers are never reported. By default it is the same as {@link #cutoff}.
     *
     * @param today the day by which the policy judges
     */
    default @Nullable LocalDate registrationCutoff(LocalDate today) {
        return cutoff(today);
    }

    /** Returns the judge that decides about inactive customers by what they have bought; null if inactivity is sufficient. */
    default @Nullable Judge judge() {
        return null;
    }

    /** Decides about inactive customers one by one. */
    @FunctionalInterface
    interface Judge {

        /**
         * Returns whether churn detection opens a case for a customer.
         *
         * @param purchases what the customer has bought; null if nothing, in which case the customer was registered before the
         *     cutoff ({@link ChurnPolicy#registrationCutoff})
         * @param today the day by which the policy judges
         */
        boolean matches(@Nullable Purchases purchases, LocalDate today);
    }

    /** The default policy: six months of inactivity, including customers who have never ordered; see docs/model/churn.md. */
    static ChurnPolicy standard() {
        return inactivity(Period.ofMonths(6));
    }

    /**
     * A customer is inactive if their last order is older than a period: from the first day on which the day of the order plus
     * the period lies before today. An order of 31 August is six months old on 28 February, and older on 1 March.
     *
     * @throws InvalidInputException if the period is not positive, or longer than {@value Inactivity#YEARS_MAX} years
     */
    static ChurnPolicy inactivity(Period period) {
        return new Inactivity(period, true);
    }

    /** The same, but customers who have never ordered are not reported. */
    static ChurnPolicy inactivityOfBuyers(Period period) {
        return new Inactivity(period, false);
    }
}
