package org.crmkit.persistence.inmemory.internal.trade;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductCatalog;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductId;
import org.crmkit.trade.product.ProductSort;
import org.jspecify.annotations.Nullable;

/** The copies of products, with an index for each sort field, grouped by type and batch. */
final class InMemoryProducts extends AggregateMap<FeedCopyRow<Product, ProductId>, ProductId, Product>
        implements ProductCatalog {

    static final Snapshot.Part<Table<FeedCopyRow<Product, ProductId>, ProductId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<FeedCopyRow<Product, ProductId>>(
                    "product",
                    Table.Orders.by(ProductSort.class, FeedCopyRow::item),
                    InMemoryProducts::groups,
                    row -> List.of())));

    InMemoryProducts(Transaction transaction) {
        super(transaction, PART);
    }

    /** Returns the product with an external id. */
    static Optional<Product> find(String externalId, Snapshot snapshot) {
        return snapshot.get(PART).find(ProductId.named(externalId)).map(FeedCopyRow::item);
    }

    /** The key of the group of the products of a type. */
    private record OfType(@Nullable String type) {}

    /** The key of the group of the products of a batch. */
    private record OfBatch(@Nullable String batch) {}

    @Override
    public Page<Product> list(ListQuery<ProductFilter, ProductSort> query) {
        return page(candidates(query.filter()), predicate(query.filter()), query.paging());
    }

    @Override
    public long count(ProductFilter filter) {
        return count(candidates(filter), predicate(filter));
    }

    /** Products are not restricted by visibility. */
    @Override
    protected Predicate<FeedCopyRow<Product, ProductId>> visible(Visibility visibility) {
        return row -> true;
    }

    @Override
    protected Product summary(FeedCopyRow<Product, ProductId> row) {
        return row.item();
    }

    private static Set<?> groups(FeedCopyRow<Product, ProductId> row) {
        return Set.of(new OfType(row.item().type()), new OfBatch(row.item().batch()));
    }

    private @Nullable Stream<FeedCopyRow<Product, ProductId>> candidates(ProductFilter filter) {
        if (filter.externalId() != null) {
            return table().find(ProductId.named(filter.externalId())).stream();
        }
        if (filter.batch() != null) {
            return table().group(new OfBatch(filter.batch()));
        }
        return filter.type() == null ? null : table().group(new OfType(filter.type()));
    }

    private static Predicate<FeedCopyRow<Product, ProductId>> predicate(ProductFilter filter) {
        List<String> words = filter.words();
        return row -> Matches.is(filter.externalId(), row.item().externalId())
                && Matches.is(filter.type(), row.item().type())
                && Matches.is(filter.batch(), row.item().batch())
                && Matches.begins(filter.nameStart(), row.item().name())
                && (words.isEmpty() || Matches.contains(row.item().searchKey(), words));
    }
}
