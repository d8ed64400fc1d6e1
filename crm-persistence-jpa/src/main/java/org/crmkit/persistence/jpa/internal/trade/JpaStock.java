package org.crmkit.persistence.jpa.internal.trade;

import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.jpa.internal.bulk.Bulk;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.PieceIndex;
import org.crmkit.persistence.jpa.internal.query.SearchedText;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockId;
import org.crmkit.trade.stock.StockLedger;
import org.crmkit.trade.stock.StockLevel;
import org.crmkit.trade.stock.StockSort;

/** Stock levels in {@code crm_stock}. Users with the permission can look them up, and the feed replaces them. */
final class JpaStock extends JpaFeedRepository<StockLevel, StockId> implements StockLedger {

    /** The sort keys are compared as well, because the indexes are over them. */
    private static final String PRODUCT = """
             join ProductRow p on p.key.tenantId = r.key.tenantId
            and p.externalSort = r.productSort and p.externalId = r.product""";

    private static final SearchedText TEXT =
            new SearchedText("StockRow r" + PRODUCT, "p.searchKey", "p.searchPieces", JpaProducts.TEXT.mark());

    private static final PagedQuery<StockListRow, StockLevel, StockSort> LISTING = listing("");

    private static final PagedQuery<StockListRow, StockLevel, StockSort> LISTING_OF_PRODUCTS = listing(PRODUCT);

    private final PieceIndex pieceIndex;

    JpaStock(TenantEntityManager entityManager, Bulk bulk, PieceIndex pieceIndex) {
        super(entityManager, bulk, "stock", "crm_stock");
        this.pieceIndex = pieceIndex;
    }

    private static PagedQuery<StockListRow, StockLevel, StockSort> listing(String join) {
        return PagedQuery.of(
                StockListRow.SELECT + join,
                StockListRow.class,
                StockListRow::level,
                StockLevel::id,
                sort -> new SortOrder(sort == StockSort.PRODUCT ? "r.productSort" : "r.warehouseSort", String.class));
    }

    @Override
    public Page<StockLevel> list(ListQuery<StockFilter, StockSort> query) {
        return (query.filter().words().isEmpty() ? LISTING : LISTING_OF_PRODUCTS)
                .page(entityManager(), clauses -> filter(clauses, query.filter()), query.paging());
    }

    @Override
    public long count(StockFilter filter) {
        String join = filter.words().isEmpty() ? "" : PRODUCT;
        return filter(JpqlQuery.of("select count(r) from StockRow r" + join, entityManager()), filter)
                .query(entityManager(), Long.class)
                .getSingleResult();
    }

    @Override
    List<FeedCopy<StockLevel>> findCopies(List<UUID> ids) {
        return JpqlQuery.of(StockListRow.SELECT, entityManager())
                .and("r.key.id in :ids")
                .set("ids", ids)
                .list(entityManager(), StockListRow.class)
                .stream()
                .map(StockListRow::copy)
                .toList();
    }

    @Override
    void write(List<FeedCopy<StockLevel>> copies) {
        bulk().insert(StockListRow.TABLE, copies);
    }

    private JpqlQuery filter(JpqlQuery clauses, StockFilter filter) {
        clauses.and("r.product = :product", "product", filter.product())
                .and("r.warehouse = :warehouse", "warehouse", filter.warehouse());
        return pieceIndex.words(clauses, TEXT, filter.words());
    }
}
