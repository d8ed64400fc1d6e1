package org.crmkit.trade.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Money;
import org.crmkit.trade.feed.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

    private static OrderLine line(String quantity, String price, String discount) {
        return new OrderLine("41", new BigDecimal(quantity), null, new BigDecimal(price), new BigDecimal(discount));
    }

    private static List<Violation> faults(String quantity, String price, String discount) {
        return catchThrowableOfType(InvalidInputException.class, () -> line(quantity, price, discount))
                .violations();
    }

    /** Lines of the Northwind orders 10250 and 10251, calculated by hand. */
    @ParameterizedTest
    @CsvSource({
        "10, 7.70,  0,    77,      77",
        "35, 42.40, 0.15, 1484,    1261.4",
        "15, 16.80, 0.15, 252,     214.2",
        "6,  16.80, 0.05, 100.8,   95.76",
        "20, 16.80, 0,    336,     336",
        "0,  16.80, 0,    0,       0",
        "3,  1,     1,    3,       0",
        "-9, 25.50, 0,    -229.5,  -229.5",
        "-6, 16.80, 0.05, -100.8,  -95.76",
        "0.0001, 0.000001, 0.0001, 0.0000000001, 0.00000000009999"
    })
    void aLineIsQuantityTimesPriceLessItsDiscount(
            String quantity, String price, String discount, BigDecimal gross, BigDecimal net) {
        assertThat(line(quantity, price, discount).gross()).isEqualByComparingTo(gross);
        assertThat(line(quantity, price, discount).net()).isEqualByComparingTo(net);
    }

    /** A known error of this kind: 7.70 + 42.40 + 16.80, prices without quantities. */
    @Test
    void anOrderIsTheSumOfItsLinesNotOfItsPrices() {
        Order order = Told.lines(
                OrderLineDraft.of("41", "10", "7.70"),
                OrderLineDraft.of("51", "35", "42.40", "0.15"),
                OrderLineDraft.of("65", "15", "16.80", "0.15"));
        assertThat(order.total()).isEqualTo(Money.of("1552.60", "USD"));
        assertThat(order.gross()).isEqualByComparingTo("1813");
        assertThat(order.total()).isNotEqualTo(Money.of("66.90", "USD"));
    }

    @Test
    void isRoundedOnceAndHalfUp() {
        OrderLineDraft halfACent = OrderLineDraft.of("41", "1", "0.01", "0.5");
        assertThat(Told.lines(halfACent).total()).isEqualTo(Money.of("0.01", "USD"));
        assertThat(Told.lines(halfACent, halfACent, halfACent).total()).isEqualTo(Money.of("0.02", "USD"));
        assertThat(Told.lines(halfACent, halfACent, halfACent).net()).isEqualByComparingTo("0.015");
        Order yen = Order.of(new OrderDraft(
                "1",
                Told.CUSTOMER,
                Told.DAY,
                Currency.getInstance("JPY"),
                List.of(OrderLineDraft.of("1", "1", "0.5"))));
        assertThat(yen.total()).isEqualTo(Money.of("1", "JPY"));
    }

    @Test
    void withoutLinesItIsNothing() {
        assertThat(Told.lines().total()).isEqualTo(Money.of("0.00", "USD"));
        assertThat(Told.lines().gross()).isZero();
    }

    @Test
    void keepsTheSameNumberInTheSameForm() {
        assertThat(line("10.00", "7.7", "0.150")).isEqualTo(line("1E+1", "7.700", "0.15"));
        assertThat(line("0.000", "0E+9", "0E-9")).isEqualTo(line("0", "0", "0"));
        assertThat(line("10", "7", "0").quantity().scale()).isZero();
    }

    @Test
    void refusesWhatNoStoreCouldKeepExactly() {
        assertThat(faults("0.00001", "1", "0")).containsExactly(Violation.of("quantity", "too-many-places", 4));
        assertThat(faults("1000000000000", "1", "0")).containsExactly(Violation.of("quantity", "too-many-digits", 12));
        assertThat(faults("1", "-0.01", "0")).containsExactly(Violation.of("price", "negative"));
        assertThat(faults("1", "0.0000001", "0")).containsExactly(Violation.of("price", "too-many-places", 6));
        assertThat(faults("1", "1E+999999999", "0")).containsExactly(Violation.of("price", "too-many-digits", 12));
        assertThat(faults("1", "1", "1.0001")).containsExactly(Violation.of("discount", "out-of-range", 0, 1));
        assertThat(faults("1", "1", "0.00001")).containsExactly(Violation.of("discount", "too-many-places", 4));
        assertThat(faults("1", "1", "-0.1")).containsExactly(Violation.of("discount", "negative"));
    }

    @Test
    void takesTheLargestNumbersAndTheSmallest() {
        OrderLine large = line("999999999999.9999", "0.000001", "0.9999");
        assertThat(large.net()).isEqualByComparingTo("99.99999999999999");
        assertThat(line("1", "999999999999.999999", "0").gross()).isEqualByComparingTo("999999999999.999999");
    }

    @Test
    void aLineIsForAProductOrHasALabel() {
        OrderLine postage =
                new OrderLine(null, " Postage ", BigDecimal.ONE, null, new BigDecimal("-4.90"), BigDecimal.ZERO);
        assertThat(postage.label()).isEqualTo("Postage");
        assertThat(postage.net()).isEqualByComparingTo("-4.90");
        assertThatThrownBy(() -> new OrderLine(" ", "\u200B", BigDecimal.ONE, null, BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of("product", "required", 100)));
    }

    @Test
    void aReturnComesToTheSameAsTheOrder() {
        OrderLineDraft halfACent = OrderLineDraft.of("41", "1", "0.01", "0.5");
        OrderLineDraft back = OrderLineDraft.of("41", "-1", "0.01", "0.5");
        assertThat(Told.lines(back).total()).isEqualTo(Money.of("-0.01", "USD"));
        assertThat(Told.lines(halfACent, back).total()).isEqualTo(Money.of("0.00", "USD"));
        assertThat(Told.lines(back, OrderLineDraft.withoutProduct("Postage", "-0.000001"))
                        .net())
                .isEqualByComparingTo("-0.005001");
    }

    @Test
    void refusesATotalThatNoStoreCouldKeep() {
        OrderLineDraft large = OrderLineDraft.of("41", "1000", "999999999999");
        assertThat(Told.lines(large).total()).isEqualTo(Money.of("999999999999000.00", "USD"));
        assertThatThrownBy(() -> Told.lines(large, large))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of("lines", "too-many-digits", Money.MAX_DIGITS)));
        OrderLineDraft given = OrderLineDraft.of("41", "-1000", "999999999999", "1");
        assertThatThrownBy(() -> Told.lines(large, large, given)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesMoreLinesThanAnOrderMayHave() {
        OrderLineDraft line = OrderLineDraft.of("41", "1", "1");
        OrderLineDraft[] most = Collections.nCopies(Order.LINES_MAX, line).toArray(OrderLineDraft[]::new);
        assertThat(Told.lines(most).total()).isEqualTo(Money.of("5000.00", "USD"));
        OrderLineDraft[] more = Stream.concat(Stream.of(most), Stream.of(line)).toArray(OrderLineDraft[]::new);
        assertThatThrownBy(() -> Told.lines(more)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesTextThatIsNoNumber() {
        assertThatThrownBy(() -> Told.lines(OrderLineDraft.of("41", "1,5", "1")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::path, Violation::code)
                                .containsExactly(tuple("quantity", "malformed")));
    }

    @Test
    void isShownWithItsTotalAndHowManyLinesItHas() {
        OrderSummary shown = OrderSummary.of(Told.lines(OrderLineDraft.of("41", "10", "7.70")), CustomerRef::of);
        assertThat(shown.total()).isEqualTo(Money.of("77.00", "USD"));
        assertThat(shown.lines()).isEqualTo(1);
        assertThat(shown.id()).isEqualTo(OrderId.named("10250"));
    }
}
