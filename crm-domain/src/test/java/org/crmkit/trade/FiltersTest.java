package org.crmkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmkit.churn.ChurnFilterBuilder;
import org.crmkit.churn.LastOrder;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.trade.feed.Told;
import org.crmkit.trade.order.OrderFilterBuilder;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductFilterBuilder;
import org.crmkit.trade.stock.StockFilter;
import org.junit.jupiter.api.Test;

/** A filter is normalized to the stored form. A value that no store can keep is invalid input. */
class FiltersTest {

    private static Violation fault(ThrowingCallable making) {
        return catchThrowableOfType(InvalidInputException.class, making)
                .violations()
                .get(0);
    }

    @Test
    void asksInTheFormInWhichThingsAreKept() {
        assertThat(OrderFilterBuilder.builder().product(" 41\t").build().product())
                .isEqualTo("41");
        assertThat(ProductFilterBuilder.builder().nameStart("\u3000").build()).isEqualTo(ProductFilter.ALL);
        assertThat(new StockFilter(" ", "Cafe\u0301")).isEqualTo(new StockFilter(null, "Caf\u00e9"));
    }

    @Test
    void refusesTextsThatNothingIsCalled() {
        String long101 = "x".repeat(101);
        assertThat(fault(() -> OrderFilterBuilder.builder().product(long101).build()))
                .isEqualTo(Violation.of("product", "too-long", 100));
        assertThat(fault(() -> ProductFilterBuilder.builder()
                        .nameStart("x".repeat(201))
                        .build()))
                .isEqualTo(Violation.of("nameStart", "too-long", 200));
        assertThat(fault(
                        () -> ProductFilterBuilder.builder().externalId(long101).build()))
                .isEqualTo(Violation.of("externalId", "too-long", 100));
        assertThat(fault(() -> ProductFilterBuilder.builder().batch("a\u0000").build()))
                .isEqualTo(Violation.of("batch", "invalid-characters"));
        assertThat(fault(() -> new StockFilter(null, long101))).isEqualTo(Violation.of("warehouse", "too-long", 100));
        assertThat(fault(() -> new LastOrder(long101, Told.DAY)))
                .isEqualTo(Violation.of("externalId", "too-long", 100));
    }

    @Test
    void refusesDaysAndInstantsThatNoStoreKeeps() {
        assertThat(fault(() -> OrderFilterBuilder.builder().from(LocalDate.MIN).build())
                        .path())
                .isEqualTo("from");
        assertThat(fault(() -> OrderFilterBuilder.builder().until(LocalDate.MAX).build())
                        .path())
                .isEqualTo("until");
        assertThat(fault(() -> ChurnFilterBuilder.builder()
                                .createdFrom(Instant.MIN)
                                .build())
                        .path())
                .isEqualTo("createdFrom");
        assertThat(fault(() -> new PurchaseReportFilter(LocalDate.MAX, Currency.getInstance("USD")))
                        .code())
                .isEqualTo("out-of-range");
        assertThat(fault(() -> new LastOrder("1", LocalDate.of(1899, 12, 31))).path())
                .isEqualTo("date");
        assertThat(fault(() -> Told.order("old", OrderState.PLACED, Instant.MAX))
                        .path())
                .isEqualTo("sentAt");
    }
}
