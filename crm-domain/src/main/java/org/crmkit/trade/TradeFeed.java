package org.crmkit.trade;

import java.util.List;
import java.util.stream.Stream;
import org.crmkit.command.Commands;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.value.Id;
import org.crmkit.value.Required;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Where the sales system's orders, products and stock come in: as many as there are, in any order, and as often as one likes.
 * They are taken batch by batch, each one a command of its own; what is not valid is rejected with its reasons, and the rest of
 * its batch is taken. What arrives twice changes nothing.
 *
 * <p>Drafts hold what the sales system says as it says it: numbers and currencies are text, so that a bad one is a rejection and not the
 * end of the stream. What a host cannot read at all it hands in as null, which is rejected as missing. What the host's own stream
 * throws comes out as it is, after everything that it gave before has been taken; it cannot be asked for more.
 */
@PrimaryPort
public final class TradeFeed {

    /** How many are taken at a time unless told otherwise. */
    public static final int BATCH_SIZE = 1000;

    /** The largest batch. */
    public static final int BATCH_SIZE_MAX = 10_000;

    private static final FeedKind<ProductDraft, Product, ProductId> PRODUCTS = new FeedKind<>(
            "products", ProductDraft::externalId, Product::of, TradeRepositories::productCopies, Product::merged);

    private static final FeedKind<StockDraft, StockLevel, StockId> STOCK = new FeedKind<>(
            "stock", StockDraft::product, StockLevel::of, TradeRepositories::stockCopies, StockLevel::merged);

    private static final FeedKind<OrderDraft, FedOrder, OrderId> ORDERS = new FeedKind<>(
            "orders", OrderDraft::externalId, FedOrder::of, TradeRepositories::orderCopies, FedOrder::merged);

    private static final FeedKind<OrderStatusUpdate, FedOrder, OrderId> STATUS_UPDATES = new FeedKind<>(
            "statusUpdates",
            OrderStatusUpdate::externalId,
            FedOrder::of,
            TradeRepositories::orderCopies,
            FedOrder::merged);

    private final Commands<TradeRepositories> commands;
    private final FeedListener listener;
    private final int batch;

    /** Opens the feed for the user of the commands. */
    public TradeFeed(Commands<TradeRepositories> commands) {
        this(commands, FeedListener.silent(), BATCH_SIZE);
    }

    private TradeFeed(Commands<TradeRepositories> commands, FeedListener listener, int batch) {
        this.commands = commands;
        this.listener = listener;
        this.batch = batch;
    }

    /** Returns the same feed, of which somebody is told. */
    public TradeFeed listener(FeedListener told) {
        return new TradeFeed(commands, Required.of("told", told), batch);
    }

    /** Returns the same feed in other batches, of 1 to {@value #BATCH_SIZE_MAX}; else an {@link InvalidInputException}. */
    public TradeFeed batchSize(int size) {
        if (size < 1 || size > BATCH_SIZE_MAX) {
            throw InvalidInputException.of("size", "out-of-range", 1, BATCH_SIZE_MAX);
        }
        return new TradeFeed(commands, listener, size);
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
     * Takes orders with all their lines. A newer purchase recovers an open churn case of its customer, and wins a lost one back.
     * One of an unknown customer is rejected.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public FeedResult orders(Stream<OrderDraft> orders) {
        return take(ORDERS, orders);
    }

    /**
     * Takes word of the state of orders, which need not have arrived.
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
            FeedResult step = new FeedBatch<>(commands, kind, soFar.total()).take(some, listener);
            soFar = soFar.plus(step);
            listener.progressed(soFar);
        }
        source.rethrow();
        return soFar;
    }
}
