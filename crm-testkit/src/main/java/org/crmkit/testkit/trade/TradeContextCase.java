package org.crmkit.testkit.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.reporting.CustomerReportsDesk;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSort;
import org.crmkit.reporting.customer.RfmSort;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.ProductDimension;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.input.TextForms;
import org.crmkit.testkit.input.TextSource;
import org.crmkit.testkit.permission.DeskRows;
import org.crmkit.testkit.permission.MatrixSource;
import org.crmkit.testkit.random.Observation;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.random.RandomSource;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.visibility.FigureCheck;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.Ledger;
import org.crmkit.testkit.visibility.Owners;
import org.crmkit.testkit.visibility.ScanOffice;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Scopes;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.feed.TradeFeed;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.order.OrderState;
import org.crmkit.trade.order.OrderSummary;
import org.crmkit.trade.product.Product;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.product.ProductSort;
import org.crmkit.trade.stock.StockDraft;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockLevel;
import org.crmkit.trade.stock.StockSort;

/** The case of orders, products and stock. */
public final class TradeContextCase implements MatrixSource, TextSource, RandomSource, ScanSource {

    /** Everybody who works with customers sees products and stock, and so do specialists. */
    private static final Map<RoleCode, Scopes.Scope> OF_PRODUCTS = Map.of(
            RoleCode.SALES_SUPERVISOR, Scopes.Scope.ALL,
            RoleCode.CUSTOMER_MANAGER, Scopes.Scope.ALL,
            RoleCode.SPECIALIST, Scopes.Scope.ALL);

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public TradeContextCase() {}

    @Override
    public Map<String, List<?>> state(UnitOfWork work) {
        ListQuery<OrderFilter, OrderSort> orders = OrderFilter.ALL.newest(Paging.MAX_SIZE);
        ListQuery<ProductFilter, ProductSort> products =
                ListQuery.by(ProductFilter.ALL, ProductSort.EXTERNAL_ID, Direction.ASCENDING, Paging.MAX_SIZE);
        ListQuery<StockFilter, StockSort> stock = StockFilter.ALL.byProduct(Paging.MAX_SIZE);
        return Map.of(
                "orderHistory",
                Pages.all(after -> work.orderHistory().list(orders.after(after), Visibility.everything())).stream()
                        .flatMap(each -> work.orderHistory().find(each.externalId(), Visibility.everything()).stream())
                        .toList(),
                "productCatalog",
                Pages.all(after -> work.productCatalog().list(products.after(after))),
                "stockLedger",
                Pages.all(after -> work.stockLedger().list(stock.after(after))));
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may("y--yy", "count orders", who -> who.trade().countOrders(OrderFilter.ALL));
        rows.may("y--yy", "count products", who -> who.trade().countProducts(ProductFilter.ALL));
        rows.may("y--yy", "count stock", who -> who.trade().countStock(StockFilter.ALL));
    }

    /** The records are found by the external id of the sales system. */
    @Override
    public void texts(TextForms forms) {
        World world = forms.world();
        CustomerId customer = forms.customer().id();
        forms.form(OrderDraft.class, world.anOrder(customer, world.today()), draft -> order(world, draft));
        forms.form(OrderStatusUpdate.class, new OrderStatusUpdate("order", OrderState.PAID, null), update -> {
            world.admin().tradeFeed().statusUpdates(Stream.of(update));
            return order(world, OrderFixtures.order(update.externalId(), customer, "product"));
        });
        forms.form(ProductDraft.class, new ProductDraft("product", "Product", null), draft -> {
            world.admin().tradeFeed().products(Stream.of(draft));
            ProductFilter filter = new ProductFilter(null, draft.externalId(), null, null);
            return world.lin().trade().products(filter.byName(1)).items().get(0);
        });
        forms.form(StockDraft.class, new StockDraft("product", "Main", BigDecimal.ONE), draft -> {
            world.admin().tradeFeed().stock(Stream.of(draft));
            StockFilter filter = new StockFilter(draft.product(), draft.warehouse());
            return world.lin().trade().stock(filter.byProduct(500)).items().stream()
                    .filter(each -> Objects.equals(each.location(), draft.location()))
                    .findFirst()
                    .orElseThrow();
        });
        forms.text("TradeDesk.order", Product.EXTERNAL_ID_MAX, false, text -> {
            world.feed(OrderFixtures.order(text, customer, text));
            return world.lin().trade().order(text).lines().get(0).product();
        });
    }

    private static Order order(World world, OrderDraft draft) {
        world.admin().tradeFeed().orders(Stream.of(draft));
        return world.lin().trade().order(draft.externalId());
    }

    @Override
    public void play(RandomDraw draw) {
        new RandomFeeds(draw).play();
    }

    @Override
    public void observe(Observation observation, CrmSession who) {
        ListQuery<OrderFilter, OrderSort> orders = observation.query(OrderFilter.ALL, OrderSort.values());
        observation.note(
                who.userId() + " orders by " + orders.paging(),
                () -> Pages.allByToken(after -> who.trade().orders(orders.after(after))));
        observation.note("count", () -> who.trade().countOrders(OrderFilter.ALL));
        ListQuery<ProductFilter, ProductSort> products = observation.query(ProductFilter.ALL, ProductSort.values());
        observation.note(
                "products by " + products.paging(),
                () -> Pages.allByToken(after -> who.trade().products(products.after(after))));
        StockFilter some =
                observation.one(List.of(StockFilter.ALL, StockFilter.holding("a"), StockFilter.holding("p1")));
        ListQuery<StockFilter, StockSort> stock = observation.query(some, StockSort.values());
        observation.note(
                "stock by " + stock, () -> Pages.allByToken(after -> who.trade().stock(stock.after(after))));
        observation.note(
                "whole orders",
                () -> Pages.all(after -> who.trade().orders(orders.after(after))).stream()
                        .map(each -> who.trade().order(each.externalId()))
                        .toList());
        ReportPeriod period = ReportPeriod.years(2025, 2028, ZoneId.of("America/Havana"));
        ContributionQuery highest =
                ContributionQuery.highest(period, OrderFixtures.EUR, observation.one(List.of(2, 500)));
        observation.note("contribution", () -> who.reports().customers().contribution(highest));
        observation.note(
                "contributions",
                () -> Pages.allByToken(after -> who.reports()
                        .customers()
                        .contribution(highest.after(after))
                        .page()));
        PurchaseReportFilter purchases = new PurchaseReportFilter(LocalDate.of(2027, 3, 1), OrderFixtures.EUR);
        CustomerDimension by = observation.one(List.of(CustomerDimension.values()));
        observation.note("results by " + by, () -> who.reports().sales().byDimension(period, by));
        for (ProductDimension each : ProductDimension.values()) {
            observation.note("sold by " + each, () -> who.reports().sales().byProduct(period, each));
        }
        ListQuery<PurchaseReportFilter, PurchaseSort> bought = observation.query(purchases, PurchaseSort.values());
        observation.note(
                "purchases by " + bought.paging(),
                () -> Pages.allByToken(after -> who.reports().customers().purchases(bought.after(after))));
        ListQuery<PurchaseReportFilter, RfmSort> scores = observation.query(purchases, RfmSort.values());
        observation.note(
                "rfm by " + scores.paging(),
                () -> Pages.allByToken(after -> who.reports().customers().rfm(scores.after(after))));
    }

    /** Who sees a customer sees the orders of the customer, with the permission for orders. */
    @Override
    public List<Kind<?>> kinds() {
        ListQuery<OrderFilter, OrderSort> orders =
                ListQuery.by(OrderFilter.ALL, OrderSort.DATE, Direction.ASCENDING, Paging.MAX_SIZE);
        ListQuery<ProductFilter, ProductSort> products = ProductFilter.ALL.byName(Paging.MAX_SIZE);
        ListQuery<StockFilter, StockSort> stock = StockFilter.ALL.byProduct(Paging.MAX_SIZE);
        return List.of(
                Kind.of(
                                "ORDER",
                                "order",
                                root -> Pages.all(after -> root.trade().orders(orders.after(after))),
                                OrderSummary::id)
                        .whole(
                                Order.class,
                                (root, each) -> root.trade().order(each.externalId()),
                                each -> Owners.of(each.customer())),
                Kind.of(
                        "PRODUCT",
                        "product",
                        root -> Pages.all(after -> root.trade().products(products.after(after))),
                        Product::id),
                Kind.of(
                        "STOCK",
                        "product",
                        root -> Pages.all(after -> root.trade().stock(stock.after(after))),
                        StockLevel::id));
    }

    /** Products belong to nobody. Who reads them reads their names in reports as well. */
    @Override
    public boolean seesToo(User reader, String desk, Object record, Ledger ledger) {
        return desk.startsWith("reports.")
                && record instanceof Product
                && OF_PRODUCTS.keySet().stream().anyMatch(reader.roles()::contains);
    }

    @Override
    public Map<String, Map<RoleCode, Scopes.Scope>> scopes() {
        return Map.of("order", Scopes.OF_PEOPLE, "product", OF_PRODUCTS);
    }

    @Override
    public void begin(ScanOffice office) {
        List<ProductDraft> products = Stream.generate(
                        () -> new ProductDraft(office.text("P"), office.text("Chair"), null))
                .limit(4)
                .toList();
        office.root().tradeFeed().products(products.stream());
        office.root()
                .tradeFeed()
                .stock(products.stream()
                        .map(each -> new StockDraft(each.externalId(), office.text("Hall"), BigDecimal.TEN)));
    }

    @Override
    public int share() {
        return 7;
    }

    @Override
    public void step(Steps steps) {
        Customer customer = steps.any(Customer.class);
        Order known = steps.any(Order.class);
        TradeFeed feed = steps.office().root().tradeFeed();
        int next = known == null ? 4 : steps.next(5);
        if (known != null && next == 0) {
            feed.statusUpdates(Stream.of(OrderStatusUpdate.cancelled(known.externalId())));
        } else if (known != null && next == 1) {
            feed.orders(Stream.of(returning(steps, known)));
        } else if (customer != null) {
            String product = steps.one(steps.ledger().records(Product.class)).externalId();
            OrderLineDraft line = OrderLineDraft.of(product, "" + (1 + steps.next(9)), "" + steps.next(90));
            OrderDraft draft = new OrderDraft(
                    steps.text("SO"),
                    customer.id(),
                    steps.today().minusDays(steps.next(400)),
                    steps.text("Street"),
                    OrderState.PLACED,
                    OrderFixtures.EUR,
                    List.of(line),
                    null);
            feed.orders(Stream.of(draft));
        }
        steps.ledger().read();
    }

    private static OrderDraft returning(Steps steps, Order known) {
        OrderLineDraft line = new OrderLineDraft(
                known.lines().get(0).product(),
                "Return",
                "-" + (1 + steps.next(9)),
                null,
                known.lines().get(0).price().toString(),
                "0");
        return new OrderDraft(steps.text("SO"), known.customer(), known.date(), OrderFixtures.EUR, List.of(line))
                .returning(known.externalId());
    }

    @Override
    public void figures(FigureCheck check) {
        Set<CustomerId> customers =
                check.seen(Customer.class).stream().map(Customer::id).collect(Collectors.toSet());
        List<Order> orders = check.ledger().records(Order.class).stream()
                .filter(each -> each.state().counts() && customers.contains(each.customer()))
                .toList();
        long contributors = orders.stream().map(Order::customer).distinct().count();
        long buyers = orders.stream()
                .filter(each -> each.isPurchase(orders))
                .map(Order::customer)
                .distinct()
                .count();
        BigDecimal net = orders.stream().map(Order::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        CustomerReportsDesk reports = check.reports().customers();
        Contribution contribution =
                reports.contribution(ContributionQuery.highest(FigureCheck.ALWAYS, OrderFixtures.EUR, 1));
        check.expect("contributors", contributors, contribution.customers());
        check.expect(
                "contribution", net.doubleValue(), contribution.net().amount().doubleValue());
        for (CustomerDimension by : CustomerDimension.values()) {
            check.expect(
                    "net by " + by,
                    net.doubleValue(),
                    check.reports().sales().byDimension(FigureCheck.ALWAYS, by).stream()
                            .flatMap(each -> each.net().stream())
                            .mapToDouble(each -> each.amount().doubleValue())
                            .sum());
        }
        PurchaseReportFilter always = new PurchaseReportFilter(LocalDate.of(2031, 12, 31), OrderFixtures.EUR);
        check.expect("buyers", buyers, (long) Pages.all(after ->
                        reports.purchases(always.byNumber(Paging.MAX_SIZE).after(after)))
                .size());
    }
}
