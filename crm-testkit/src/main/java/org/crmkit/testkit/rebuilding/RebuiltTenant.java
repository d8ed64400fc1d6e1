package org.crmkit.testkit.rebuilding;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmkit.Crm;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.spi.Store;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.support.RecordPort;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedCopy;
import org.crmkit.trade.feed.FeedRepository;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.stock.StockLevel;

/**
 * A further tenant of a store, with the records of another tenant that are rebuilt from its journal, and with the copies that the feed
 * has left there. It has no journal.
 */
final class RebuiltTenant {

    private RebuiltTenant() {}

    /** Fills a new tenant, and returns its CRM, on the clock of the other one. */
    static Crm of(World world, Store store) {
        String name = "rebuilt-" + UUID.randomUUID();
        TenantState state = TenantState.of(world);
        store.write(new TenantId(name), work -> {
            RebuiltRecords.added(state).forEach(each -> port(each).add(work, each));
            ContextCases.of(RebuildSource.class).forEach(each -> each.addOthers(work, state));
            feed(world, work, ids(state, Product.class, Product::id), UnitOfWork::productCopies);
            feed(world, work, ids(state, StockLevel.class, StockLevel::id), UnitOfWork::stockCopies);
            feed(world, work, ids(state, Order.class, Order::id), UnitOfWork::orderCopies);
            return name;
        });
        return world.crm(builder -> builder.tenant(name));
    }

    private static RecordPort port(Aggregate<?, ?> record) {
        return RecordPort.all().stream()
                .filter(each -> each.isOf(record.getClass()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port for " + record));
    }

    private static <T, I extends Id> Set<I> ids(TenantState state, Class<T> type, Function<T, I> id) {
        return state.records(type).stream().map(id).collect(Collectors.toSet());
    }

    private static <T extends ExternalRecord<I>, I extends Id> void feed(
            World world, UnitOfWork work, Set<I> ids, Function<UnitOfWork, ? extends FeedRepository<T, I>> port) {
        List<T> copies = world.read(other -> port.apply(other).findAll(ids).values().stream()
                .map(FeedCopy::item)
                .toList());
        port.apply(work).insert(copies);
    }
}
