package org.crmkit.persistence.jpa.internal.sales;

import java.time.Instant;
import java.time.LocalDate;
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
import org.crmkit.sales.AssigneeCount;
import org.crmkit.sales.Opportunities;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityFilter.Expiry;
import org.crmkit.sales.OpportunityFilter.Unchanged;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunitySort;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.detection.ExpiredOpportunities;
import org.jspecify.annotations.Nullable;

/** Opportunities in {@code crm_opportunity} and {@code crm_plan_step}. */
public final class JpaOpportunities extends AggregateTable<Opportunity, OpportunityId, OpportunityRow>
        implements Opportunities, ExpiredOpportunities {

    private static final Shape<Opportunity, OpportunityRow> SHAPE = new Shape<>(
            "opportunity",
            OpportunityRow.class,
            "select r from OpportunityRow r left join fetch r.steps",
            new OpportunityMapperImpl(),
            OpportunityRow::new);

    private static final PagedQuery<Object[], OpportunitySummary, OpportunitySort> LISTING = PagedQuery.ofNamed(
            OpportunityListRow.SELECT,
            "OpportunityRow",
            OpportunityListRow.JOINS,
            OpportunityListRow::summary,
            OpportunitySummary::id,
            JpaOpportunities::order);

    private static final String FORGET_MOVES =
            "delete from StageMoveRow r where r.key.tenantId = :tenant and r.opportunity = :opportunity";

    private static final String NOT_RECORDED =
            "(r.recordedExpiry.stageSince is null or r.recordedExpiry.stageSince <> r.currentStage.since)";

    private static final SearchedText TEXT = new SearchedText("OpportunityRow r", "r.searchKey", "r.searchPieces", 't');

    private final PieceIndex pieceIndex;

    JpaOpportunities(TenantEntityManager entityManager, PieceIndex pieceIndex) {
        super(entityManager, SHAPE);
        this.pieceIndex = pieceIndex;
    }

    @Override
    public void index(Opportunity from, OpportunityRow to) {
        to.searchPieces = pieceIndex.stored(to.searchPieces, pieces -> pieces.add(TEXT.mark(), to.searchKey));
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return visibleTo(clauses, visibility);
    }

    /** Restricts rows {@code r} of opportunities; reports use it as well. */
    public static JpqlQuery visibleTo(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.ofPeople(clauses, visibility, "r.creator", "r.assignment.assignee");
    }

    @Override
    public void remove(Opportunity found) {
        current(found);
        entityManager()
                .update(FORGET_MOVES)
                .setParameter("tenant", entityManager().tenant())
                .setParameter("opportunity", found.id().value())
                .executeUpdate();
        delete(found);
    }

    @Override
    public Page<OpportunitySummary> list(ListQuery<OpportunityFilter, OpportunitySort> query, Visibility visibility) {
        return page(LISTING, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    @Override
    public List<AssigneeCount> countByAssignee(OpportunityFilter filter, Visibility visibility) {
        JpqlQuery clauses = filter(JpqlQuery.of(AssigneeCountRow.SELECT, entityManager()), filter);
        return visible(clauses, visibility)
                .then(AssigneeCountRow.GROUPS)
                .list(entityManager(), AssigneeCountRow.class)
                .stream()
                .map(AssigneeCountRow::count)
                .toList();
    }

    @Override
    public long count(OpportunityFilter filter, Visibility visibility) {
        return count(clauses -> filter(clauses, filter), visibility);
    }

    @Override
    public List<Opportunity> unrecorded(Expiry expiry, @Nullable OpportunityId after, int size) {
        JpqlQuery clauses = JpqlQuery.of("select r.key.id from OpportunityRow r", entityManager());
        String rotting = unchanged(clauses, expiry.rotting(), "rotting");
        clauses.and("r.state = org.crmkit.sales.OpportunityState.ASSIGNED")
                .and("(r.unrecordedClose < :today or " + rotting + " and " + NOT_RECORDED + ")")
                .set("today", expiry.today());
        return following(clauses, after, size);
    }

    private JpqlQuery filter(JpqlQuery clauses, OpportunityFilter filter) {
        clauses.and("r.state in :states", "states", filter.states())
                .and(
                        "r.number = :number",
                        "number",
                        filter.number() == null ? null : filter.number().value())
                .and("r.currentStage.stage = :stage", "stage", ColumnValues.bare(filter.stage()))
                .and("r.creator = :creator", "creator", ColumnValues.bare(filter.creator()))
                .and("r.assignment.assignee = :assignee", "assignee", ColumnValues.bare(filter.assignee()))
                .and("r.source = :source", "source", filter.source())
                .and(
                        "(r.customer = :customer or r.prospect.customer = :customer)",
                        "customer",
                        ColumnValues.bare(filter.customer()))
                .begins("r.customerNameKey", "nameStart", filter.nameStart())
                .and("r.createdAt >= :createdFrom", "createdFrom", filter.createdFrom())
                .and("r.createdAt < :createdUntil", "createdUntil", filter.createdUntil())
                .and("r.expectedClose >= :closeFrom", "closeFrom", filter.closeFrom())
                .and("r.expectedClose < :closeUntil", "closeUntil", filter.closeUntil());
        if (filter.unchanged() != null) {
            clauses.and(unchanged(clauses, filter.unchanged(), "unchanged"));
        }
        return pieceIndex.words(expired(clauses, filter.expired(), filter.expiry()), TEXT, filter.words());
    }

    /** Returns the condition that an opportunity was not changed for too long in one of the stages. */
    private static String unchanged(JpqlQuery clauses, List<Unchanged> unchanged, String name) {
        StringBuilder any = new StringBuilder("(1 = 0");
        for (int place = 0; place < unchanged.size(); place++) {
            String stage = name + "Stage" + place;
            String since = name + "Since" + place;
            any.append(" or r.currentStage.stage = :" + stage + " and r.changedAt <= :" + since);
            clauses.set(stage, unchanged.get(place).stage().value());
            clauses.set(since, unchanged.get(place).since());
        }
        return any.append(')').toString();
    }

    /** A case is never null, so that it can be negated; without a day, nothing has expired. */
    private static JpqlQuery expired(JpqlQuery clauses, @Nullable Boolean expired, @Nullable Expiry expiry) {
        if (expired == null) {
            return clauses;
        }
        if (expiry == null) {
            return expired ? clauses.and("1 = 0") : clauses;
        }
        String condition = "r.state = org.crmkit.sales.OpportunityState.ASSIGNED and (r.expectedClose < :today or "
                + unchanged(clauses, expiry.rotting(), "rotting") + ")";
        return clauses.and(expired ? condition : "case when " + condition + " then 1 else 0 end = 0")
                .set("today", expiry.today());
    }

    private static SortOrder order(OpportunitySort sort) {
        return switch (sort) {
            case CREATED -> new SortOrder("r.createdAt", Instant.class);
            case CHANGED -> new SortOrder("r.changedAt", Instant.class);
            case NUMBER -> new SortOrder("r.number", String.class);
            case TITLE -> new SortOrder("r.titleKey", String.class);
            case CUSTOMER_NAME -> new SortOrder("r.customerNameKey", String.class);
            case PROBABILITY -> new SortOrder("r.probability", Integer.class);
            case AMOUNT -> new SortOrder("r.amountKey", String.class);
            case EXPECTED_CLOSE -> new SortOrder("r.expectedCloseKey", LocalDate.class);
        };
    }
}
