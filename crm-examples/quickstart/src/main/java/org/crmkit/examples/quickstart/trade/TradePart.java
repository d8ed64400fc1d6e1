package org.crmkit.examples.quickstart.trade;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerAction;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.examples.quickstart.output.Elapsed;
import org.crmkit.examples.quickstart.replay.DataClock;
import org.crmkit.examples.quickstart.replay.Deed;
import org.crmkit.examples.quickstart.replay.Replay;
import org.crmkit.examples.quickstart.replay.Run;
import org.crmkit.reporting.customer.ContributionRow;
import org.crmkit.service.ServicePolicies;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.stock.StockDraft;

/**
 * The part of the quickstart that replays customers and orders. It registers the customers, feeds products, stock and the
 * orders up to the day of churn detection, runs churn detection, runs the commands of the managers, feeds the later orders, and
 * prints the results.
 */
public final class TradePart {

    /** The level of the customers who make 80 % of the whole contribution. */
    static final String VITAL = "major";

    private static final String WAREHOUSE = "Main warehouse";
    private static final Currency CURRENCY = Currency.getInstance(TradeReader.CURRENCY);
    private static final LocalTime FOUNDED = LocalTime.of(6, 0);
    private static final LocalTime WATCH = LocalTime.of(8, 0);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final TradeData data;
    private final Run run;
    private final LocalDate asOf;
    private final DataClock clock;
    private final TradeHouse house;
    private final TradeFigures figures;
    private FeedResult products = FeedResult.NOTHING;
    private FeedResult stock = FeedResult.NOTHING;
    private FeedResult orders = FeedResult.NOTHING;
    private FeedResult notices = FeedResult.NOTHING;
    private int commands;

    private TradePart(TradeData data, LocalDate asOf, Run run) {
        this.data = data;
        this.run = run;
        this.asOf = asOf;
        this.clock = new DataClock(data.firstDay().atTime(FOUNDED).toInstant(ZoneOffset.UTC));
        long start = System.nanoTime();
        opening();
        this.house = TradeHouse.found(run.crm("trade", clock, ServicePolicies.standard()), data);
        replay(house.registrations(clock.instant()));
        feedGoods();
        clock.set(asOf.atTime(WATCH).toInstant(ZoneOffset.UTC));
        feedOrders();
        Retention retention = Retention.watched(house, clock, asOf);
        replay(retention.deeds().stream());
        LocalDate end = asOf.isAfter(data.lastDay()) ? asOf : data.lastDay();
        clock.set(end.plusDays(1).atTime(WATCH).toInstant(ZoneOffset.UTC));
        feedTheRest();
        raise();
        this.figures = TradeFigures.of(house, data, asOf, retention);
        tell(run.since(start));
    }

    /** Replays the data. */
    public static TradePart played(TradeData data, LocalDate asOf, Run run) {
        return new TradePart(data, asOf, run);
    }

    /** Returns the reports. */
    public TradeFigures figures() {
        return figures;
    }

    /** Returns the results of the feeds, by what was fed. */
    public Map<String, FeedResult> fed() {
        Map<String, FeedResult> fed = new LinkedHashMap<>();
        fed.put("products", products);
        fed.put("stock", stock);
        fed.put("orders", orders);
        fed.put("statusUpdates", notices);
        return fed;
    }

    /** Returns the number of commands that users gave. */
    public int commands() {
        return commands;
    }

    private void opening() {
        run.paper()
                .opening(String.format(
                        Locale.ROOT,
                        "Playing %,d orders of %,d customers from %s to %s on %s.",
                        data.sales().size(),
                        data.buyers().size(),
                        data.firstDay(),
                        data.lastDay(),
                        run.store().label()));
    }

    private void replay(Stream<Deed> deeds) {
        commands += new Replay(clock, run.progress()).play(deeds);
    }

    private void feedGoods() {
        products = complete(
                house.superAdmin().tradeFeed().products(data.goods().stream().map(TradeData.Goods::draft)));
        stock = complete(house.superAdmin()
                .tradeFeed()
                .stock(data.goods().stream()
                        .map(each -> new StockDraft(each.draft().externalId(), WAREHOUSE, each.stock()))));
    }

    /** Feeds the orders up to the day of churn detection, in their state of that day. */
    private void feedOrders() {
        orders = complete(house.superAdmin()
                .tradeFeed()
                .orders(data.sales().stream().filter(this::isKnown).map(this::order)));
    }

    /** Feeds the later orders, and status updates for orders that were shipped later. */
    private void feedTheRest() {
        orders = orders.plus(complete(house.superAdmin()
                .tradeFeed()
                .orders(data.sales().stream().filter(each -> !isKnown(each)).map(this::order))));
        notices = complete(house.superAdmin()
                .tradeFeed()
                .statusUpdates(data.sales().stream()
                        .filter(each -> isKnown(each)
                                && each.shipped() != null
                                && each.shipped().isAfter(asOf))
                        .map(each -> new OrderStatusUpdate(each.number(), OrderState.SHIPPED, null))));
    }

    private boolean isKnown(TradeData.Sale sale) {
        return !sale.date().isAfter(asOf);
    }

    private OrderDraft order(TradeData.Sale sale) {
        LocalDate shipped = sale.shipped();
        boolean isShipped = shipped != null && !(isKnown(sale) && shipped.isAfter(asOf));
        return new OrderDraft(
                        sale.number(),
                        house.customer(sale.buyer()),
                        sale.date(),
                        sale.address(),
                        isShipped ? OrderState.SHIPPED : OrderState.PLACED,
                        CURRENCY,
                        sale.lines(),
                        null)
                .returning(sale.returned());
    }

    /** Everything that the reader accepts must be accepted by the feed. */
    private static FeedResult complete(FeedResult report) {
        if (report.rejected() > 0) {
            throw new IllegalStateException("rejected: " + report.rejections());
        }
        return report;
    }

    /** The managers set {@link #VITAL} for the customers who make 80 % of the contribution of all years. */
    private void raise() {
        TradeFigures.Ranking all =
                TradeFigures.Ranking.of(house.executive().reports(), data.firstDay(), data.lastDay());
        replay(all.rows().stream()
                .filter(all.report()::isVital)
                .map(ContributionRow::customer)
                .map(each -> new Deed(clock.instant().plus(PAUSE), () -> raise(each))));
    }

    private void raise(CustomerId id) {
        Customer customer = house.superAdmin().customers().get(id);
        CrmSession manager = house.person(customer.manager());
        if (manager.customers().allowedActions(id).contains(CustomerAction.REVISE)) {
            CustomerDraft draft = CustomerDraftBuilder.builder(CustomerDraft.of(customer))
                    .profile(ProfileBuilder.builder(customer.profile())
                            .level(VITAL)
                            .build())
                    .build();
            manager.customers().revise(id, draft);
        }
    }

    private void tell(Elapsed elapsed) {
        TradePrintout printout = new TradePrintout(run.paper(), figures);
        printout.contribution();
        printout.sold();
        printout.composition();
        printout.watch();
        printout.churn();
        printout.end(data.sales().size(), data.buyers().size(), commands, elapsed);
    }
}
