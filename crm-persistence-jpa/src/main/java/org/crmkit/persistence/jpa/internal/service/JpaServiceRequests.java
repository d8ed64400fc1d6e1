package org.crmkit.persistence.jpa.internal.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.jpa.internal.aggregate.AggregateTable;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.PieceIndex;
import org.crmkit.persistence.jpa.internal.query.SearchedText;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceRequests;
import org.crmkit.service.ServiceSort;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.detection.OverdueRequests;
import org.jspecify.annotations.Nullable;

/** Service requests in {@code crm_service_request}, {@code crm_service_round} and {@code crm_service_opinion}. */
final class JpaServiceRequests extends AggregateTable<ServiceRequest, ServiceRequestId, ServiceRequestRow>
        implements ServiceRequests, OverdueRequests {

    private static final Shape<ServiceRequest, ServiceRequestRow> SHAPE = new Shape<>(
            "service",
            ServiceRequestRow.class,
            "select r from ServiceRequestRow r left join fetch r.rounds",
            new ServiceRequestMapperImpl(),
            ServiceRequestRow::new);

    private static final String AWAITED =
            "r.key.id in (select s.key.id from ServiceRequestRow s join s.opinions o where s.key.tenantId = :tenant"
                    + " and o.endedAt is null and {opinion})";

    private static final String OF_UNIT = "o.unit = :askedUnit";

    private static final String DUE = "o.due < :opinionDueUntil";

    /** The unit is another parameter than that of a filter, because a user of one unit may look for what asks another one. */
    private static final String IN_SIGHT = AWAITED.replace("{opinion}", "o.unit = :sightUnit");

    private static final PagedQuery<Object[], ServiceSummary, ServiceSort> LISTING = PagedQuery.ofNamed(
            ServiceRequestListRow.SELECT,
            "ServiceRequestRow",
            ServiceRequestListRow.JOINS,
            ServiceRequestListRow::summary,
            ServiceSummary::id,
            JpaServiceRequests::order);

    private static final SearchedText TEXT =
            new SearchedText("ServiceRequestRow r", "r.searchKey", "r.searchPieces", 't');

    private final PieceIndex pieceIndex;

    JpaServiceRequests(TenantEntityManager entityManager, PieceIndex pieceIndex) {
        super(entityManager, SHAPE);
        this.pieceIndex = pieceIndex;
    }

    @Override
    public void index(ServiceRequest from, ServiceRequestRow to) {
        to.searchPieces = pieceIndex.stored(to.searchPieces, pieces -> pieces.add(TEXT.mark(), to.searchKey));
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return visibility instanceof Visibility.WithOpenOpinions more
                ? VisibilityCondition.ofPeopleOr(clauses, more.scope(), IN_SIGHT, "r.creator", "r.assignment.assignee")
                        .set("sightUnit", more.unit().value())
                : VisibilityCondition.ofPeople(clauses, visibility, "r.creator", "r.assignment.assignee");
    }

    @Override
    public void remove(ServiceRequest found) {
        delete(found);
    }

    @Override
    public Page<ServiceSummary> list(ListQuery<ServiceFilter, ServiceSort> query, Visibility visibility) {
        return page(LISTING, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    @Override
    public long count(ServiceFilter filter, Visibility visibility) {
        return count(clauses -> filter(clauses, filter), visibility);
    }

    @Override
    public List<ServiceRequest> unrecorded(Instant asOf, @Nullable ServiceRequestId after, int size) {
        JpqlQuery overdue = JpqlQuery.of("select r.key.id from ServiceRequestRow r", entityManager())
                .and("r.unrecordedDeadline < :asOf")
                .set("asOf", asOf);
        return following(overdue, after, size);
    }

    private JpqlQuery filter(JpqlQuery clauses, ServiceFilter filter) {
        clauses.and("r.state in :states", "states", filter.states())
                .and(
                        "r.number = :number",
                        "number",
                        filter.number() == null ? null : filter.number().value())
                .and("r.customer = :customer", "customer", ColumnValues.bare(filter.customer()))
                .and("r.type = :type", "type", filter.type())
                .and(
                        "r.priority = :priority",
                        "priority",
                        filter.priority() == null ? null : filter.priority().urgency())
                .and("r.creator = :creator", "creator", ColumnValues.bare(filter.creator()))
                .and("r.assignment.assignee = :assignee", "assignee", ColumnValues.bare(filter.assignee()))
                .and("r.tradeReference.product = :product", "product", filter.product())
                .and("r.tradeReference.batch = :batch", "batch", filter.batch())
                .and("r.tradeReference.order = :order", "order", filter.order())
                .and("r.cause = :cause", "cause", filter.cause())
                .and("r.closing.reason = :closingReason", "closingReason", filter.closingReason())
                .and("r.createdAt >= :createdFrom", "createdFrom", filter.createdFrom())
                .and("r.createdAt < :createdUntil", "createdUntil", filter.createdUntil());
        return pieceIndex.words(archived(due(awaited(clauses, filter), filter), filter), TEXT, filter.words());
    }

    /** One open opinion has to meet both criteria. */
    private static JpqlQuery awaited(JpqlQuery clauses, ServiceFilter filter) {
        List<String> opinion = new ArrayList<>();
        if (filter.askedUnit() != null) {
            opinion.add(OF_UNIT);
            clauses.set("askedUnit", filter.askedUnit().value());
        }
        if (filter.opinionDueUntil() != null) {
            opinion.add(DUE);
            clauses.set("opinionDueUntil", filter.opinionDueUntil());
        }
        return opinion.isEmpty() ? clauses : clauses.and(AWAITED.replace("{opinion}", String.join(" and ", opinion)));
    }

    /** The key of a request for which nothing is due is later than every instant of a filter. */
    private static JpqlQuery due(JpqlQuery clauses, ServiceFilter filter) {
        if (filter.dueFrom() != null) {
            clauses.and("r.dueKey < :notDue").set("notDue", ServiceSort.NOT_DUE);
        }
        return clauses.and("r.dueKey >= :dueFrom", "dueFrom", filter.dueFrom())
                .and("r.dueKey < :dueUntil", "dueUntil", filter.dueUntil());
    }

    /**
     * Archiving is the last change of an archived request. The condition is therefore repeated for the time of the change, by
     * which the archive is sorted and indexed.
     */
    private static JpqlQuery archived(JpqlQuery clauses, ServiceFilter filter) {
        return clauses.and(
                        "r.archivedAt >= :archivedFrom and r.changedAt >= :archivedFrom",
                        "archivedFrom",
                        filter.archivedFrom())
                .and(
                        "r.archivedAt < :archivedUntil and r.changedAt < :archivedUntil",
                        "archivedUntil",
                        filter.archivedUntil());
    }

    private static SortOrder order(ServiceSort sort) {
        return switch (sort) {
            case CREATED -> new SortOrder("r.createdAt", Instant.class);
            case CHANGED -> new SortOrder("r.changedAt", Instant.class);
            case NUMBER -> new SortOrder("r.number", String.class);
            case DUE -> new SortOrder("r.dueKey", Instant.class);
            case PRIORITY -> new SortOrder("r.priority", Integer.class);
        };
    }
}
