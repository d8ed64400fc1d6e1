package org.crmkit.trade.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.trade.feed.Told.FIRST;
import static org.crmkit.trade.feed.Told.SECOND;
import static org.crmkit.trade.feed.Told.THIRD;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.crmkit.trade.feed.Told;
import org.crmkit.trade.stock.StockDraftBuilder;
import org.crmkit.trade.stock.StockId;
import org.crmkit.trade.stock.StockLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Products and stock levels, in every order of arrival. */
class ProductTest {

    private static Product chai(String name, @Nullable Instant sentAt) {
        return Product.of(ProductDraftBuilder.builder()
                .externalId("1")
                .name(name)
                .price(PriceDraft.of("18", "USD"))
                .sentAt(sentAt)
                .build());
    }

    private static StockLevel stock(String quantity, @Nullable Instant sentAt) {
        return StockLevel.of(StockDraftBuilder.builder()
                .product("1")
                .warehouse("North")
                .quantity(quantity)
                .sentAt(sentAt)
                .build());
    }

    @Test
    void whatWasSentLastCountsInEveryOrderOfArrival() {
        for (List<Product> arriving :
                Told.permutations(List.of(chai("Tea", FIRST), chai("Chai", SECOND), chai("Masala", THIRD)))) {
            assertThat(arriving.stream().reduce(Product::merged)).contains(chai("Masala", THIRD));
        }
        for (List<StockLevel> arriving :
                Told.permutations(List.of(stock("39", FIRST), stock("-3", SECOND), stock("12.5", THIRD)))) {
            assertThat(arriving.stream().reduce(StockLevel::merged)).contains(stock("12.5", THIRD));
        }
    }

    @Test
    void withoutAnInstantWhatArrivesLaterCountsAndTheInstantStays() {
        assertThat(Product.merged(chai("Tea", null), chai("Chai", null))).isEqualTo(chai("Chai", null));
        assertThat(Product.merged(chai("Tea", SECOND), chai("Chai", null))).isEqualTo(chai("Chai", SECOND));
        assertThat(Product.merged(chai("Tea", null), chai("Chai", SECOND))).isEqualTo(chai("Chai", SECOND));
        assertThat(Product.merged(Product.merged(chai("Tea", SECOND), chai("Chai", null)), chai("Old", FIRST)))
                .isEqualTo(chai("Chai", SECOND));
        assertThat(StockLevel.merged(stock("39", SECOND), stock("1", null))).isEqualTo(stock("1", SECOND));
    }

    @Test
    void theSameAgainIsTheSame() {
        assertThat(Product.merged(chai("Chai", FIRST), chai("Chai", FIRST))).isEqualTo(chai("Chai", FIRST));
        assertThat(StockLevel.merged(stock("39.00", null), stock("39", null))).isEqualTo(stock("39", null));
    }

    @Test
    void aQuantityMayBeBelowZeroAndIsKeptExactly() {
        assertThat(stock("-0.0001", null).quantity()).isEqualTo(new BigDecimal("-0.0001"));
        assertThat(stock("1E+3", null).quantity()).isEqualTo(new BigDecimal("1000"));
    }

    @Test
    void aPlaceIsAnotherThanTheWarehouseAsAWhole() {
        assertThat(StockId.named("1", "North", null))
                .isNotEqualTo(StockId.named("1", "North", "A1"))
                .isEqualTo(stock("39", null).id());
        assertThat(StockId.named("1", "North", "A1")).isNotEqualTo(StockId.named("1", "A1", "North"));
    }
}
