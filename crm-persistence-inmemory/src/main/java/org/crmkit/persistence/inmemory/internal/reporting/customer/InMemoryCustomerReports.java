package org.crmkit.persistence.inmemory.internal.reporting.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.query.SortField;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.customer.CustomerTables;
import org.crmkit.persistence.inmemory.internal.customer.interaction.InteractionTables;
import org.crmkit.persistence.inmemory.internal.engine.Group;
import org.crmkit.persistence.inmemory.internal.engine.IndexKey;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.persistence.inmemory.internal.trade.TradeTables;
import org.crmkit.reporting.customer.ActivityDimension;
import org.crmkit.reporting.customer.ActivityFilter;
import org.crmkit.reporting.customer.ActivityRow;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerActivity;
import org.crmkit.reporting.customer.CustomerActivitySort;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.CustomerReports;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSort;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.reporting.customer.RfmSort;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.trade.feed.FeedOrder;
import org.crmkit.trade.order.Order;
import org.pcollections.TreePMap;

/** Reports on customers and their purchases, computed in one pass over the customers or their orders. */
record InMemoryCustomerReports(Transaction transaction) implements CustomerReports {

    @Override
    public Contribution contribution(ContributionQuery query, Visibility visibility) {
        Map<CustomerId, Customer> customers = customers(visibility);
        List<Order> orders = orders(
                        customers,
                        query.currency(),
                        day -> Matches.within(
                                query.period().from(), day, query.period().until()))
                .map(InMemoryCustomerReports::order)
                .toList();
        return new ContributionRanking(orders, customers, query.currency()).page(query);
    }

    @Override
    public List<CompositionRow> composition(CustomerDimension by, Visibility visibility) {
        List<Customer> active = customers(visibility).values().stream()
                .filter(each -> each.state().isActive())
                .toList();
        CustomerGroups groups = new CustomerGroups(by, transaction.now());
        return active.stream().collect(Collectors.groupingBy(groups::of, Collectors.counting())).entrySet().stream()
                .map(each ->
                        new CompositionRow(each.getKey().value(), each.getKey().name(), each.getValue(), active.size()))
                .sorted(CompositionRow.RANKING)
                .toList();
    }

    @Override
    public List<ActivityRow> activity(ActivityFilter filter, ActivityDimension by, Visibility visibility) {
        Map<CustomerId, Customer> customers = customers(visibility);
        return interactions(filter, customers)
                .collect(Collectors.groupingBy(each -> activityGroup(by, each)))
                .entrySet()
                .stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .sorted(ActivityRow.RANKING)
                .toList();
    }

    @Override
    public Page<CustomerActivity> activityByCustomer(
            ListQuery<ActivityFilter, CustomerActivitySort> query, Visibility visibility) {
        Map<CustomerId, Customer> customers = customers(visibility);
        Stream<CustomerActivity> rows =
                interactions(query.filter(), customers)
                        .collect(Collectors.groupingBy(Interaction::customer))
                        .entrySet()
                        .stream()
                        .map(each -> {
                            Customer customer = Objects.requireNonNull(customers.get(each.getKey()));
                            int interactions = each.getValue().size();
                            return new CustomerActivity(
                                    customer.id(), customer.number(), customer.name(), interactions);
                        });
        return page(rows, query.paging(), CustomerActivity::customer);
    }

    private Stream<Interaction> interactions(ActivityFilter filter, Map<CustomerId, Customer> customers) {
        ReportPeriod period = filter.period();
        return InteractionTables.interactions(transaction.now())
                .filter(each -> Matches.within(period.begin(), each.at(), period.end()))
                .filter(each -> Matches.is(filter.kind(), each.kind()))
                .filter(each -> Matches.is(filter.author(), each.author()))
                .filter(each -> Matches.is(filter.customer(), each.customer()))
                .filter(each -> customers.containsKey(each.customer()));
    }

    private Group activityGroup(ActivityDimension by, Interaction interaction) {
        return switch (by) {
            case KIND -> Group.of(interaction.kind());
            case AUTHOR -> AccessTables.group(interaction.author(), transaction.now());
            case UNIT -> AccessTables.unitGroup(interaction.author(), transaction.now());
        };
    }

    private static ActivityRow row(Group group, List<Interaction> interactions) {
        return new ActivityRow(
                Objects.requireNonNull(group.value()),
                group.name(),
                interactions.size(),
                interactions.stream().map(Interaction::customer).distinct().count());
    }

    @Override
    public Page<PurchaseSummary> purchases(ListQuery<PurchaseReportFilter, PurchaseSort> query, Visibility visibility) {
        return page(purchases(query.filter(), visibility), query.paging(), PurchaseSummary::customer);
    }

    @Override
    public Page<RfmScore> rfm(ListQuery<PurchaseReportFilter, RfmSort> query, Visibility visibility) {
        List<RfmScore> scores =
                RfmScore.of(purchases(query.filter(), visibility).toList());
        return page(scores.stream(), query.paging(), each -> each.purchases().customer());
    }

    private static <T, S extends Enum<S> & SortField<T>> Page<T> page(
            Stream<T> rows, Paging<S> paging, Function<T, CustomerId> customer) {
        Function<T, IndexKey> keys = each ->
                new IndexKey(paging.sort().key(each), customer.apply(each).value());
        return IndexKey.page(
                TreePMap.from(rows.collect(Collectors.toMap(keys, each -> each))), paging, each -> true, keys);
    }

    private Stream<PurchaseSummary> purchases(PurchaseReportFilter filter, Visibility visibility) {
        Map<CustomerId, Customer> customers = customers(visibility);
        Map<Customer, List<FeedOrder>> ordered = orders(
                        customers, filter.currency(), day -> !day.isAfter(filter.asOf()))
                .collect(Collectors.groupingBy(each -> customers.get(order(each).customer())));
        return ordered.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(FeedOrder::isPurchase))
                .map(each -> summary(each.getKey(), each.getValue(), filter.currency()));
    }

    private Map<CustomerId, Customer> customers(Visibility visibility) {
        Map<CustomerId, Customer> seen = new HashMap<>();
        Predicate<Customer> visible = CustomerTables.visible(visibility, transaction.now());
        CustomerTables.customers(transaction.now()).filter(visible).forEach(each -> seen.put(each.id(), each));
        return seen;
    }

    private Stream<FeedOrder> orders(
            Map<CustomerId, Customer> customers, Currency currency, Predicate<LocalDate> days) {
        return TradeTables.counted(transaction.now())
                .filter(each -> order(each).currency().equals(currency))
                .filter(each -> days.test(order(each).date()))
                .filter(each -> customers.containsKey(order(each).customer()));
    }

    private static Order order(FeedOrder arrived) {
        return Objects.requireNonNull(arrived.order());
    }

    /** Returns count in the total only. */
    private static PurchaseSummary summary(Customer customer, List<FeedOrder> orders, Currency currency) {
        List<Order> purchases = orders.stream()
                .filter(FeedOrder::isPurchase)
                .map(InMemoryCustomerReports::order)
                .toList();
        List<LocalDate> days =
                purchases.stream().map(Order::date).distinct().sorted().toList();
        BigDecimal net = orders.stream().map(each -> order(each).net()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PurchaseSummary(
                customer.id(),
                customer.number(),
                customer.name(),
                purchases.size(),
                days.size(),
                days.get(0),
                days.get(days.size() - 1),
                Money.rounded(net, currency, RoundingMode.HALF_UP));
    }
}
