package org.crmkit.trade.feed;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.value.Id;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductId;
import org.crmkit.trade.stock.StockDraft;
import org.crmkit.trade.stock.StockId;
import org.crmkit.trade.stock.StockLevel;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Takes orders, products and stock from the sales system: any number of items, in any order, and repeatedly. Items are processed
 * batch by batch, and each batch is a command of its own. Invalid items are rejected with their violations, and the rest of the
 * batch is applied. An item that arrives twice changes nothing.
 *
 * <p>Drafts contain the data of the sales system unchanged. Numbers and currencies are texts, so that an invalid one causes a
 * rejection and does not end the stream. For an item that the host cannot read at all, the host passes null, which is rejected as
 * missing. An exception of the host's own stream is rethrown unchanged after all previous items have been processed; nothing more
 * is read from the stream.
 */
@PrimaryPort
public final class TradeFeed {

    /** The default batch size. */
    public static final int BATCH_SIZE = 1000;

    /** The maximum batch size. */
    public static final int BATCH_SIZE_MAX = 10_000;

    private static final FeedKind<ProductDraft, Product, ProductId> PRODUCTS = new FeedKind<>(
            "products",
            ProductDraft::externalId,
            draft -> null,
            draft -> List.of(),
            Product::of,
            FeedRepositories::productCopies,
            Product::merged,
            (work, merge) -> {});

    private static final FeedKind<StockDraft, StockLevel, StockId> STOCK = new FeedKind<>(
            "stock",
            StockDraft::product,
            draft -> null,
            draft -> List.of(),
            StockLevel::of,
            FeedRepositories::stockCopies,
            StockLevel::merged,
            (work, merge) -> {});

    private static final FeedKind<OrderDraft, FeedOrder, OrderId> ORDERS = new FeedKind<>(
            "orders",
            OrderDraft::externalId,
            OrderDraft::customer,
            OrderLineFaults::of,
            FeedOrder::of,
            FeedRepositories::orderCopies,
            FeedOrder::merged,
            OrderReturns::settle);

    private static final FeedKind<OrderStatusUpdate, FeedOrder, OrderId> STATUS_UPDATES = new FeedKind<>(
            "statusUpdates",
            OrderStatusUpdate::externalId,
            draft -> null,
            draft -> List.of(),
            FeedOrder::of,
            FeedRepositories::orderCopies,
            FeedOrder::merged,
            OrderReturns::settle);

    private final Commands<FeedRepositories> commands;
    private final Function<FeedRepositories, OrderReferences> references;
    private final FeedListener listener;
    private final int batch;

    TradeFeed(Commands<FeedRepositories> commands, Function<FeedRepositories, OrderReferences> references) {
        this(commands, references, FeedListener.silent(), BATCH_SIZE);
    }

    private TradeFeed(
            Commands<FeedRepositories> commands,
            Function<FeedRepositories, OrderReferences> references,
            FeedListener listener,
            int batch) {
        this.commands = commands;
        this.references = references;
        this.listener = listener;
        this.batch = batch;
    }

    /** Returns the same feed with a listener. */
    public TradeFeed listener(FeedListener told) {
        return new TradeFeed(commands, references, Required.of("told", told), batch);
    }

    /**
     * Returns the same feed with batches of 1 to {@value #BATCH_SIZE_MAX} items; any other size is rejected with an {@link
     * InvalidInputException}.
     */
    public TradeFeed batchSize(int size) {
        if (size < 1 || size > BATCH_SIZE_MAX) {
            throw InvalidInputException.of("size", "out-of-range", 1, BATCH_SIZE_MAX);
        }
        return new TradeFeed(commands, references, listener, size);
    }

    /**
     * Takes products.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public FeedResult products(Stream<ProductDraft> products) {
        return take(PRODUCTS, products);
    }

    /**
     * Takes stock levels.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public FeedResult stock(Stream<StockDraft> stock) {
        return take(STOCK, stock);
    }

    /**
     * Takes orders with all their lines, and returns, which may arrive before the orders that they return. A newer purchase
     * recovers an open churn case of its customer, and wins a lost customer back. An order of an unknown customer is rejected.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public FeedResult orders(Stream<OrderDraft> orders) {
        return take(ORDERS, orders);
    }

    /**
     * Takes status updates of orders; the orders themselves may arrive later.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public FeedResult statusUpdates(Stream<OrderStatusUpdate> statusUpdates) {
        return take(STATUS_UPDATES, statusUpdates);
    }

    private <D, T extends ExternalRecord<I>, I extends Id> FeedResult take(FeedKind<D, T, I> kind, Stream<D> drafts) {
        Required.of(kind.name(), drafts);
        FeedResult soFar = FeedResult.NOTHING;
        FeedSource<D> source = new FeedSource<>(drafts.iterator(), batch);
        for (List<D> some = source.next(); !some.isEmpty(); some = source.next()) {
            FeedResult step = new FeedBatch<>(commands, references, kind, soFar.total()).take(some, listener);
            soFar = soFar.plus(step);
            listener.progressed(soFar);
        }
        source.rethrow();
        return soFar;
    }
}
