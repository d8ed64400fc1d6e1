package org.crmkit.value;

import java.math.BigDecimal;
import org.crmkit.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Decimal numbers that every store keeps exactly, such as quantities and prices. */
public final class Decimals {

    /** The form of a number, for messages. */
    public static final String EXAMPLE = "1299.90";

    /** The longest text that is read as a number: longer than any number that is kept. */
    public static final int TEXT_MAX = 64;

    private Decimals() {}

    /** Reads a decimal number such as {@code 1299.90}; null if the text is none. */
    static @Nullable BigDecimal parse(@Nullable String text) {
        if (text == null || text.length() > TEXT_MAX) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException malformed) {
            return null;
        }
    }

    /**
     * Reads a decimal number such as {@code 1299.90}.
     *
     * @param path the property, for the error
     * @throws InvalidInputException {@code required} if the text is null, {@code malformed} if it is no such number
     */
    public static BigDecimal parse(String path, @Nullable String text) {
        BigDecimal number = parse(Required.of(path, text));
        if (number == null) {
            throw InvalidInputException.of(path, "malformed", EXAMPLE);
        }
        return number;
    }

    /** Returns the text of a number that is one already, for {@link #parse(String, String)}; empty if there is none. */
    public static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toString();
    }

    /** Says whether a number has at most so many digits before the point and so many decimal places, trailing zeros aside. */
    static boolean fits(BigDecimal number, int digits, int places) {
        return number.signum() == 0
                || ((long) number.precision() - number.scale() <= digits
                        && number.stripTrailingZeros().scale() <= places);
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
        BigDecimal given = Required.of(path, number);
        if (given.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if ((long) given.precision() - given.scale() > digits) {
            throw InvalidInputException.of(path, "too-many-digits", digits);
        }
        BigDecimal shortest = given.stripTrailingZeros();
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
