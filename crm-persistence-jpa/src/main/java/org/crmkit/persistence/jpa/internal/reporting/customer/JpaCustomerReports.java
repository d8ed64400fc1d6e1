package org.crmkit.persistence.jpa.internal.reporting.customer;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.jpa.internal.customer.JpaCustomers;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.trade.TradeCodes;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
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
import org.crmkit.trade.order.OrderState;
import org.jspecify.annotations.Nullable;

/** The reports of customers and their purchases. Sums are exact in the database and rounded after they have been read. */
public record JpaCustomerReports(TenantEntityManager entityManager) implements CustomerReports {

    private static final TradeCodes.OfOrderState ORDER_STATES = new TradeCodes.OfOrderState();

    @Override
    public Contribution contribution(ContributionQuery query, Visibility visibility) {
        return ContributionRanking.of(entityManager, query, visibility);
    }

    @Override
    public List<CompositionRow> composition(CustomerDimension by, Visibility visibility) {
        Groups groups = groups(by);
        JpqlQuery clauses = JpqlQuery.of(groups.select("count(r)", "CustomerRow"), entityManager)
                .and("r.state in :active")
                .set("active", JpaCustomers.ACTIVE);
        List<Object[]> found = VisibilityCondition.ofPeople(clauses, visibility, "r.creator", "r.manager")
                .then(groups.grouped())
                .list(entityManager, Object[].class);
        long whole = found.stream().mapToLong(each -> (Long) each[2]).sum();
        return found.stream()
                .map(each -> new CompositionRow(text(each[0]), text(each[1]), (Long) each[2], whole))
                .sorted(CompositionRow.RANKING)
                .toList();
    }

    @Override
    public List<ActivityRow> activity(ActivityFilter filter, ActivityDimension by, Visibility visibility) {
        Groups groups = groups(by);
        JpqlQuery clauses =
                JpqlQuery.of(groups.select("count(r), count(distinct r.customer)", "InteractionRow"), entityManager);
        return CustomerActivityQuery.filter(clauses, filter, visibility)
                .then(groups.grouped())
                .list(entityManager, Object[].class)
                .stream()
                .map(each -> new ActivityRow(each[0].toString(), text(each[1]), (Long) each[2], (Long) each[3]))
                .sorted(ActivityRow.RANKING)
                .toList();
    }

    @Override
    public Page<CustomerActivity> activityByCustomer(
            ListQuery<ActivityFilter, CustomerActivitySort> query, Visibility visibility) {
        return CustomerActivityQuery.page(entityManager, query, visibility);
    }

    @Override
    public Page<PurchaseSummary> purchases(ListQuery<PurchaseReportFilter, PurchaseSort> query, Visibility visibility) {
        return new PurchaseQuery(entityManager, visibility).purchases(query);
    }

    @Override
    public Page<RfmScore> rfm(ListQuery<PurchaseReportFilter, RfmSort> query, Visibility visibility) {
        return new PurchaseQuery(entityManager, visibility).rfm(query);
    }

    static Map<String, Object> values(TenantEntityManager entityManager, Currency currency, Visibility visibility) {
        Map<String, Object> values = new HashMap<>(VisibilityCondition.values(visibility, ""));
        values.put("tenant", entityManager.tenant());
        values.put("currency", currency.getCurrencyCode());
        values.put("cancelled", ORDER_STATES.convertToDatabaseColumn(OrderState.CANCELLED));
        return values;
    }

    /** The groups of a report: the attribute that their rows share, its name, and the joins that these need. */
    private record Groups(String value, @Nullable String name, String joins) {

        private static final String USER = " left join UserRow m on m.key.tenantId = r.key.tenantId and m.key.id = ";

        private static final String UNIT =
                " left join OrgUnitRow o on o.key.tenantId = r.key.tenantId and o.key.id = m.unit";

        static Groups of(String value) {
            return new Groups(value, null, "");
        }

        static Groups ofUsers(String user) {
            return new Groups(user, "m.realName", USER + user);
        }

        static Groups ofUnits(String user) {
            return new Groups("m.unit", "o.name", USER + user + UNIT);
        }

        String select(String counts, String entity) {
            return "select " + value + ", " + (name == null ? "null" : name) + ", " + counts + " from " + entity + " r"
                    + joins;
        }

        String grouped() {
            return "group by " + value + (name == null ? "" : ", " + name);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Groups groups(CustomerDimension by) {
        return switch (by) {
            case LEVEL -> Groups.of("r.profile.level");
            case CREDIT -> Groups.of("r.assessment.credit");
            case SATISFACTION -> Groups.of("r.assessment.satisfaction");
            case KIND -> Groups.of("r.profile.kind");
            case REGION -> Groups.of("r.profile.region");
            case INDUSTRY -> Groups.of("r.profile.industry");
            case SOURCE -> Groups.of("r.profile.source");
            case COMPANY_SIZE -> Groups.of("r.profile.companySize");
            case POSTAL_CODE -> Groups.of("r.profile.postalCode");
            case MANAGER -> Groups.ofUsers("r.manager");
            case UNIT -> Groups.ofUnits("r.manager");
        };
    }

    private static Groups groups(ActivityDimension by) {
        return switch (by) {
            case KIND -> Groups.of("r.kind");
            case AUTHOR -> Groups.ofUsers("r.creator");
            case UNIT -> Groups.ofUnits("r.creator");
        };
    }
}
