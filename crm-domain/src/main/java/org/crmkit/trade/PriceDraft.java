package org.crmkit.trade;

import java.math.BigDecimal;
import java.util.Currency;
import org.crmkit.value.CurrencyCode;
import org.crmkit.value.DecimalText;
import org.crmkit.value.Decimals;
import org.crmkit.value.Money;
import org.crmkit.value.Required;
import org.crmkit.value.Text;

/**
 * What the sales system says about a price, with the limits of {@link UnitPrice}; whatever it says can be handed in, and is rejected with
 * its product if it is no price.
 *
 * @param amount the price of one unit, a decimal number such as {@code 0.0025}
 * @param currency the code of its currency by ISO 4217
 */
public record PriceDraft(
        @DecimalText(integer = Money.MAX_DIGITS, fraction = OrderLine.PRICE_PLACES, min = "0")
        String amount,

        @CurrencyCode String currency) {

    /** Normalises the texts. */
    public PriceDraft {
        amount = Text.lineOrEmpty(amount, Decimals.TEXT_MAX);
        currency = Text.lineOrEmpty(currency, CurrencyCode.LENGTH);
    }

    /** A price that is a number already. */
    public PriceDraft(BigDecimal amount, Currency currency) {
        this(Decimals.text(amount), currency == null ? "" : currency.getCurrencyCode());
    }

    /** A price that is an amount of money. */
    public static PriceDraft of(Money price) {
        Money amount = Required.of("price", price);
        return new PriceDraft(amount.amount(), amount.currency());
    }

    /** A price as text, of which nothing is looked at before it is fed. */
    public static PriceDraft of(String amount, String currency) {
        return new PriceDraft(amount, currency);
    }

    UnitPrice price() {
        return UnitPrice.of(amount, currency);
    }
}
