package org.crmkit.trade;

import org.crmkit.actor.Permission;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.query.Page;
import org.crmkit.value.Text;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Queries about orders, products and stock. */
@PrimaryPort
public final class TradeDesk {

    private final Commands<TradeRepositories> commands;
    private final TradeSources sources;

    /**
     * Creates the desk for the user of the commands.
     *
     * @param sources where orders, products and stock are looked up
     */
    public TradeDesk(Commands<TradeRepositories> commands, TradeSources sources) {
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
        String named = Text.required("externalId", externalId, Product.EXTERNAL_ID_MAX);
        return commands.query(
                Permission.ORDER_READ,
                Inputs.none(),
                (work, actor) -> sources.orders(work)
                        .find(named, actor.visibility(Permission.ORDER_READ))
                        .orElseThrow(() -> new NotFoundException("order", named)));
    }

    /**
     * Lists the orders of the customers whom the actor can see.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<OrderSummary> orders(OrderQuery query) {
        return commands.query(
                Permission.ORDER_READ,
                Inputs.of("query", query),
                (work, actor) -> sources.orders(work).list(query, actor.visibility(Permission.ORDER_READ)));
    }

    /**
     * Counts the orders of the customers whom the actor can see.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public long countOrders(OrderFilter filter) {
        return commands.query(
                Permission.ORDER_READ,
                Inputs.of("filter", filter),
                (work, actor) -> sources.orders(work).count(filter, actor.visibility(Permission.ORDER_READ)));
    }

    /**
     * Lists products.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<Product> products(ProductQuery query) {
        return commands.query(
                Permission.PRODUCT_READ,
                Inputs.of("query", query),
                (work, actor) -> sources.products(work).list(query));
    }

    /**
     * Counts products.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public long countProducts(ProductFilter filter) {
        return commands.query(
                Permission.PRODUCT_READ,
                Inputs.of("filter", filter),
                (work, actor) -> sources.products(work).count(filter));
    }

    /**
     * Lists stock levels.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<StockLevel> stock(StockQuery query) {
        return commands.query(
                Permission.PRODUCT_READ,
                Inputs.of("query", query),
                (work, actor) -> sources.stock(work).list(query));
    }

    /**
     * Counts stock levels.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public long countStock(StockFilter filter) {
        return commands.query(
                Permission.PRODUCT_READ,
                Inputs.of("filter", filter),
                (work, actor) -> sources.stock(work).count(filter));
    }
}
