package org.crmkit.internal.value;

import java.math.BigDecimal;
import org.crmkit.kernel.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Decimal numbers that every store keeps exactly, such as quantities and prices. */
public final class Decimals {

    /** An example of a number, for messages. */
    public static final String EXAMPLE = "1299.90";

    /** The longest text that is read as a number. It is longer than any number that is stored. */
    public static final int TEXT_MAX = 64;

    private Decimals() {}

    /** Reads a decimal number such as {@code 1299.90}; null if the text is not one. */
    static @Nullable public BigDecimal parse(@Nullable String text) {
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
     * @param path the property that the exception names
     * @throws InvalidInputException {@code required} if the text is null, {@code malformed} if it is not such a number
     */
    public static BigDecimal parse(String path, @Nullable String text) {
        BigDecimal number = parse(Required.of(path, text));
        if (number == null) {
            throw InvalidInputException.of(path, "malformed", EXAMPLE);
        }
        return number;
    }

    /** Returns the text of a number, for {@link #parse(String, String)}; empty if the number is null. */
    public static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toString();
    }

    /**
     * Returns whether a number has no more than the given digits before the point and decimal places, ignoring trailing
     * zeros.
     */
    public static boolean fits(BigDecimal number, int digits, int places) {
        return number.signum() == 0
                || ((long) number.precision() - number.scale() <= digits
                        && number.stripTrailingZeros().scale() <= places);
    }

    /**
     * Checks a number, and returns it in its shortest form, so that equal numbers are equal objects.
     *
     * @param path the property that the exception names
     * @param digits the maximum number of digits before the point
     * @param places the maximum number of decimal places
     * @throws InvalidInputException if it is null, or has more digits or places
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

    /**
     * Returns a number of a form in its shortest form, so that equal numbers are equal objects. A number with more digits or places
     * is returned unchanged, so that the form can report it; null stays null.
     */
    public static @Nullable BigDecimal shortest(@Nullable BigDecimal number, int digits, int places) {
        return number == null || !fits(number, digits, places) ? number : required("number", number, digits, places);
    }

    /** Checks a number like {@link #required}. It must not be negative either. */
    public static BigDecimal notNegative(String path, @Nullable BigDecimal number, int digits, int places) {
        BigDecimal guarded = required(path, number, digits, places);
        if (guarded.signum() < 0) {
            throw InvalidInputException.of(path, "negative");
        }
        return guarded;
    }
}
