package org.crmkit.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.crmkit.kernel.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    /** The message contains the required form, not the input: in the first amount the comma is wrong. */
    @Test
    void namesTheFormThatAnAmountMustHave() {
        assertThatThrownBy(() -> Money.of("1,50", "EUR")).hasMessage("Not valid: amount: must have the form 1299.90");
        assertThatThrownBy(() -> Money.of("1.50", "euro"))
                .hasMessage("Not valid: currency: must have the form EUR (ISO 4217)");
    }

    /** The time for reading a number grows with the square of its length. */
    @Test
    void doesNotReadAnAmountOfAMillionDigits() {
        assertThatThrownBy(() -> Money.of("9".repeat(1_000_000), "EUR"))
                .hasMessage("Not valid: amount: must have the form 1299.90");
    }

    @ParameterizedTest
    @CsvSource({
        "1299.9, EUR, 1299.90 EUR",
        "1299.90000, EUR, 1299.90 EUR",
        "1300, JPY, 1300 JPY",
        "1.3E3, JPY, 1300 JPY",
        "1.5, KWD, 1.500 KWD",
        "-0.01, USD, -0.01 USD",
        "0E+9, USD, 0.00 USD",
        "3, XAU, 3 XAU"
    })
    void hasTheDecimalPlacesOfItsCurrency(String amount, String currency, String shown) {
        assertThat(Money.of(amount, currency)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.005, EUR", "0.5, JPY", "0.0001, KWD", "0.1, XAU"})
    void refusesAnAmountFinerThanItsCurrency(String amount, String currency) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("decimal places in " + currency);
    }

    @Test
    void equalsTheSameAmountHoweverItWasWritten() {
        assertThat(Money.of("5", "EUR")).isEqualTo(Money.of("5.00", "EUR")).isNotEqualTo(Money.of("5", "USD"));
    }

    @ParameterizedTest
    @CsvSource({"1E+999999999", "-1E+999999999", "1E+2147483647"})
    @Timeout(5)
    void refusesAnAstronomicalAmountWithoutWritingItOut(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "EUR")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSumMayHaveMoreDigitsThanAnAmountThatIsKept() {
        Money most = Money.of("999999999999999", "EUR");
        assertThat(most.plus(most)).hasToString("1999999999999998.00 EUR");
    }

    @ParameterizedTest
    @CsvSource({"'', EUR", "twelve, EUR", "'1,5', EUR", "1, EURO", "1, eur", "1, ''", "1, ZZZ"})
    void refusesWhatIsNoMoney(String amount, String currency) {
        assertThatThrownBy(() -> Money.of(amount, currency)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void roundsOnlyAsTold() {
        Currency euro = Currency.getInstance("EUR");
        BigDecimal fine = new BigDecimal("2.345");
        assertThat(Money.rounded(fine, euro, RoundingMode.HALF_UP)).hasToString("2.35 EUR");
        assertThat(Money.rounded(fine, euro, RoundingMode.HALF_EVEN)).hasToString("2.34 EUR");
        assertThat(Money.rounded(fine, Currency.getInstance("JPY"), RoundingMode.UP))
                .hasToString("3 JPY");
    }

    @Test
    void addsMoneyOfOneCurrency() {
        Money zero = Money.zero(Currency.getInstance("EUR"));
        assertThat(zero.plus(Money.of("1.10", "EUR")).plus(Money.of("-2.20", "EUR")))
                .hasToString("-1.10 EUR");
    }

    @Test
    void refusesToMixCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("EUR and USD cannot be mixed");
    }

    @Test
    void guardsWhatIsKept() {
        assertThat(Money.optional("agreed", null)).isNull();
        Money most = Money.of("999999999999999.99", "EUR");
        assertThat(Money.optional("agreed", most)).isEqualTo(most);
        for (String wrong : new String[] {"-0.01", "1000000000000000"}) {
            assertThatThrownBy(() -> Money.optional("agreed", Money.of(wrong, "EUR")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("agreed: ");
        }
    }
}
