package org.crmkit.persistence.inmemory.internal.reporting.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.persistence.inmemory.internal.engine.IndexKey;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.ContributionRow;
import org.crmkit.trade.order.Order;

/** Ranks customers by contribution, with exact sums that are rounded only for the result. */
final class ContributionRanking {

    private static final BigDecimal VITAL = new BigDecimal("0.8");

    private final Currency currency;
    private final List<ContributionRow> rows = new ArrayList<>();
    private BigDecimal gross = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;
    private long vitalFew;

    /**
     * Ranks some customers.
     *
     * @param orders the orders that count, all of one currency
     * @param customers at least the customers who ordered
     */
    ContributionRanking(List<Order> orders, Map<CustomerId, Customer> customers, Currency currency) {
        this.currency = currency;
        List<Exactly> ranked = sums(orders).entrySet().stream()
                .map(each -> each.getValue().of(Objects.requireNonNull(customers.get(each.getKey()))))
                .sorted(Exactly.RANKING)
                .toList();
        BigDecimal whole = ranked.stream().map(Exactly::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        ranked.forEach(each -> rank(each, whole.multiply(VITAL)));
    }

    /** The sums of some orders. */
    private record Sum(BigDecimal gross, BigDecimal net) {

        private Sum plus(Sum other) {
            return new Sum(gross.add(other.gross), net.add(other.net));
        }

        private Exactly of(Customer customer) {
            return new Exactly(customer, gross, net);
        }
    }

    /** The exact contribution of a customer. */
    private record Exactly(Customer customer, BigDecimal gross, BigDecimal net) {

        private static final Comparator<Exactly> RANKING = Comparator.comparing(Exactly::net)
                .reversed()
                .thenComparing(each -> each.customer().id().value());
    }

    Contribution page(ContributionQuery query) {
        Paging<?> paging = query.paging();
        IndexKey after = IndexKey.after(paging);
        List<ContributionRow> found = rows.stream()
                .filter(row -> after == null || key(row).compareTo(after) > 0)
                .filter(row -> Matches.begins(query.nameStart(), row.name()))
                .limit(paging.size() + 1L)
                .toList();
        Page<ContributionRow> page = Page.of(found, paging, row -> Cursor.after(paging, row.rank(), row.customer()));
        return new Contribution(page, rows.size(), vitalFew, rounded(gross), rounded(net));
    }

    private static Map<CustomerId, Sum> sums(List<Order> orders) {
        Map<CustomerId, Sum> sums = new HashMap<>();
        orders.forEach(order -> sums.merge(order.customer(), new Sum(order.gross(), order.net()), Sum::plus));
        return sums;
    }

    /** A customer belongs to the vital few if the customers before have not yet reached 80 %. */
    private void rank(Exactly next, BigDecimal line) {
        if (line.signum() > 0 && net.compareTo(line) < 0) {
            vitalFew++;
        }
        gross = gross.add(next.gross());
        net = net.add(next.net());
        Customer customer = next.customer();
        rows.add(new ContributionRow(
                rows.size() + 1,
                customer.id(),
                customer.number(),
                customer.name(),
                rounded(next.gross()),
                rounded(next.net()),
                rounded(net)));
    }

    private Money rounded(BigDecimal exact) {
        return Money.rounded(exact, currency, RoundingMode.HALF_UP);
    }

    private static IndexKey key(ContributionRow row) {
        return new IndexKey(row.rank(), row.customer().value());
    }
}
