package org.crmkit.kernel.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.crmkit.internal.value.Decimals;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * An amount in a currency, always with the number of decimal places of the currency.
 *
 * @param amount the amount
 * @param currency the ISO 4217 currency
 */
@ValueObject
public record Money(BigDecimal amount, Currency currency) implements Serializable {

    /** The maximum number of digits before the point of an amount that is stored; a sum may have more. */
    public static final int MAX_DIGITS = 15;

    /** The maximum number of digits before the point of any amount: room for sums of all stored amounts. */
    private static final int SUM_DIGITS = 30;

    /** The maximum number of decimal places of a number that is rounded to an amount. */
    private static final int SCALE_MAX = 1000;

    /**
     * Converts the amount to the decimal places of the currency. An amount with more decimal places is rejected with an
     * {@link InvalidInputException}; rounding is explicit: {@link #rounded}.
     */
    public Money {
        Required.that("amount", amount).and("currency", currency).check();
        requireSize(amount);
        int places = places(currency);
        if (amount.stripTrailingZeros().scale() > places) {
            throw InvalidInputException.of("amount", "too-many-decimals", places, currency);
        }
        amount = amount.setScale(places, RoundingMode.UNNECESSARY);
    }

    /**
     * Creates money from a decimal number and an ISO currency code, as in {@code Money.of("1299.90", "EUR")}.
     *
     * @throws InvalidInputException {@code required} or {@code malformed}
     */
    public static Money of(String amount, String currency) {
        Required.that("amount", amount).and("currency", currency).check();
        return new Money(Decimals.parse("amount", amount), currency(currency));
    }

    /** Creates money from an exact number that may have more decimal places than the currency, with the given rounding. */
    public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
        Required.that("amount", amount)
                .and("currency", currency)
                .and("rounding", rounding)
                .check();
        requireSize(amount);
        return new Money(amount.setScale(places(currency), rounding), currency);
    }

    /** Returns an amount of zero in a currency. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** Adds money of the same currency. Money of another currency is rejected with an {@link InvalidInputException}. */
    public Money plus(Money other) {
        Required.of("other", other);
        if (!currency.equals(other.currency)) {
            throw InvalidInputException.of("currency", "mixed", currency, other.currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * Checks an amount; null is allowed.
     *
     * @param path the property that the exception names
     * @throws InvalidInputException if it is negative, or has more than {@value #MAX_DIGITS} digits before the point
     */
    public static @Nullable Money optional(String path, @Nullable Money money) {
        if (money != null && money.amount.signum() < 0) {
            throw InvalidInputException.of(path, "negative");
        }
        if (money != null && money.amount.precision() - money.amount.scale() > MAX_DIGITS) {
            throw InvalidInputException.of(path, "too-many-digits", MAX_DIGITS);
        }
        return money;
    }

    /** The exponent is checked first: an amount such as 1E+999999999 would fill the memory if it were written out. */
    private static void requireSize(BigDecimal amount) {
        if (amount.scale() > SCALE_MAX) {
            throw InvalidInputException.of("amount", "too-many-decimals", SCALE_MAX, "");
        }
        if (amount.signum() != 0 && (long) amount.precision() - amount.scale() > SUM_DIGITS) {
            throw InvalidInputException.of("amount", "too-many-digits", SUM_DIGITS);
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw InvalidInputException.of("currency", "malformed", "EUR (ISO 4217)");
        }
    }

    private static int places(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
