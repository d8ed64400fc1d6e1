package org.crmkit.persistence.jpa;

import java.util.List;
import java.util.UUID;
import org.crmkit.query.Page;
import org.crmkit.trade.Copy;
import org.crmkit.trade.Product;
import org.crmkit.trade.ProductCatalog;
import org.crmkit.trade.ProductFilter;
import org.crmkit.trade.ProductId;
import org.crmkit.trade.ProductQuery;
import org.crmkit.trade.ProductSort;

/** Products in {@code crm_product}: looked up by whoever may, and replaced by the feed. */
final class JpaProducts extends JpaCopies<Product, ProductId> implements ProductCatalog {

    private static final Listing<ProductCells, Product, ProductSort> LISTING = Listing.of(
            ProductCells.SELECT,
            ProductCells.class,
            ProductCells::product,
            Product::id,
            sort -> new SortOrder(sort == ProductSort.NAME ? "r.nameSort" : "r.externalSort", String.class));

    JpaProducts(Session session, Bulk bulk) {
        super(session, bulk, "product", "crm_product");
    }

    @Override
    public Page<Product> list(ProductQuery query) {
        return LISTING.page(session(), clauses -> filter(clauses, query.filter()), query.paging());
    }

    @Override
    public long count(ProductFilter filter) {
        return filter(Clauses.of("select count(r) from ProductRow r", session()), filter)
                .query(session(), Long.class)
                .getSingleResult();
    }

    @Override
    List<Copy<Product>> found(List<UUID> ids) {
        return Clauses.of(ProductCells.SELECT, session())
                .and("r.key.id in :ids")
                .set("ids", ids)
                .list(session(), ProductCells.class)
                .stream()
                .map(ProductCells::copy)
                .toList();
    }

    @Override
    void write(List<Copy<Product>> copies) {
        bulk().insert(ProductCells.TABLE, copies);
    }

    private static Clauses filter(Clauses clauses, ProductFilter filter) {
        return clauses.begins("r.nameSort", "nameStart", SummaryRow.key(filter.nameStart()))
                .and(
                        "r.key.id = :named",
                        "named",
                        filter.externalId() == null
                                ? null
                                : ProductId.named(filter.externalId()).value())
                .and("r.type = :type", "type", filter.type())
                .and("r.batch = :batch", "batch", filter.batch());
    }
}
