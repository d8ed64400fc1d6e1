package org.crmkit.persistence.inmemory.internal.reporting.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.inmemory.internal.customer.CustomerTables;
import org.crmkit.persistence.inmemory.internal.engine.Group;
import org.crmkit.persistence.inmemory.internal.engine.IndexKey;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.persistence.inmemory.internal.reporting.customer.CustomerReportTables;
import org.crmkit.persistence.inmemory.internal.sales.SalesTables;
import org.crmkit.persistence.inmemory.internal.trade.TradeTables;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.CustomerSales;
import org.crmkit.reporting.sales.CustomerSalesFilter;
import org.crmkit.reporting.sales.CustomerSalesSort;
import org.crmkit.reporting.sales.DimensionResult;
import org.crmkit.reporting.sales.ProductDimension;
import org.crmkit.reporting.sales.ProductResult;
import org.crmkit.reporting.sales.ResultReports;
import org.crmkit.sales.Opportunity;
import org.crmkit.trade.feed.FeedOrder;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderLine;
import org.crmkit.trade.product.Product;
import org.pcollections.TreePMap;

/** Reports on what was won and sold, computed in one pass over the opportunities and one over the orders. */
record InMemoryResultReports(Transaction transaction) implements ResultReports {

    private static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);

    /** The sums of a group. Orders are added exactly and rounded once. */
    private static final class Totals {

        private long won;
        private final Map<Currency, BigDecimal> values = new TreeMap<>(BY_CODE);
        private final Map<Currency, BigDecimal> net = new TreeMap<>(BY_CODE);

        private void win(Opportunity opportunity) {
            won++;
            Money amount = opportunity.amount();
            if (amount != null) {
                values.merge(amount.currency(), amount.amount(), BigDecimal::add);
            }
        }

        private void sell(BigDecimal amount, Currency currency) {
            net.merge(currency, amount, BigDecimal::add);
        }

        private static List<Money> rounded(Map<Currency, BigDecimal> sums) {
            return sums.entrySet().stream()
                    .map(each -> Money.rounded(each.getValue(), each.getKey(), RoundingMode.HALF_UP))
                    .toList();
        }
    }

    @Override
    public Page<CustomerSales> byCustomer(
            ListQuery<CustomerSalesFilter, CustomerSalesSort> query, Visibility visibility) {
        CustomerSalesFilter filter = query.filter();
        Function<Customer, String> names = CustomerTables.reportNames(visibility, transaction.now());
        TreePMap<IndexKey, CustomerSales> index = TreePMap.empty();
        Map<CustomerId, List<Opportunity>> won = won(filter.report().period(), visibility)
                .filter(each -> Matches.is(filter.report().assignee(), each.assignee()))
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.customer())));
        for (Map.Entry<CustomerId, List<Opportunity>> each : won.entrySet()) {
            Customer customer =
                    CustomerTables.customer(each.getKey(), transaction.now()).orElseThrow();
            CustomerSales sales = new CustomerSales(
                    each.getKey(),
                    names.apply(customer),
                    each.getValue().size(),
                    amount(each.getValue(), filter.currency()));
            index = index.plus(key(sales), sales);
        }
        return IndexKey.page(index, query.paging(), each -> true, InMemoryResultReports::key);
    }

    private static Money amount(List<Opportunity> won, Currency currency) {
        return won.stream()
                .flatMap(each -> Stream.ofNullable(each.amount()))
                .filter(each -> each.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    private static IndexKey key(CustomerSales sales) {
        return new IndexKey(
                CustomerSalesSort.AMOUNT.key(sales), sales.customer().value());
    }

    @Override
    public List<DimensionResult> byDimension(ReportPeriod period, CustomerDimension by, Visibility visibility) {
        Predicate<Customer> seen = CustomerTables.visible(visibility, transaction.now());
        Function<Customer, Group> groups = CustomerReportTables.groups(by, transaction.now());
        Map<Group, Totals> totals = new HashMap<>();
        won(period, visibility)
                .forEach(each -> totals(
                                totals,
                                Optional.ofNullable(each.customer())
                                        .flatMap(id -> CustomerTables.customer(id, transaction.now()))
                                        .filter(seen)
                                        .map(groups)
                                        .orElse(Group.of(null)))
                        .win(each));
        orders(period)
                .forEach(each -> customer(each, seen)
                        .ifPresent(customer ->
                                totals(totals, groups.apply(customer)).sell(each.net(), each.currency())));
        return totals.entrySet().stream()
                .map(each -> result(each.getKey(), each.getValue()))
                .sorted(DimensionResult.RANKING)
                .toList();
    }

    private static DimensionResult result(Group group, Totals totals) {
        return new DimensionResult(
                group.value(), group.name(), totals.won, Totals.rounded(totals.values), Totals.rounded(totals.net));
    }

    @Override
    public List<ProductResult> byProduct(ReportPeriod period, ProductDimension by, Visibility visibility) {
        Predicate<Customer> seen = CustomerTables.visible(visibility, transaction.now());
        Map<Group, Totals> totals = new HashMap<>();
        orders(period)
                .filter(each -> customer(each, seen).isPresent())
                .forEach(order -> order.lines()
                        .forEach(line -> totals(totals, product(line, by)).sell(line.net(), order.currency())));
        return totals.entrySet().stream()
                .map(each -> new ProductResult(
                        each.getKey().value(), each.getKey().name(), Totals.rounded(each.getValue().net)))
                .sorted(ProductResult.RANKING)
                .toList();
    }

    private Group product(OrderLine line, ProductDimension by) {
        Optional<Product> product =
                Optional.ofNullable(line.product()).flatMap(id -> TradeTables.product(id, transaction.now()));
        return by == ProductDimension.TYPE
                ? Group.of(product.map(Product::type).orElse(null))
                : new Group(line.product(), product.map(Product::name).orElse(null));
    }

    private static Totals totals(Map<Group, Totals> totals, Group group) {
        return totals.computeIfAbsent(group, each -> new Totals());
    }

    private Stream<Opportunity> won(ReportPeriod period, Visibility visibility) {
        return SalesTables.opportunities(transaction.now())
                .filter(Opportunity::isWon)
                .filter(row -> Matches.within(
                        period.begin(), Objects.requireNonNull(row.closing()).at(), period.end()))
                .filter(SalesTables.visible(visibility, transaction.now()));
    }

    private Stream<Order> orders(ReportPeriod period) {
        return TradeTables.counted(transaction.now())
                .map(FeedOrder::order)
                .flatMap(Stream::ofNullable)
                .filter(each -> Matches.within(period.from(), each.date(), period.until()));
    }

    private Optional<Customer> customer(Order order, Predicate<Customer> seen) {
        return CustomerTables.customer(order.customer(), transaction.now()).filter(seen);
    }
}
