package org.crmkit.persistence.inmemory.internal.trade;

import java.util.List;
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
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockId;
import org.crmkit.trade.stock.StockLedger;
import org.crmkit.trade.stock.StockLevel;
import org.crmkit.trade.stock.StockSort;
import org.jspecify.annotations.Nullable;

/** The copies of stock levels, with an index for each sort field, grouped by product and warehouse. */
final class InMemoryStock extends AggregateMap<FeedCopyRow<StockLevel, StockId>, StockId, StockLevel>
        implements StockLedger {

    static final Snapshot.Part<Table<FeedCopyRow<StockLevel, StockId>, StockId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<FeedCopyRow<StockLevel, StockId>>(
                    "stock",
                    Table.Orders.by(StockSort.class, FeedCopyRow::item),
                    row -> Set.of(
                            new OfProduct(row.item().product()),
                            new InWarehouse(row.item().warehouse())),
                    row -> List.of())));

    InMemoryStock(Transaction transaction) {
        super(transaction, PART);
    }

    /** The key of the group of the levels of a product. */
    private record OfProduct(String externalId) {}

    /** The key of the group of the levels in a warehouse. */
    private record InWarehouse(String warehouse) {}

    @Override
    public Page<StockLevel> list(ListQuery<StockFilter, StockSort> query) {
        return page(candidates(query.filter()), predicate(query.filter()), query.paging());
    }

    @Override
    public long count(StockFilter filter) {
        return count(candidates(filter), predicate(filter));
    }

    /** Stock levels are not restricted by visibility. */
    @Override
    protected Predicate<FeedCopyRow<StockLevel, StockId>> visible(Visibility visibility) {
        return row -> true;
    }

    @Override
    protected StockLevel summary(FeedCopyRow<StockLevel, StockId> row) {
        return row.item();
    }

    private @Nullable Stream<FeedCopyRow<StockLevel, StockId>> candidates(StockFilter filter) {
        if (filter.product() != null) {
            return table().group(new OfProduct(filter.product()));
        }
        return filter.warehouse() == null ? null : table().group(new InWarehouse(filter.warehouse()));
    }

    private Predicate<FeedCopyRow<StockLevel, StockId>> predicate(StockFilter filter) {
        List<String> words = filter.words();
        return row -> Matches.is(filter.product(), row.item().product())
                && Matches.is(filter.warehouse(), row.item().warehouse())
                && (words.isEmpty() || contains(row.item().product(), words));
    }

    /** Returns whether a product is known and contains each of some words. */
    private boolean contains(String product, List<String> words) {
        return InMemoryProducts.find(product, now())
                .filter(each -> Matches.contains(each.searchKey(), words))
                .isPresent();
    }
}
