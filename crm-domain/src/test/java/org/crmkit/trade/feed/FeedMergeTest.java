package org.crmkit.trade.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductId;
import org.junit.jupiter.api.Test;

class FeedMergeTest {

    private static Product product(String externalId, String name) {
        return Product.of(new ProductDraft(externalId, name, null));
    }

    private static FeedMerge<Product, ProductId> merge(Product... held) {
        Map<ProductId, FeedCopy<Product>> copies = new HashMap<>();
        for (Product each : held) {
            copies.put(each.id(), new FeedCopy<>(each, 7));
        }
        return new FeedMerge<>(copies, Product::merged);
    }

    @Test
    void tellsWhatIsNewWhatIsDifferentAndWhatIsTheSame() {
        FeedMerge<Product, ProductId> merge = merge(product("1", "Chai"), product("2", "Chang"));
        List.of(product("1", "Chai"), product("2", "Beer"), product("3", "Syrup"))
                .forEach(merge::take);
        assertThat(merge.inserted()).containsExactly(product("3", "Syrup"));
        assertThat(merge.updated()).containsExactly(new FeedCopy<>(product("2", "Beer"), 7));
        assertThat(merge.insertions()).isEqualTo(1);
        assertThat(merge.updates()).isEqualTo(1);
        assertThat(merge.unchanged()).isEqualTo(1);
        assertThat(merge.changesAnything()).isTrue();
    }

    @Test
    void severalOfTheSameThingAreWrittenOnceAndCountedEach() {
        FeedMerge<Product, ProductId> merge = merge(product("1", "Chai"));
        List.of(product("1", "Tea"), product("1", "Tea"), product("2", "Chang"), product("2", "Beer"))
                .forEach(merge::take);
        assertThat(merge.updated()).containsExactly(new FeedCopy<>(product("1", "Tea"), 7));
        assertThat(merge.inserted()).containsExactly(product("2", "Beer"));
        assertThat(merge.insertions()).isEqualTo(1);
        assertThat(merge.updates()).isEqualTo(2);
        assertThat(merge.unchanged()).isEqualTo(1);
    }

    @Test
    void theSameAgainChangesNothing() {
        FeedMerge<Product, ProductId> merge = merge(product("1", "Chai"));
        merge.take(product("1", "Chai"));
        assertThat(merge.changesAnything()).isFalse();
        assertThat(merge.inserted()).isEmpty();
        assertThat(merge.updated()).isEmpty();
    }

    /** Two feeds that write the same rows at the same time lock them in the same order. */
    @Test
    void writesInTheOrderOfIdsWhateverTheOrderOfArrival() {
        FeedMerge<Product, ProductId> merge = merge();
        IntStream.range(0, 100).mapToObj(each -> product("P" + each, "P")).forEach(merge::take);
        assertThat(merge.inserted())
                .hasSize(100)
                .extracting(each -> each.id().toString())
                .isSorted();
    }
}
