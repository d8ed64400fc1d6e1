package org.crmkit.persistence.jpa.internal.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.bulk.BulkTable;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductId;
import org.crmkit.trade.product.UnitPrice;
import org.jspecify.annotations.Nullable;

/** A product as the query selects it. */
record ProductListRow(
        UUID id,
        long revision,
        String externalId,
        String name,
        @Nullable String type,
        @Nullable String batch,
        @Nullable String unit,
        @Nullable BigDecimal priceAmount,
        @Nullable String priceCurrency,
        @Nullable String memo,
        @Nullable Instant sentAt) {

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.trade.ProductListRow(
            r.key.id, r.revision, r.externalId, r.name, r.type, r.batch, r.unit, r.priceAmount, r.priceCurrency,
            r.memo, r.sentAt) from ProductRow r""";

    private static final List<BulkTable.Column> COLUMNS = BulkTable.columns(
            "id uuid",
            "revision bigint",
            "external_id text",
            "external_sort text",
            "name text",
            "name_sort text",
            "type text",
            "batch text",
            "unit text",
            "price_amount numeric",
            "price_currency text",
            "memo text",
            "sent_at timestamp with time zone",
            "search_key text",
            "search_pieces text");

    /**
     * Returns the table.
     *
     * @param pieces returns the pieces of a search key
     */
    static BulkTable<FeedCopy<Product>> table(Function<String, @Nullable String> pieces) {
        return new BulkTable<>(
                "product", "crm_product", COLUMNS, copy -> copy.item().id().value(), copy -> values(copy, pieces));
    }

    Product product() {
        return new Product(
                new ProductId(id),
                externalId,
                name,
                type,
                batch,
                unit,
                priceAmount == null || priceCurrency == null
                        ? null
                        : new UnitPrice(priceAmount, Currency.getInstance(priceCurrency)),
                memo,
                sentAt);
    }

    FeedCopy<Product> copy() {
        return new FeedCopy<>(product(), revision);
    }

    private static List<@Nullable Object> values(FeedCopy<Product> copy, Function<String, @Nullable String> pieces) {
        Product product = copy.item();
        String searchKey = product.searchKey();
        UnitPrice price = product.price();
        return Arrays.asList(
                product.id().value(),
                copy.revision(),
                product.externalId(),
                Text.sortKey(product.externalId()),
                product.name(),
                Text.sortKey(product.name()),
                product.type(),
                product.batch(),
                product.unit(),
                price == null ? null : price.amount(),
                price == null ? null : price.currency().getCurrencyCode(),
                product.memo(),
                product.sentAt(),
                searchKey,
                pieces.apply(searchKey));
    }
}
