package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.TradeSources;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderSummary;
import org.crmkit.trade.order.Purchases;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductSort;
import org.crmkit.trade.stock.StockDraft;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockLevel;
import org.crmkit.trade.stock.StockSort;
import org.junit.jupiter.api.Test;

/** A host's own sales system instead of the copies: which system is queried, and with which visibility. */
public interface HostTradeContract extends Contract {

    /**
     * The same products and stock levels, fed to one world and provided by the host in another one, whose copies differ.
     */
    private static CrmSession goods(World fed, World hosts) {
        fed.admin()
                .tradeFeed()
                .products(Names.NASTY.stream()
                        .map(each -> new ProductDraft(
                                each, each, each.length() % 2 == 0 ? "even" : null, each, null, null, null, null)));
        fed.admin()
                .tradeFeed()
                .stock(Names.NASTY.stream()
                        .map(each -> new StockDraft("p", each, null, java.math.BigDecimal.ONE, null, each, null)));
        hosts.admin().tradeFeed().products(Stream.of(new ProductDraft("copy", "Copy", null)));
        hosts.admin().tradeFeed().stock(Stream.of(new StockDraft("copy", "Copy", java.math.BigDecimal.ONE)));
        List<StockLevel> levels = fed.lin()
                .trade()
                .stock(StockFilter.ALL.byProduct(Paging.MAX_SIZE))
                .items();
        TradeSources goods =
                new TradeSources(null, new HostProducts(OrderFixtures.products(fed)), new HostStock(levels));
        return hosts.crm(each -> each.tradeSources(goods)).as(hosts.lin().userId());
    }

    /** Every sort, direction and page size, and each part of the filter. */
    @Test
    default void listsTheHostsOwnProductsAsTheirCopiesWouldBe() {
        World fed = World.on(store());
        CrmSession lin = goods(fed, World.on(store()));
        List<ProductFilter> filters = List.of(
                ProductFilter.ALL,
                new ProductFilter("ZEB", null, null, null),
                new ProductFilter(null, Names.NASTY.get(0), null, null),
                new ProductFilter(null, null, "even", null),
                new ProductFilter(null, null, null, Names.NASTY.get(1)),
                new ProductFilter(null, "copy", null, null));
        for (ProductFilter filter : filters) {
            for (ProductSort sort : ProductSort.values()) {
                for (Direction direction : Direction.values()) {
                    for (int size : List.of(1, 4, 500)) {
                        ListQuery<ProductFilter, ProductSort> query =
                                new ListQuery<>(filter, Paging.by(sort, direction, size));
                        List<Product> copies =
                                Pages.allByToken(after -> fed.lin().trade().products(query.after(after)));
                        assertThat(Pages.allByToken(after -> lin.trade().products(query.after(after))))
                                .as("%s", query)
                                .isEqualTo(copies);
                        assertThat(lin.trade().countProducts(filter)).isEqualTo(copies.size());
                    }
                }
            }
        }
        assertThat(lin.trade().countProducts(ProductFilter.ALL)).isEqualTo(Names.NASTY.size());
    }

    /** The same for stock, of one product, so that many sort values are equal. */
    @Test
    default void listsTheHostsOwnStockAsItsCopiesWouldBe() {
        World fed = World.on(store());
        CrmSession lin = goods(fed, World.on(store()));
        for (StockFilter filter :
                List.of(StockFilter.ALL, new StockFilter("p", Names.NASTY.get(2)), new StockFilter("copy", null))) {
            for (StockSort sort : StockSort.values()) {
                for (Direction direction : Direction.values()) {
                    for (int size : List.of(1, 4, 500)) {
                        ListQuery<StockFilter, StockSort> query =
                                new ListQuery<>(filter, Paging.by(sort, direction, size));
                        List<StockLevel> copies =
                                Pages.allByToken(after -> fed.lin().trade().stock(query.after(after)));
                        assertThat(Pages.allByToken(after -> lin.trade().stock(query.after(after))))
                                .as("%s", query)
                                .isEqualTo(copies);
                        assertThat(lin.trade().countStock(filter)).isEqualTo(copies.size());
                    }
                }
            }
        }
        assertThat(lin.trade().countStock(StockFilter.ALL)).isEqualTo(Names.NASTY.size());
    }

    /**
     * Products and stock have no data scope, but require a permission. Without it, the host's system is not queried.
     */
    @Test
    default void asksTheHostForNobodyWithoutTheRight() {
        World world = World.on(store());
        Crm crm = world.crm(each -> each.tradeSources(new TradeSources(
                new HostOrders(asked -> {
                    throw new IllegalStateException("nobody asks");
                }),
                new HostProducts(List.of()),
                new HostStock(List.of()))));
        for (CrmSession each :
                List.of(crm.as(world.eve().userId()), crm.as(world.admin().userId()))) {
            for (Runnable deed : List.<Runnable>of(
                    () -> each.trade().order("1"),
                    () -> each.trade().orders(OrderFilter.ALL.newest(5)),
                    () -> each.trade().countOrders(OrderFilter.ALL),
                    () -> each.trade().products(ProductFilter.ALL.byName(5)),
                    () -> each.trade().countProducts(ProductFilter.ALL),
                    () -> each.trade().stock(StockFilter.ALL.byProduct(5)),
                    () -> each.trade().countStock(StockFilter.ALL))) {
                assertThatThrownBy(deed::run).isInstanceOf(NotAllowedException.class);
            }
        }
        assertThat(crm.as(world.uma().userId()).trade().countStock(StockFilter.ALL))
                .isZero();
    }

    /** The host's own sales system is queried instead of the copies, with the visibility of the user. */
    @Test
    default void asksTheHostsOwnSystemWhereThereIsOne() {
        World world = World.on(store());
        OrderFixtures.in(world).feed();
        OrderDraft draft = world.anOrder(world.aCustomer().id(), world.today());
        Order hosts = OrderFixtures.expected(draft);
        Crm crm = Crm.builder(store())
                .tenant(world.tenant().value())
                .clock(world.clock())
                .tradeSources(new TradeSources(
                        new OneOrder(hosts, world.lin().userId(), new Visibilities(world)), null, null))
                .build();
        CrmSession lin = crm.as(world.lin().userId());
        assertThat(lin.trade().order(draft.externalId())).isEqualTo(hosts);
        assertThat(lin.trade().countOrders(OrderFilter.ALL)).isEqualTo(1);
        assertThat(lin.trade().orders(OrderFilter.ALL.newest(9)).items())
                .containsExactly(Shown.in(world).order(hosts));
        assertThat(lin.trade().countProducts(ProductFilter.ALL)).isZero();
        assertThatThrownBy(() -> crm.as(world.sol().userId()).trade().order(draft.externalId()))
                .isInstanceOf(NotFoundException.class);
    }

    /**
     * A host's sales system with one order.
     *
     * @param order the order
     * @param manager the manager of the order's customer
     * @param sights which users each visibility includes
     */
    record OneOrder(Order order, UserId manager, Visibilities sights) implements OrderHistory {

        @Override
        public Optional<Order> find(String externalId, Visibility visibility) {
            return externalId.equals(order.externalId()) && count(OrderFilter.ALL, visibility) > 0
                    ? Optional.of(order)
                    : Optional.empty();
        }

        @Override
        public Page<OrderSummary> list(ListQuery<OrderFilter, OrderSort> query, Visibility visibility) {
            return new Page<>(
                    sights.sees(visibility, manager) ? List.of(OrderSummary.of(order, CustomerRef::of)) : List.of(),
                    null);
        }

        @Override
        public long count(OrderFilter filter, Visibility visibility) {
            return sights.sees(visibility, manager) ? 1 : 0;
        }

        @Override
        public Map<CustomerId, Purchases> purchases(Collection<CustomerId> customers) {
            return customers.contains(order.customer())
                    ? Map.of(order.customer(), new Purchases(1, 1, order.date(), order.date(), order.externalId()))
                    : Map.of();
        }
    }
}
