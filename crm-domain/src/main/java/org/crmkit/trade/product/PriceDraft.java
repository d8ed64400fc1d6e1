package org.crmkit.trade.product;

import java.math.BigDecimal;
import java.util.Currency;
import org.crmkit.internal.value.Decimals;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.CurrencyCode;
import org.crmkit.kernel.value.DecimalText;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;

/**
 * The input for a price, with the limits of {@link UnitPrice}. Any content can be passed in; if it is not a valid price, the
 * product is rejected.
 *
 * @param amount the price of one unit, a decimal number such as {@code 0.0025}
 * @param currency the code of its currency by ISO 4217
 */
public record PriceDraft(
        @DecimalText(integer = Money.MAX_DIGITS, fraction = UnitPrice.PRICE_PLACES, min = "0")
        String amount,

        @CurrencyCode String currency) {

    /** Normalises the texts. */
    public PriceDraft {
        amount = Text.lineOrEmpty(amount, Decimals.TEXT_MAX);
        currency = Text.lineOrEmpty(currency, CurrencyCode.LENGTH);
    }

    /** Creates an input from a number. */
    public PriceDraft(BigDecimal amount, Currency currency) {
        this(Decimals.text(amount), currency == null ? "" : currency.getCurrencyCode());
    }

    /** Creates an input from an amount of money. */
    public static PriceDraft of(Money price) {
        Money amount = Required.of("price", price);
        return new PriceDraft(amount.amount(), amount.currency());
    }

    /** Creates an input from texts, which are validated by the feed. */
    public static PriceDraft of(String amount, String currency) {
        return new PriceDraft(amount, currency);
    }

    UnitPrice price() {
        return UnitPrice.of(amount, currency);
    }
}
