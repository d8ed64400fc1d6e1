package org.crmkit.reporting.period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.crmkit.kernel.error.InvalidInputException;

/** Shares and rates: with a zero denominator the result is empty, never 0 and never NaN. */
public final class Ratio {

    /** The maximum number of decimal places. */
    public static final int PLACES_MAX = 100;

    private Ratio() {}

    /**
     * Returns part ÷ whole in percent, rounded half up to a number of decimal places; empty if the whole is zero.
     *
     * @param places 0 to {@value #PLACES_MAX}
     * @throws InvalidInputException {@code out-of-range} if the number of places lies outside that
     */
    public static Optional<BigDecimal> percent(long part, long whole, int places) {
        return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), places);
    }

    /** Returns the same for exact amounts. */
    public static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole, int places) {
        return of(part.movePointRight(2), whole, places);
    }

    /**
     * Returns part ÷ whole, rounded half up to a number of decimal places; empty if the whole is zero.
     *
     * @param places 0 to {@value #PLACES_MAX}
     * @throws InvalidInputException {@code out-of-range} if the number of places lies outside that
     */
    public static Optional<BigDecimal> of(BigDecimal part, BigDecimal whole, int places) {
        if (places < 0 || places > PLACES_MAX) {
            throw InvalidInputException.of("places", "out-of-range", 0, PLACES_MAX);
        }
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, places, RoundingMode.HALF_UP));
    }
}
