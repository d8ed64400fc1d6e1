package org.crmkit.testkit.trade;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductCatalog;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductSort;
import org.jspecify.annotations.Nullable;

/**
 * The products of a host's own sales system.
 *
 * @param products all products
 */
record HostProducts(List<Product> products) implements ProductCatalog {

    @Override
    public Page<Product> list(ListQuery<ProductFilter, ProductSort> query) {
        return page(found(query.filter()), query.paging(), Product::id);
    }

    @Override
    public long count(ProductFilter filter) {
        return found(filter).count();
    }

    private Stream<Product> found(ProductFilter filter) {
        return products.stream()
                .filter(each -> meets(filter.externalId(), each.externalId())
                        && meets(filter.type(), each.type())
                        && meets(filter.batch(), each.batch())
                        && (filter.nameStart() == null
                                || Text.matchKey(each.name()).startsWith(Text.matchKey(filter.nameStart()))));
    }

    static boolean meets(@Nullable String wanted, @Nullable String there) {
        return wanted == null || Objects.equals(wanted, there);
    }

    static <T, S extends Enum<S> & SortField<T>> Page<T> page(Stream<T> found, Paging<S> paging, Function<T, Id> id) {
        S sort = paging.sort();
        Direction direction = paging.direction();
        Cursor after = paging.after();
        List<T> some = found.filter(each -> after == null
                        || direction.turn(sort.compare(each, id.apply(each), after.key(), after.id())) > 0)
                .sorted((one, other) -> direction.turn(sort.compare(
                        one, id.apply(one), sort.key(other), id.apply(other).value())))
                .limit(paging.size() + 1L)
                .toList();
        return Page.of(some, paging, each -> Cursor.after(paging, sort.key(each), id.apply(each)));
    }
}
