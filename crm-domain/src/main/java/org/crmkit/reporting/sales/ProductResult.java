package org.crmkit.reporting.sales;

import java.util.Comparator;
import java.util.List;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was sold of a product, or of a type of products.
 *
 * @param value the external id of the product, or the type; null for lines without a product, and for products of no known type
 * @param name the name of the product; null for a type, if the product is unknown, and if the reader may not read products
 * @param net the sums of the lines, net of returns, one for each currency, ordered by its code; each is rounded once
 */
public record ProductResult(
        @Nullable String value, @Nullable String name, List<Money> net) {

    /**
     * The highest net first, then by name or value, unknown values last. Sums are compared within one currency: the first one, by
     * its code, in which two results differ.
     */
    public static final Comparator<ProductResult> RANKING = Comparator.comparing(ProductResult::net, Amounts::compare)
            .thenComparing(each -> each.name() == null ? "" : Text.sortKey(each.name()))
            .thenComparing(ProductResult::value, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Copies the sums. */
    public ProductResult {
        net = List.copyOf(net);
    }

    /** Returns the same result without the name of the product. */
    public ProductResult withoutName() {
        return new ProductResult(value, null, net);
    }
}
