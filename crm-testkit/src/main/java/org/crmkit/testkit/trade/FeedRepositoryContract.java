package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.value.Id;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.feed.FeedOrder;
import org.crmkit.trade.feed.FeedRepository;
import org.crmkit.trade.feed.ReturnStatus;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderBuilder;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductId;
import org.crmkit.trade.product.UnitPrice;
import org.crmkit.trade.stock.StockId;
import org.crmkit.trade.stock.StockLevel;
import org.junit.jupiter.api.Test;

/**
 * The repositories of the feed: external records are read back unchanged, and an update requires the revision that was read.
 */
public interface FeedRepositoryContract extends Contract {

    private static Product product(String externalId, String name) {
        return new Product(
                ProductId.named(externalId), externalId, name, "t", "b", "kg", UnitPrice.of("1.5", "KWD"), "m", null);
    }

    private static StockLevel stock(String product, String quantity) {
        return new StockLevel(
                StockId.named(product, "Main", null),
                product,
                "Main",
                null,
                new BigDecimal(quantity),
                null,
                null,
                World.BEGINNING);
    }

    private static FeedOrder ordered(World world, CustomerId customer, OrderState state, Instant sentAt) {
        Order order = OrderBuilder.builder(OrderFixtures.expected(world.anOrder(customer, world.today())))
                .state(state)
                .build();
        return new FeedOrder(
                order.id(),
                order.externalId(),
                state,
                sentAt,
                OrderState.SHIPPED,
                sentAt.minusNanos(1000),
                ReturnStatus.COMPLETE,
                order);
    }

    private static FeedOrder onlyWord(FeedOrder of, OrderState state) {
        return new FeedOrder(of.id(), of.externalId(), state, null, state, null, ReturnStatus.PARTIAL, null);
    }

    private static <T extends ExternalRecord<I>, I extends Id> Map<I, FeedCopy<T>> held(
            World world, Function<UnitOfWork, FeedRepository<T, I>> port, List<I> ids) {
        return world.read(work -> port.apply(work).findAll(ids));
    }

    /**
     * The stored records for three ids, one of them unknown, before and after a change. A repeated insert or update conflicts.
     */
    private static <T extends ExternalRecord<I>, I extends Id> void keeps(
            World world, Function<UnitOfWork, FeedRepository<T, I>> port, T one, T other, T changed, I unknown) {
        List<I> ids = List.of(one.id(), other.id(), unknown);
        assertThat(held(world, port, ids)).isEmpty();
        assertThat(held(world, port, List.of())).isEmpty();
        write(world, port, copies -> {
            copies.insert(List.of(one, other));
            copies.update(List.of());
        });
        assertThat(held(world, port, ids))
                .isEqualTo(Map.of(one.id(), new FeedCopy<>(one, 0), other.id(), new FeedCopy<>(other, 0)));
        conflicts(world, () -> write(world, port, copies -> copies.insert(List.of(one))));
        write(world, port, copies -> copies.update(List.of(new FeedCopy<>(changed, 0))));
        assertThat(held(world, port, ids))
                .isEqualTo(Map.of(one.id(), new FeedCopy<>(changed, 1), other.id(), new FeedCopy<>(other, 0)));
        conflicts(world, () -> write(world, port, copies -> copies.update(List.of(new FeedCopy<>(one, 0)))));
        conflicts(
                world,
                () -> write(
                        world,
                        port,
                        copies -> copies.update(List.of(new FeedCopy<>(other, 0), new FeedCopy<>(one, 7)))));
        write(world, port, copies -> copies.update(List.of(new FeedCopy<>(one, 1), new FeedCopy<>(other, 0))));
        assertThat(held(world, port, ids))
                .isEqualTo(Map.of(one.id(), new FeedCopy<>(one, 2), other.id(), new FeedCopy<>(other, 1)));
    }

    private static <T extends ExternalRecord<I>, I extends Id> void write(
            World world,
            Function<UnitOfWork, FeedRepository<T, I>> port,
            java.util.function.Consumer<FeedRepository<T, I>> deed) {
        world.write(work -> {
            deed.accept(port.apply(work));
            return true;
        });
    }

    private static void conflicts(World world, Runnable deed) {
        TenantState.unchangedBy(
                world,
                () -> assertThat(catchThrowableOfType(ConflictException.class, deed::run))
                        .as("a conflict")
                        .isNotNull());
    }

    /** Products and stock levels. */
    @Test
    default void keepsCopiesOfProductsAndStock() {
        World world = World.on(store());
        Product bare = new Product(ProductId.named("2"), "2", "Bare", null, null, null, null, null, null);
        Product changed = new Product(bare.id(), "2", "Dressed", "t", "b", "kg", null, "m", World.BEGINNING);
        keeps(world, UnitOfWork::productCopies, bare, product("1", "Full"), changed, ProductId.named("3"));
        keeps(
                world,
                UnitOfWork::stockCopies,
                stock("1", "-999999999999.9999"),
                stock("2", "0"),
                stock("1", "0.0001"),
                StockId.named("1", "Main", "A"));
    }

    /**
     * Orders, and the state of an order that has not arrived; then the order arrives, with lines, and later with other lines.
     */
    @Test
    default void keepsCopiesOfOrdersAndOfWordOfThem() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        FeedOrder full = ordered(world, customer, OrderState.PAID, World.BEGINNING);
        FeedOrder other = ordered(world, customer, OrderState.CANCELLED, World.BEGINNING.plusNanos(1000));
        keeps(
                world,
                UnitOfWork::orderCopies,
                onlyWord(full, OrderState.CANCELLED),
                other,
                full,
                org.crmkit.trade.order.OrderId.named("unknown"));
        FeedOrder again = ordered(world, customer, OrderState.PLACED, World.BEGINNING);
        Order more = OrderBuilder.builder(java.util.Objects.requireNonNull(again.order()))
                .deliveryAddress("\uD842\uDFB7 street")
                .lines(java.util.stream.Stream.of("3", "1", "2")
                        .map(each -> new org.crmkit.trade.order.OrderLine(
                                each,
                                new BigDecimal("0.0001"),
                                each.equals("1") ? "kg" : null,
                                new BigDecimal("0.000001"),
                                new BigDecimal("0.9999")))
                        .toList())
                .build();
        keeps(
                world,
                UnitOfWork::orderCopies,
                again,
                ordered(world, customer, OrderState.SHIPPED, World.BEGINNING),
                new FeedOrder(
                        again.id(),
                        again.externalId(),
                        again.state(),
                        again.sentAt(),
                        null,
                        again.orderSentAt(),
                        ReturnStatus.NONE,
                        more),
                org.crmkit.trade.order.OrderId.named("unknown"));
        assertThat(world.lin().trade().order(again.externalId())).isEqualTo(again.order());
    }
}
