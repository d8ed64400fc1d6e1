package org.crmkit.trade;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmkit.customer.VisibleCustomers;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Text;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderHistory;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderSummary;
import org.crmkit.trade.order.OrderSummaryBuilder;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductSort;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockLevel;
import org.crmkit.trade.stock.StockSort;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Queries about orders, products and stock. */
@PrimaryPort
public final class TradeDesk {

    private final Commands<TradeRepositories> commands;
    private final TradeSources sources;

    TradeDesk(Commands<TradeRepositories> commands, TradeSources sources) {
        this.commands = commands;
        this.sources = sources;
    }

    /**
     * Returns an order of a customer whom the actor can see.
     *
     * @throws NotFoundException if there is no such order, or the actor cannot see it
     * @throws InvalidInputException if the text is not a valid external id
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     */
    public Order order(String externalId) {
        String named = Text.required("externalId", externalId, ExternalRecord.EXTERNAL_ID_MAX);
        return orders(
                Inputs.none(),
                (orders, visibility) ->
                        orders.find(named, visibility).orElseThrow(() -> new NotFoundException("order", named)));
    }

    /**
     * Lists the orders of the customers whom the actor can see.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<OrderSummary> orders(ListQuery<OrderFilter, OrderSort> query) {
        return commands.queries().query(Permission.ORDER_READ, Inputs.of("query", query), (work, actor) -> {
            Page<OrderSummary> page = sources.orders(work).list(query, actor.visibility(Permission.ORDER_READ));
            return VisibleCustomers.shown(
                    work,
                    actor,
                    page,
                    OrderSummary::customer,
                    (item, customer) ->
                            OrderSummaryBuilder.builder(item).customer(customer).build());
        });
    }

    /**
     * Counts the orders of the customers whom the actor can see.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public long countOrders(OrderFilter filter) {
        return orders(Inputs.of("filter", filter), (orders, visibility) -> orders.count(filter, visibility));
    }

    /**
     * Lists products.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<Product> products(ListQuery<ProductFilter, ProductSort> query) {
        return products("query", query, work -> sources.products(work).list(query));
    }

    /**
     * Counts products.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public long countProducts(ProductFilter filter) {
        return products("filter", filter, work -> sources.products(work).count(filter));
    }

    /**
     * Lists stock levels.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<StockLevel> stock(ListQuery<StockFilter, StockSort> query) {
        return products("query", query, work -> sources.stock(work).list(query));
    }

    /**
     * Counts stock levels.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public long countStock(StockFilter filter) {
        return products("filter", filter, work -> sources.stock(work).count(filter));
    }

    private <T> T orders(Inputs inputs, BiFunction<OrderHistory, Visibility, T> question) {
        return commands.queries()
                .read(
                        Permission.ORDER_READ,
                        inputs,
                        (work, visibility) -> question.apply(sources.orders(work), visibility));
    }

    /** Every actor who may read products sees all of them. */
    private <T> T products(String name, Object input, Function<TradeRepositories, T> question) {
        return commands.queries()
                .read(Permission.PRODUCT_READ, Inputs.of(name, input), (work, visibility) -> question.apply(work));
    }
}
