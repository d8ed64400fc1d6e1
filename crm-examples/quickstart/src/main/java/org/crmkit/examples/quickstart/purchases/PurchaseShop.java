package org.crmkit.examples.quickstart.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.churn.ChurnFilterBuilder;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.examples.quickstart.replay.Deed;
import org.crmkit.examples.quickstart.replay.Staff;
import org.crmkit.examples.quickstart.trade.ChurnFigures;
import org.crmkit.examples.quickstart.trade.TradeFigures;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.reporting.customer.PurchaseReportFilter;
import org.crmkit.reporting.customer.PurchaseSort;
import org.crmkit.reporting.customer.PurchaseSummary;
import org.crmkit.reporting.customer.RfmScore;
import org.crmkit.reporting.customer.RfmSort;
import org.crmkit.trade.feed.FeedResult;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;

/** The shop of a file of purchases. One customer manager is responsible for all customers; an executive reads the reports. */
final class PurchaseShop {

    /** The only product, because the file names none. */
    private static final String PRODUCT = "CD";

    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final PurchaseData data;
    private final Staff staff;
    private final CrmSession manager;
    private final CrmSession executive;
    private final Map<String, CustomerId> customers = new HashMap<>();
    private final Map<CustomerId, String> keys = new HashMap<>();

    private PurchaseShop(Crm crm, PurchaseData data) {
        this.data = data;
        this.staff = Staff.found(crm);
        this.manager = staff.hire("Customer Care", staff.headOffice(), Set.of(RoleCode.CUSTOMER_MANAGER));
        this.executive = staff.hire("Head of Shop", staff.headOffice(), Set.of(RoleCode.EXECUTIVE));
    }

    /** Creates the tenant and adds the users, but no customers. */
    static PurchaseShop found(Crm crm, PurchaseData data) {
        return new PurchaseShop(crm, data);
    }

    /** Returns the commands that register the customers whose first purchase is on one of these days. */
    Stream<Deed> registrations(Predicate<LocalDate> days) {
        return data.customers().entrySet().stream()
                .filter(each -> days.test(each.getValue()))
                .map(each -> new Deed(
                        each.getValue().atTime(OPENING).toInstant(ZoneOffset.UTC), () -> register(each.getKey())));
    }

    /** Feeds the purchases of these days. */
    void feed(Predicate<LocalDate> days) {
        FeedResult report = staff.superAdmin()
                .tradeFeed()
                .orders(data.purchases().stream()
                        .filter(each -> days.test(each.date()))
                        .map(this::order));
        if (report.rejected() > 0) {
            throw new IllegalStateException("rejected: " + report.rejections());
        }
    }

    /** Runs churn detection as of a day and returns the number of cases opened. */
    long watch(LocalDate asOf, ChurnPolicy policy) {
        return staff.superAdmin().churnDetection().by(policy).asOf(asOf).run().opened();
    }

    /** Returns the number of customers with a case who have bought again. */
    long recovered() {
        return staff.superAdmin()
                .churn()
                .count(ChurnFilterBuilder.builder()
                        .states(Set.of(ChurnState.RECOVERED))
                        .build());
    }

    /** Returns what each customer has bought until a day, compared to the other customers. */
    List<RfmScore> scores(LocalDate asOf) {
        PurchaseReportFilter filter = new PurchaseReportFilter(asOf, PurchaseFigures.CURRENCY);
        ListQuery<PurchaseReportFilter, RfmSort> query =
                ListQuery.by(filter, RfmSort.NUMBER, Direction.ASCENDING, Paging.MAX_SIZE);
        return Page.all(after -> executive.reports().customers().rfm(query.after(after)));
    }

    /** Returns the number of days on which each customer has bought until a day. */
    Map<String, Long> days(LocalDate asOf) {
        ListQuery<PurchaseReportFilter, PurchaseSort> query =
                new PurchaseReportFilter(asOf, PurchaseFigures.CURRENCY).byNumber(Paging.MAX_SIZE);
        return Page.all(after -> executive.reports().customers().purchases(query.after(after))).stream()
                .collect(Collectors.toMap(each -> key(each.customer()), PurchaseSummary::days));
    }

    /** Returns the contribution of each customer, for all days. */
    TradeFigures.Ranking ranking() {
        return TradeFigures.Ranking.of(executive.reports(), data.firstDay(), data.lastDay());
    }

    /** Returns the churn reports of the period that contains a day of churn detection. */
    ChurnFigures churn(LocalDate asOf) {
        return ChurnFigures.of(executive.reports(), asOf, data.lastDay());
    }

    /** Returns the customer's id in the file. */
    String key(CustomerId customer) {
        return Objects.requireNonNull(keys.get(customer), customer.toString());
    }

    private void register(String key) {
        Profile profile = ProfileBuilder.builder(Profile.ofLevel("regular"))
                .kind(CustomerKind.INDIVIDUAL)
                .build();
        CustomerId id = manager.customers()
                .register(new CustomerDraft("Customer " + key, profile))
                .id();
        customers.put(key, id);
        keys.put(id, key);
    }

    /** A purchase becomes an order of one line, because the file has only the price of all units together. */
    private OrderDraft order(PurchaseData.Purchase purchase) {
        LocalDate date = purchase.date();
        return new OrderDraft(
                purchase.name(),
                Objects.requireNonNull(customers.get(purchase.customer())),
                date,
                null,
                OrderState.PAID,
                PurchaseFigures.CURRENCY,
                List.of(new OrderLineDraft(
                        PRODUCT, BigDecimal.ONE, "of " + purchase.units(), purchase.dollars(), BigDecimal.ZERO)),
                null);
    }
}
