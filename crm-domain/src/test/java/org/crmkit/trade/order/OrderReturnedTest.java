package org.crmkit.trade.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.crmkit.customer.CustomerId;
import org.crmkit.trade.feed.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What remains of an order. Lines are written as product×quantity, or as an amount without a product; each piece costs 10.00. */
class OrderReturnedTest {

    private static final CustomerId OTHER = new CustomerId(new java.util.UUID(2, 2));

    private static Order order(
            String externalId, CustomerId customer, String currency, String lines, @Nullable String returned) {
        List<OrderLineDraft> drafts = new ArrayList<>();
        for (String each : lines.isBlank() ? new String[0] : lines.strip().split(" ", -1)) {
            String[] parts = each.split("×", -1);
            drafts.add(
                    parts.length == 2
                            ? OrderLineDraft.of(parts[0], parts[1], "10")
                            : OrderLineDraft.withoutProduct("Amount", each));
        }
        return Order.of(new OrderDraft(externalId, customer, Told.DAY, Currency.getInstance(currency), drafts)
                .returning(returned));
    }

    private static Order order(String lines) {
        return order("1", Told.CUSTOMER, "USD", lines, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a×10          | a×-9            | false",
                "a×10          | a×-10           | true",
                "a×10          | a×-12           | true",
                "a×10 b×1      | a×-10           | false",
                "a×10 a×2      | a×-12           | true",
                "a×10 5        | a×-10           | true",
                "a×10          | b×-10           | true",
                "a×10          | b×-9            | false",
                "a×10          | a×-10 b×1       | true",
                "a×10          | a×-10 a×10      | false",
                "a×10          | -100            | true",
                "a×10          | -99.999999      | false",
                "a×10          | a×-9 -10        | true",
                "a×10 -100     | ''              | false",
                "a×10 a×-10    | ''              | true",
                "a×-9          | ''              | true",
                "a×-1 b×1      | ''              | false",
                "a×0           | ''              | false",
                "a×0           | a×-1            | true",
                "100           | ''              | false",
                "100           | -99             | false",
                "100           | -100            | true",
                "100 -100      | ''              | true",
                "-5            | ''              | true",
                "0             | ''              | false",
                "''            | ''              | false",
                "''            | a×-1            | false",
            })
    void isWhatTheReturnsLeave(String ordered, String returned, boolean isReturned) {
        Order order = order(ordered);
        List<Order> returns = returned.isEmpty() ? List.of() : List.of(order("2", Told.CUSTOMER, "USD", returned, "1"));
        assertThat(order.isReturned(returns)).isEqualTo(isReturned);
        assertThat(order.isPurchase(returns)).isEqualTo(!isReturned);
        assertThat(order.withState(OrderState.CANCELLED).isPurchase(returns)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | a×-10 | USD | true",
                "1 | a×-10 | EUR | true",
                "1 | -100  | EUR | false",
                "2 | a×-10 | USD | false",
                "3 | a×-10 | USD | false",
            })
    void countsReturnsThatNameItAndGoodsOfAnyCurrency(String named, String lines, String currency, boolean isReturned) {
        Order back = order("2", Told.CUSTOMER, currency, lines, named);
        assertThat(order("a×10").isReturned(List.of(back))).isEqualTo(isReturned);
        assertThat(order("a×10").isReturned(List.of(back.withState(OrderState.CANCELLED))))
                .isFalse();
        assertThat(order("a×10").isReturned(List.of(order("2", OTHER, currency, lines, named))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | 9 | true", "a×0 | 9 | true", "a×1 | 9 | false", "'' | 1 | false", "a×0 | 1 | false"})
    void isAReturnItselfIfItNamesAnotherOrderAndHasNothing(String lines, String named, boolean isReturned) {
        assertThat(order("1", Told.CUSTOMER, "USD", lines, named).isReturned(List.of()))
                .isEqualTo(isReturned);
    }
}
