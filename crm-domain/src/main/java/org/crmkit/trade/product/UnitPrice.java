package org.crmkit.trade.product;

import java.math.BigDecimal;
import java.util.Currency;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Money;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The list price of one unit of a product. It may have more decimal places than the currency: the price of 400 units at 0.0025
 * each is an amount of money, but the price of one unit is not.
 *
 * @param amount the price, not negative, at most {@value Money#MAX_DIGITS} digits before the decimal point and {@value
 *     #PRICE_PLACES} after it; it has at least the decimal places of the currency
 * @param currency the ISO 4217 currency
 */
@ValueObject
public record UnitPrice(BigDecimal amount, Currency currency) {

    /** The maximum number of decimal places of a price. */
    public static final int PRICE_PLACES = 6;

    /**
     * Checks the amount.
     *
     * @throws InvalidInputException if it is negative, or has more digits or decimal places
     */
    public UnitPrice {
        BigDecimal exact = Decimals.notNegative("amount", amount, Money.MAX_DIGITS, UnitPrice.PRICE_PLACES);
        amount = exact.setScale(Math.max(exact.scale(), Math.max(0, currency.getDefaultFractionDigits())));
    }

    /**
     * Creates a price from a decimal number and an ISO currency code, as in {@code UnitPrice.of("0.0025", "USD")}.
     *
     * @throws InvalidInputException if one of them is invalid, or the number is out of range
     */
    public static UnitPrice of(String amount, String currency) {
        try {
            return new UnitPrice(Decimals.parse("amount", amount), Currency.getInstance(currency));
        } catch (IllegalArgumentException unknown) {
            throw InvalidInputException.of("currency", "no-currency");
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
