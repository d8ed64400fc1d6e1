package org.crmkit.persistence.jpa;

import java.util.List;
import java.util.UUID;
import org.crmkit.query.Page;
import org.crmkit.trade.Copy;
import org.crmkit.trade.StockFilter;
import org.crmkit.trade.StockId;
import org.crmkit.trade.StockLedger;
import org.crmkit.trade.StockLevel;
import org.crmkit.trade.StockQuery;
import org.crmkit.trade.StockSort;

/** Stock levels in {@code crm_stock}: looked up by whoever may, and replaced by the feed. */
final class JpaStock extends JpaCopies<StockLevel, StockId> implements StockLedger {

    private static final Listing<StockCells, StockLevel, StockSort> LISTING = Listing.of(
            StockCells.SELECT,
            StockCells.class,
            StockCells::level,
            StockLevel::id,
            sort -> new SortOrder(sort == StockSort.PRODUCT ? "r.productSort" : "r.warehouseSort", String.class));

    JpaStock(Session session, Bulk bulk) {
        super(session, bulk, "stock", "crm_stock");
    }

    @Override
    public Page<StockLevel> list(StockQuery query) {
        return LISTING.page(session(), clauses -> filter(clauses, query.filter()), query.paging());
    }

    @Override
    public long count(StockFilter filter) {
        return filter(Clauses.of("select count(r) from StockRow r", session()), filter)
                .query(session(), Long.class)
                .getSingleResult();
    }

    @Override
    List<Copy<StockLevel>> found(List<UUID> ids) {
        return Clauses.of(StockCells.SELECT, session())
                .and("r.key.id in :ids")
                .set("ids", ids)
                .list(session(), StockCells.class)
                .stream()
                .map(StockCells::copy)
                .toList();
    }

    @Override
    void write(List<Copy<StockLevel>> copies) {
        bulk().insert(StockCells.TABLE, copies);
    }

    private static Clauses filter(Clauses clauses, StockFilter filter) {
        return clauses.and("r.product = :product", "product", filter.product())
                .and("r.warehouse = :warehouse", "warehouse", filter.warehouse());
    }
}
