package org.crmkit.persistence.jpa.internal.customer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.CustomerText;
import org.crmkit.customer.Customers;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.aggregate.ReferenceGuard;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.PieceIndex;
import org.crmkit.persistence.jpa.internal.query.ResponsibleCondition;
import org.crmkit.persistence.jpa.internal.query.SearchedText;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/** Customers in {@code crm_customer}, {@code crm_contact} and {@code crm_customer_tag}. */
public final class JpaCustomers extends ReferenceGuard<Customer, CustomerId, CustomerRow> implements Customers {

    private static final Shape<Customer, CustomerRow> SHAPE = new Shape<>(
            "customer",
            CustomerRow.class,
            "select r from CustomerRow r left join fetch r.contacts",
            new CustomerMapperImpl(),
            CustomerRow::new);

    private static final String TAGGED =
            "r.key.id in (select c.key.id from CustomerRow c join c.tags t where c.key.tenantId = :tenant and"
                    + " t.tagKey = :tag)";

    private static final String WITH_CONTACT_CLASS =
            "r.key.id in (select c.key.id from CustomerRow c join c.contacts p where c.key.tenantId = :tenant and"
                    + " p.contactClass = :contactClass)";

    private static final String OF_UNIT = """
            r.manager in (select u.key.id from UserRow u, OrgUnitRow n, OrgUnitRow top
            where u.key.tenantId = :tenant and n.key.tenantId = :tenant and top.key.tenantId = :tenant
            and n.key.id = u.unit and top.key.id = :managerUnit and n.path like concat(top.path, '%'))""";

    private static final String LAST_ORDER_BEFORE = """
            exists (select 1 from OrderRow o where o.key.tenantId = :tenant and o.customer = r.key.id
            and o.boughtOn < :lastOrderBefore)
            and not exists (select 1 from OrderRow o where o.key.tenantId = :tenant and o.customer = r.key.id
            and o.boughtOn >= :lastOrderBefore)""";

    private static final String NO_INTERACTION_SINCE = """
            not exists (select 1 from InteractionRow i where i.key.tenantId = :tenant and i.customer = r.key.id
            and i.at >= :noInteractionSince)""";

    /** The customers for whom a user has to handle a request, or waits for feedback on it. */
    private static final String SERVED =
            "r.key.id in (select s.customer from ServiceRequestRow s where s.key.tenantId = :tenant"
                    + " and s.assignment.assignee = :worker and s.archivedAt is null)";

    /** Tags are loaded by a separate statement: fetched together with the contacts, each tag would repeat all contacts. */
    private static final String TAGS = "select r from CustomerRow r left join fetch r.tags";

    public static final Set<CustomerState> ACCEPTING_REFERENCES = Stream.of(CustomerState.values())
            .filter(CustomerState::acceptsReferences)
            .collect(Collectors.toUnmodifiableSet());

    public static final Set<CustomerState> ACTIVE =
            Stream.of(CustomerState.values()).filter(CustomerState::isActive).collect(Collectors.toUnmodifiableSet());

    private static final PagedQuery<Object[], CustomerSummary, CustomerSort> LISTING = PagedQuery.ofNamed(
            CustomerListRow.SELECT,
            "CustomerRow",
            CustomerListRow.JOINS,
            CustomerListRow::summary,
            CustomerSummary::id,
            JpaCustomers::order);

    private final PieceIndex pieceIndex;

    JpaCustomers(TenantEntityManager entityManager, PieceIndex pieceIndex) {
        super(entityManager, SHAPE, ACCEPTING_REFERENCES);
        this.pieceIndex = pieceIndex;
    }

    @Override
    public void index(Customer from, CustomerRow to) {
        Objects.requireNonNull(to.search).index(pieceIndex, from);
        to.getContacts().forEach(each -> each.index(pieceIndex));
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return visibleTo(clauses, visibility);
    }

    static JpqlQuery visibleTo(JpqlQuery clauses, Visibility visibility) {
        return visibility instanceof Visibility.WithAssignedWork more
                ? VisibilityCondition.ofPeopleOr(clauses, more.scope(), SERVED, "r.creator", "r.manager")
                        .set("worker", more.user().value())
                : VisibilityCondition.ofPeople(clauses, visibility, "r.creator", "r.manager");
    }

    @Override
    public Page<CustomerSummary> list(ListQuery<CustomerFilter, CustomerSort> query, Visibility visibility) {
        return page(LISTING, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    @Override
    public long count(CustomerFilter filter, Visibility visibility) {
        return count(clauses -> filter(clauses, filter), visibility);
    }

    /**
     * The first statement selects ids only. In most cases there are none, and no other statement runs. Also, a limit and fetched
     * children cannot be combined in one statement.
     */
    @Override
    public List<Customer> named(String name) {
        UnaryOperator<JpqlQuery> named =
                clauses -> clauses.and("r.nameKey = :name").set("name", Text.matchKey(name));
        List<UUID> ids = named.apply(JpqlQuery.of("select r.key.id from CustomerRow r", entityManager()))
                .then("order by r.nameOrdinal desc")
                .query(entityManager(), UUID.class)
                .setMaxResults(SAME_NAME_MAX)
                .getResultList();
        if (!ids.isEmpty()) {
            JpqlQuery.of(TAGS, entityManager())
                    .and("r.key.id in :ids")
                    .set("ids", ids)
                    .list(entityManager(), CustomerRow.class);
        }
        return all(ids, named);
    }

    private JpqlQuery filter(JpqlQuery clauses, CustomerFilter filter) {
        List<CustomerText.Part> parts = filter.textParts();
        for (int place = 0; place < parts.size(); place++) {
            contains(clauses, parts.get(place), place);
        }
        isFrom(clauses, "registeredCapital", filter.registeredCapitalFrom());
        isFrom(clauses, "annualTurnover", filter.annualTurnoverFrom());
        return ResponsibleCondition.cannotAct(clauses, "r.manager", filter.managerCannotAct(), filter.askedAt())
                .begins("r.sortKey", "nameStart", filter.nameStart())
                .and(
                        "r.number = :number",
                        "number",
                        filter.number() == null ? null : filter.number().value())
                .and("r.externalNumberKey = :externalNumber", "externalNumber", key(filter.externalNumber()))
                .and("r.manager = :manager", "manager", ColumnValues.bare(filter.manager()))
                .and("r.state = :state", "state", filter.state())
                .and("r.profile.kind = :kind", "kind", filter.kind())
                .and("r.profile.level = :level", "level", filter.level())
                .and("r.profile.region = :region", "region", filter.region())
                .and(OF_UNIT, "managerUnit", ColumnValues.bare(filter.managerUnit()))
                .and("r.createdAt >= :registeredFrom", "registeredFrom", filter.registeredFrom())
                .and("r.createdAt < :registeredUntil", "registeredUntil", filter.registeredUntil())
                .and(LAST_ORDER_BEFORE, "lastOrderBefore", filter.lastOrderBefore())
                .and(NO_INTERACTION_SINCE, "noInteractionSince", filter.noInteractionSince())
                .and("r.profile.industry = :industry", "industry", filter.industry())
                .and("r.profile.source = :source", "source", filter.source())
                .and("r.profile.companySize = :companySize", "companySize", filter.companySize())
                .and(WITH_CONTACT_CLASS, "contactClass", filter.contactClass())
                .and(
                        "r.assessment.satisfaction = :satisfaction",
                        "satisfaction",
                        ColumnValues.rating(filter.satisfaction()))
                .and("r.assessment.credit = :credit", "credit", ColumnValues.rating(filter.credit()))
                .and(TAGGED, "tag", key(filter.tag()));
    }

    private void contains(JpqlQuery clauses, CustomerText.Part part, int place) {
        Map<SearchedText, List<String>> texts = new LinkedHashMap<>();
        part.keys().forEach((text, key) -> {
            if (text != CustomerText.NUMBER || isAscii(key)) {
                texts.put(SearchPart.searched(text), List.of(key));
            }
        });
        pieceIndex.and(clauses, "part" + place, texts);
    }

    /** Other characters are in no number, and MariaDB does not compare them with a column that is ASCII. */
    private static boolean isAscii(String key) {
        return key.chars().allMatch(each -> each < 0x80);
    }

    private static void isFrom(JpqlQuery clauses, String amount, @Nullable Money least) {
        if (least != null) {
            String attribute = "r.registration." + amount;
            clauses.and(attribute + ".currency = :" + amount + "Currency and " + attribute + ".amount >= :" + amount)
                    .set(amount + "Currency", least.currency().getCurrencyCode())
                    .set(amount, least.amount());
        }
    }

    private static @Nullable String key(@Nullable String text) {
        return text == null ? null : Text.matchKey(text);
    }

    private static SortOrder order(CustomerSort sort) {
        return switch (sort) {
            case NAME -> new SortOrder("r.sortKey", String.class);
            case NUMBER -> new SortOrder("r.number", String.class);
            case CREATED -> new SortOrder("r.createdAt", Instant.class);
        };
    }
}
