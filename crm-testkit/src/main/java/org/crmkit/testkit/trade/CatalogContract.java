package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.Purchases;
import org.crmkit.trade.product.PriceDraft;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductDraftBuilder;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductSort;
import org.crmkit.trade.stock.StockDraft;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockLevel;
import org.crmkit.trade.stock.StockSort;
import org.junit.jupiter.api.Test;

/** Queries for products, stock and purchases. */
public interface CatalogContract extends Contract {

    /** By prefix of the name, regardless of case; by exact external id, type and batch. */
    @Test
    default void findsProductsByNameTypeAndBatch() {
        World world = World.on(store());
        List<ProductDraft> drafts = Names.NASTY.stream()
                .map(each -> new ProductDraft(
                        "id of " + each,
                        each,
                        each.length() % 2 == 0 ? "even" : null,
                        "batch " + each.length(),
                        null,
                        PriceDraft.of(each.length() + ".10", "EUR"),
                        null,
                        null))
                .toList();
        world.admin().tradeFeed().products(drafts.stream());
        List<Product> all = OrderFixtures.products(world);
        assertThat(all).hasSize(drafts.size());
        for (ProductSort sort : ProductSort.values()) {
            for (Direction direction : Direction.values()) {
                ListQuery<ProductFilter, ProductSort> query =
                        new ListQuery<>(ProductFilter.ALL, Paging.by(sort, direction, 3));
                assertThat(Pages.allByToken(after -> world.lin().trade().products(query.after(after))))
                        .isEqualTo(all.stream()
                                .sorted((one, other) -> direction.turn(sort.compare(
                                        one,
                                        one.id(),
                                        sort.key(other),
                                        other.id().value())))
                                .toList());
            }
        }
        products(world, all, new ProductFilter(null, null, "even", null), each -> "even".equals(each.type()));
        products(world, all, new ProductFilter(null, null, "Even", null), each -> false);
        products(world, all, new ProductFilter(null, null, null, "batch 5"), each -> "batch 5".equals(each.batch()));
        products(
                world,
                all,
                new ProductFilter(null, "id of fine", null, null),
                each -> each.name().equals("fine"));
        products(
                world,
                all,
                new ProductFilter("ZEB", null, null, null),
                each -> each.name().toLowerCase(Locale.ROOT).startsWith("zeb"));
        products(world, all, new ProductFilter("%", null, null, null), each -> false);
        products(
                world,
                all,
                new ProductFilter("100 %_[", null, null, null),
                each -> each.name().startsWith("100"));
    }

    /** By any part of the external id, the name, the type and the batch, word by word, and by what the feed sent last. */
    @Test
    default void findsProductsByAnyPartOfTheirTexts() {
        World world = World.on(store());
        ProductDraft bean = ProductDraftBuilder.builder(new ProductDraft("SKU-4711", "北京长城咖啡 Espresso", null))
                .type("Coffee")
                .batch("Lot 2027/A")
                .build();
        world.root().tradeFeed().products(Stream.of(bean, new ProductDraft("SKU-0815", "Green tea 100 %_", null)));

        assertThat(holding(world, "ku-47")).containsExactly("SKU-4711");
        assertThat(holding(world, "长城")).containsExactly("SKU-4711");
        assertThat(holding(world, "027/a COFF")).containsExactly("SKU-4711");
        assertThat(holding(world, "sku tea")).containsExactly("SKU-0815");
        assertThat(holding(world, "0 %_")).containsExactly("SKU-0815");
        assertThat(holding(world, "s")).containsExactlyInAnyOrder("SKU-0815", "SKU-4711");
        assertThat(holding(world, "tea coffee")).isEmpty();

        world.root().tradeFeed().products(Stream.of(new ProductDraft("SKU-4711", "Decaf", null)));
        assertThat(holding(world, "decaf")).containsExactly("SKU-4711");
        assertThat(holding(world, "espresso")).isEmpty();
    }

    private static List<String> holding(World world, String text) {
        ProductFilter filter = ProductFilter.holding(text);
        List<String> found = world.lin().trade().products(filter.byName(10)).items().stream()
                .map(Product::externalId)
                .toList();
        assertThat(world.lin().trade().countProducts(filter)).isEqualTo(found.size());
        return found;
    }

    private static void products(World world, List<Product> all, ProductFilter filter, Predicate<Product> meant) {
        List<Product> expected = all.stream().filter(meant).toList();
        ListQuery<ProductFilter, ProductSort> query = filter.byName(2);
        assertThat(Pages.allByToken(after -> world.lin().trade().products(query.after(after))))
                .as("%s", filter)
                .isEqualTo(expected);
        assertThat(world.lin().trade().countProducts(filter)).isEqualTo(expected.size());
    }

    /** By product and warehouse. A location within a warehouse has its own stock level. */
    @Test
    default void findsStockByProductAndWarehouse() {
        World world = World.on(store());
        List<StockDraft> drafts = Stream.of("chair", "Chair", "table")
                .flatMap(product -> Stream.of("Main", "\u4ED3\u5E93")
                        .flatMap(warehouse -> Stream.of("", "A", "B")
                                .map(place -> new StockDraft(
                                        product, warehouse, place, new BigDecimal("-2.5"), "kg", null, null))))
                .toList();
        assertThat(world.admin().tradeFeed().stock(drafts.stream()).inserted()).isEqualTo(18);
        List<StockLevel> all =
                stock(world, new ListQuery<>(StockFilter.ALL, Paging.by(StockSort.PRODUCT, Direction.ASCENDING, 500)));
        for (StockSort sort : StockSort.values()) {
            for (Direction direction : Direction.values()) {
                for (int size : List.of(1, 5)) {
                    ListQuery<StockFilter, StockSort> query =
                            new ListQuery<>(StockFilter.ALL, Paging.by(sort, direction, size));
                    assertThat(stock(world, query))
                            .isEqualTo(all.stream()
                                    .sorted((one, other) -> direction.turn(sort.compare(
                                            one,
                                            one.id(),
                                            sort.key(other),
                                            other.id().value())))
                                    .toList());
                }
            }
        }
        assertThat(stock(world, new StockFilter("chair", null).byProduct(2)))
                .hasSize(6)
                .allMatch(each -> each.product().equals("chair")
                        && each.quantity().toString().equals("-2.5"));
        assertThat(world.lin().trade().countStock(new StockFilter("chair", "\u4ED3\u5E93")))
                .isEqualTo(3);
        assertThat(world.lin().trade().countStock(new StockFilter(null, "main")))
                .isZero();
    }

    /**
     * By words of the external id, the name, the type and the batch of a product that the catalogue knows, with the words that the
     * product has now.
     */
    @Test
    default void findsStockByAnyPartOfItsProduct() {
        World world = World.on(store());
        TradeFeed feed = world.admin().tradeFeed();
        feed.products(Stream.of(
                new ProductDraft("CH-1", "Oak chair \u6A61\u6728\u6905", "furniture", "B7", null, null, null, null),
                new ProductDraft("CH-2", "Ash chair", "furniture", null, null, null, null, null),
                new ProductDraft("TB-1", "Oak table", "furniture", null, null, null, null, null)));
        feed.stock(Stream.of(
                new StockDraft("CH-1", "Main", new BigDecimal("4")),
                new StockDraft("CH-1", "Oak hall", new BigDecimal("5")),
                new StockDraft("CH-2", "Main", new BigDecimal("6")),
                new StockDraft("TB-1", "Main", new BigDecimal("7")),
                new StockDraft("oak", "Main", new BigDecimal("8"))));
        assertThat(held(world, StockFilter.holding("OAK"))).containsExactly("4", "5", "7");
        assertThat(held(world, StockFilter.holding("chair oak"))).containsExactly("4", "5");
        assertThat(held(world, StockFilter.holding("\u6728\u6905"))).containsExactly("4", "5");
        assertThat(held(world, StockFilter.holding("h-"))).containsExactly("4", "5", "6");
        assertThat(held(world, StockFilter.holding("b7 furn"))).containsExactly("4", "5");
        assertThat(held(world, StockFilter.holding("8"))).isEmpty();
        assertThat(held(world, new StockFilter(null, "Main", "oak"))).containsExactly("4", "7");
        assertThat(held(world, new StockFilter("TB-1", null, "oak"))).containsExactly("7");
        assertThat(held(world, new StockFilter("TB-1", null, "chair"))).isEmpty();
        assertThat(held(world, StockFilter.holding(" "))).hasSize(5);
        feed.products(Stream.of(new ProductDraft("TB-1", "Elm table", null, null, null, null, null, null)));
        assertThat(held(world, StockFilter.holding("oak"))).containsExactly("4", "5");
        assertThat(held(world, StockFilter.holding("elm"))).containsExactly("7");
    }

    /** Returns the quantities of the stock levels, page by page, once for each order. */
    private static List<String> held(World world, StockFilter filter) {
        List<String> found = stock(world, filter.byProduct(1)).stream()
                .map(each -> each.quantity().toPlainString())
                .sorted()
                .toList();
        ListQuery<StockFilter, StockSort> back =
                new ListQuery<>(filter, Paging.by(StockSort.WAREHOUSE, Direction.DESCENDING, 2));
        assertThat(stock(world, back))
                .extracting(each -> each.quantity().toPlainString())
                .containsExactlyInAnyOrderElementsOf(found);
        assertThat(world.lin().trade().countStock(filter)).isEqualTo(found.size());
        return found;
    }

    private static List<StockLevel> stock(World world, ListQuery<StockFilter, StockSort> query) {
        return Pages.allByToken(after -> world.lin().trade().stock(query.after(after)));
    }

    /** Summaries of customers' purchases: without cancelled orders, and with the later of two orders of a day. */
    @Test
    default void sumsUpWhatCustomersHaveBought() {
        World world = World.on(store());
        CustomerId one = world.aCustomer().id();
        CustomerId none = world.aCustomer().id();
        LocalDate day = LocalDate.of(2027, 1, 10);
        List<OrderDraft> drafts = List.of(
                world.anOrder(one, day),
                world.anOrder(one, day),
                world.anOrder(one, day.minusDays(3)),
                world.anOrder(one, day.plusDays(1)),
                world.anOrder(none, day));
        world.admin().tradeFeed().orders(drafts.stream());
        world.admin()
                .tradeFeed()
                .statusUpdates(drafts.stream()
                        .skip(3)
                        .map(each -> org.crmkit.trade.feed.OrderStatusUpdate.cancelled(each.externalId())));
        world.admin()
                .tradeFeed()
                .statusUpdates(Stream.of(org.crmkit.trade.feed.OrderStatusUpdate.cancelled("never came")));
        UUID first =
                org.crmkit.trade.order.OrderId.named(drafts.get(0).externalId()).value();
        UUID second =
                org.crmkit.trade.order.OrderId.named(drafts.get(1).externalId()).value();
        String last =
                drafts.get(text(first).compareTo(text(second)) > 0 ? 0 : 1).externalId();
        assertThat(world.<Map<CustomerId, Purchases>>read(
                        work -> work.orderHistory().purchases(List.of(one, none, new CustomerId(UUID.randomUUID())))))
                .isEqualTo(Map.of(one, new Purchases(3, 2, day.minusDays(3), day, last)));
        assertThat(world.<Map<CustomerId, Purchases>>read(
                        work -> work.orderHistory().purchases(List.of())))
                .isEmpty();
    }

    /** Ids are compared by their text, in every store. */
    private static String text(UUID id) {
        return id.toString();
    }
}
