package org.crmkit.testkit.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.testkit.trade.OrderFixtures;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.stock.StockDraft;
import org.crmkit.trade.stock.StockFilter;

/** The part of {@link TextForms} that is fed. The records are found by the external id of the sales system. */
final class TradeForms {

    private final World world;
    private final Customer customer;

    private TradeForms(World world, Customer customer) {
        this.world = world;
        this.customer = customer;
    }

    static Map<Class<? extends Record>, Function<Record, Object>> of(World world, Customer customer) {
        TradeForms forms = new TradeForms(world, customer);
        return Map.of(
                OrderDraft.class, form -> forms.order((OrderDraft) form),
                OrderStatusUpdate.class, form -> forms.notice((OrderStatusUpdate) form),
                ProductDraft.class, form -> forms.product((ProductDraft) form),
                StockDraft.class, form -> forms.stock((StockDraft) form));
    }

    static List<Record> samples(World world, Customer customer) {
        return List.of(
                world.anOrder(customer.id(), world.today()),
                new OrderStatusUpdate("order", OrderState.PAID, null),
                new ProductDraft("product", "Product", null),
                new StockDraft("product", "Main", BigDecimal.ONE));
    }

    private TradeFeed feed() {
        return world.admin().tradeFeed();
    }

    private Object order(OrderDraft draft) {
        feed().orders(Stream.of(draft));
        return world.lin().trade().order(draft.externalId());
    }

    private Object notice(OrderStatusUpdate update) {
        feed().statusUpdates(Stream.of(update));
        return order(OrderFixtures.order(update.externalId(), customer.id(), "product"));
    }

    private Object product(ProductDraft draft) {
        feed().products(Stream.of(draft));
        ProductFilter filter = new ProductFilter(null, draft.externalId(), null, null);
        return world.lin().trade().products(filter.byName(1)).items().get(0);
    }

    private Object stock(StockDraft draft) {
        feed().stock(Stream.of(draft));
        StockFilter filter = new StockFilter(draft.product(), draft.warehouse());
        return world.lin().trade().stock(filter.byProduct(500)).items().stream()
                .filter(each -> Objects.equals(each.location(), draft.location()))
                .findFirst()
                .orElseThrow();
    }
}
