package org.crmkit.value;

import java.math.BigDecimal;
import org.crmkit.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Decimal numbers that every store keeps exactly, such as quantities and prices. */
public final class Exact {

    /** The longest text of a number that is read: reading costs the square of its length. */
    private static final int TEXT_MAX = 100;

    private Exact() {}

    /**
     * Reads a decimal number, as in {@code 1299.90}.
     *
     * @param path the property, for the error
     * @throws InvalidInputException {@code required} if it is null, {@code malformed} if it is no such number
     */
    public static BigDecimal parse(String path, @Nullable String text) {
        try {
            if (Required.of(path, text).length() <= TEXT_MAX) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException malformed) {
            // refused below, like one that is too long to be read
        }
        throw InvalidInputException.of(path, "malformed", "1299.90");
    }

    /**
     * Guards a number, and brings it to its shortest form, so that equal numbers are equal.
     *
     * @param path the property, for the error
     * @param digits how many digits it may have before the point
     * @param places how many decimal places it may have
     * @throws InvalidInputException if it is absent, or has more digits or places
     */
    public static BigDecimal required(String path, @Nullable BigDecimal number, int digits, int places) {
        if (number == null) {
            throw InvalidInputException.of(path, "required");
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) number.precision() - number.scale() > digits) {
            throw InvalidInputException.of(path, "too-many-digits", digits);
        }
        BigDecimal shortest = number.stripTrailingZeros();
        if (shortest.scale() > places) {
            throw InvalidInputException.of(path, "too-many-places", places);
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Guards a number like {@link #required}, which must not be negative either. */
    public static BigDecimal notNegative(String path, @Nullable BigDecimal number, int digits, int places) {
        BigDecimal guarded = required(path, number, digits, places);
        if (guarded.signum() < 0) {
            throw InvalidInputException.of(path, "negative");
        }
        return guarded;
    }
}
