package org.crmkit.testkit.visibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.ReportsDesk;
import org.crmkit.reporting.churn.ChurnReportFilter;
import org.crmkit.reporting.churn.ChurnResult;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.Contribution;
import org.crmkit.reporting.customer.ContributionQuery;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.Velocity;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityState;
import org.crmkit.service.ServiceRequest;
import org.crmkit.trade.order.Order;

/** Compares a user's reports with sums that are calculated here over the records that the user sees. */
final class FigureCheck {

    private static final Currency EURO = Currency.getInstance("EUR");

    /** A period that contains all data of the scan. */
    private static final ReportPeriod ALWAYS = ReportPeriod.years(2024, 2031, ZoneOffset.UTC);

    private final Ledger ledger;
    private final Sight sight;
    private final UserId reader;
    private final ReportsDesk reports;
    private final List<String> faults = new ArrayList<>();

    private FigureCheck(Ledger ledger, Sight sight, CrmSession session) {
        this.ledger = ledger;
        this.sight = sight;
        this.reader = session.userId();
        this.reports = session.reports();
    }

    /** Returns the errors in the reports of a user who may read reports. */
    static List<String> of(Ledger ledger, Sight sight, CrmSession session) {
        FigureCheck check = new FigureCheck(ledger, sight, session);
        check.sales();
        check.service();
        check.customers();
        check.churn();
        return check.faults;
    }

    private void sales() {
        List<Opportunity> seen = seen(Kind.OPPORTUNITY, Opportunity.class);
        SalesReportFilter filter = SalesReportFilter.of(ALWAYS);
        Funnel funnel = reports.sales().funnel(filter);
        for (OpportunityState each : OpportunityState.values()) {
            expect("funnel " + each, count(seen, row -> row.state() == each), funnel.count(each));
        }
        long won = count(seen, row -> row.state() == OpportunityState.WON);
        long lost = count(seen, row -> row.state() == OpportunityState.LOST);
        long open = seen.size() - won - lost;
        Velocity velocity = reports.sales().velocity(filter);
        expect("velocity open", open, velocity.open());
        expect("velocity won", won, velocity.won());
        expect("velocity lost", lost, velocity.lost());
        expect("won value", value(seen), velocity.values());
        expect(
                "won by assignee",
                won,
                reports.sales().byAssignee(filter).stream()
                        .mapToLong(each -> each.won())
                        .sum());
        expect(
                "won by customer",
                won,
                reports.sales().byCustomer(filter).stream()
                        .mapToLong(each -> each.won())
                        .sum());
        expect(
                "won by month",
                won,
                reports.sales().byMonth(filter).stream()
                        .mapToLong(each -> each.won())
                        .sum());
        expect(
                "forecast open",
                open,
                reports.sales().forecast(filter).stream()
                        .mapToLong(each -> each.open())
                        .sum());
    }

    private static List<Money> value(List<Opportunity> seen) {
        return seen.stream()
                .filter(each -> each.state() == OpportunityState.WON)
                .map(Opportunity::amount)
                .filter(java.util.Objects::nonNull)
                .reduce(Money::plus)
                .map(List::of)
                .orElse(List.of());
    }

    private void service() {
        List<ServiceRequest> seen = seen(Kind.SERVICE_REQUEST, ServiceRequest.class);
        expect("requests", (long) seen.size(), reports.service().overall(ALWAYS).created());
        expect(
                "requests by type",
                (long) seen.size(),
                reports.service().byType(ALWAYS).stream()
                        .mapToLong(each -> each.created())
                        .sum());
    }

    private void customers() {
        List<Customer> seen = seen(Kind.CUSTOMER, Customer.class);
        long active = count(seen, each -> each.state().isActive());
        for (CustomerDimension by : CustomerDimension.values()) {
            expect(
                    "composition " + by,
                    active,
                    reports.customers().composition(by).stream()
                            .mapToLong(CompositionRow::count)
                            .sum());
        }
        Set<CustomerId> ids = seen.stream().map(Customer::id).collect(Collectors.toSet());
        List<Order> orders = ledger.records(Kind.ORDER)
                .map(each -> (Order) each.whole())
                .filter(each -> each.state().counts() && ids.contains(each.customer()))
                .toList();
        long buyers = orders.stream().map(Order::customer).distinct().count();
        BigDecimal net = orders.stream().map(Order::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        Contribution contribution = reports.customers().contribution(ContributionQuery.highest(ALWAYS, EURO, 1));
        expect("contributors", buyers, contribution.customers());
        expect("contribution", net.doubleValue(), contribution.net().amount().doubleValue());
        LocalDate end = LocalDate.of(2031, 12, 31);
        expect("buyers", buyers, (long) reports.customers()
                .purchases(new PurchaseReportFilter(end, EURO))
                .size());
    }

    private void churn() {
        List<ChurnCase> seen = seen(Kind.CHURN_CASE, ChurnCase.class);
        ChurnReportFilter filter = ChurnReportFilter.of(ALWAYS);
        ChurnResult result = reports.churn().overall(filter);
        expect("cases", (long) seen.size(), result.opened());
        expect("losses", count(seen, each -> each.lostAt() != null), result.confirmed());
        expect("recoveries", count(seen, each -> each.recoveredAt() != null), result.recovered());
        expect(
                "losses by manager",
                result.confirmed(),
                reports.churn().byManager(filter).stream()
                        .mapToLong(each -> each.result().confirmed())
                        .sum());
    }

    private <T> List<T> seen(Kind kind, Class<T> type) {
        return ledger.records(kind)
                .filter(each -> sight.sees(reader, each, true))
                .map(each -> type.cast(each.whole()))
                .toList();
    }

    private static <T> long count(List<T> rows, Predicate<T> condition) {
        return rows.stream().filter(condition).count();
    }

    private void expect(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            faults.add(String.join(" ", Arrays.asList(what, "is", "" + actual, "instead of", "" + expected)));
        }
    }
}
