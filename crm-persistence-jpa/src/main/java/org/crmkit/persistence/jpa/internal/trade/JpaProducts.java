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
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductCatalog;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductId;
import org.crmkit.trade.product.ProductSort;
import org.jspecify.annotations.Nullable;

/** Products in {@code crm_product}. Users with the permission can look them up, and the feed replaces them. */
final class JpaProducts extends JpaFeedRepository<Product, ProductId> implements ProductCatalog {

    private static final PagedQuery<ProductListRow, Product, ProductSort> LISTING = PagedQuery.of(
            ProductListRow.SELECT,
            ProductListRow.class,
            ProductListRow::product,
            Product::id,
            sort -> new SortOrder(sort == ProductSort.NAME ? "r.nameSort" : "r.externalSort", String.class));

    static final SearchedText TEXT = new SearchedText("ProductRow r", "r.searchKey", "r.searchPieces", 't');

    private final PieceIndex pieceIndex;

    JpaProducts(TenantEntityManager entityManager, Bulk bulk, PieceIndex pieceIndex) {
        super(entityManager, bulk, "product", "crm_product");
        this.pieceIndex = pieceIndex;
    }

    @Override
    public Page<Product> list(ListQuery<ProductFilter, ProductSort> query) {
        return LISTING.page(entityManager(), clauses -> filter(clauses, query.filter()), query.paging());
    }

    @Override
    public long count(ProductFilter filter) {
        return filter(JpqlQuery.of("select count(r) from ProductRow r", entityManager()), filter)
                .query(entityManager(), Long.class)
                .getSingleResult();
    }

    @Override
    List<FeedCopy<Product>> findCopies(List<UUID> ids) {
        return JpqlQuery.of(ProductListRow.SELECT, entityManager())
                .and("r.key.id in :ids")
                .set("ids", ids)
                .list(entityManager(), ProductListRow.class)
                .stream()
                .map(ProductListRow::copy)
                .toList();
    }

    @Override
    void write(List<FeedCopy<Product>> copies) {
        bulk().insert(ProductListRow.table(this::pieces), copies);
    }

    private JpqlQuery filter(JpqlQuery clauses, ProductFilter filter) {
        clauses.begins("r.nameSort", "nameStart", filter.nameStart())
                .and(
                        "r.key.id = :named",
                        "named",
                        filter.externalId() == null
                                ? null
                                : ProductId.named(filter.externalId()).value())
                .and("r.type = :type", "type", filter.type())
                .and("r.batch = :batch", "batch", filter.batch());
        return pieceIndex.words(clauses, TEXT, filter.words());
    }

    private @Nullable String pieces(String searchKey) {
        return pieceIndex.stored(null, pieces -> pieces.add(TEXT.mark(), searchKey));
    }
}
