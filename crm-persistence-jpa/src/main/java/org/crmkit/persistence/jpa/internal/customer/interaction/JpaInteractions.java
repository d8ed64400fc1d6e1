package org.crmkit.persistence.jpa.internal.customer.interaction;

import java.time.Instant;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.customer.interaction.InteractionSort;
import org.crmkit.customer.interaction.InteractionSummary;
import org.crmkit.customer.interaction.Interactions;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.jpa.internal.aggregate.AggregateTable;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** Interactions in {@code crm_interaction} and {@code crm_interaction_attendee}. */
final class JpaInteractions extends AggregateTable<Interaction, InteractionId, InteractionRow> implements Interactions {

    private static final Shape<Interaction, InteractionRow> SHAPE = new Shape<>(
            "interaction",
            InteractionRow.class,
            "select r from InteractionRow r left join fetch r.attendees",
            new InteractionMapperImpl(),
            InteractionRow::new);

    private static final SortOrder BY_TIME = new SortOrder("r.at", Instant.class);

    private static final PagedQuery<Object[], InteractionSummary, InteractionSort> LISTING = PagedQuery.ofNamed(
            InteractionListRow.SELECT,
            "InteractionRow",
            InteractionListRow.JOINS,
            InteractionListRow::summary,
            InteractionSummary::id,
            sort -> BY_TIME);

    JpaInteractions(TenantEntityManager entityManager) {
        super(entityManager, SHAPE);
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.ofCustomers(clauses, visibility, "r.customer");
    }

    @Override
    public void remove(Interaction found) {
        delete(found);
    }

    @Override
    public Page<InteractionSummary> list(ListQuery<InteractionFilter, InteractionSort> query, Visibility visibility) {
        return page(LISTING, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    @Override
    public long count(InteractionFilter filter, Visibility visibility) {
        return count(clauses -> filter(clauses, filter), visibility);
    }

    private static JpqlQuery filter(JpqlQuery clauses, InteractionFilter filter) {
        return clauses.and("r.customer = :customer", "customer", ColumnValues.bare(filter.customer()))
                .and("r.creator = :author", "author", ColumnValues.bare(filter.author()))
                .and("r.kind = :kind", "kind", filter.kind())
                .and(
                        "r.subject.kind = :subjectKind",
                        "subjectKind",
                        filter.subject() == null
                                ? null
                                : filter.subject().kind().code())
                .and(
                        "r.subject.record = :subject",
                        "subject",
                        filter.subject() == null ? null : filter.subject().record())
                .and("r.at >= :from", "from", filter.from())
                .and("r.at < :until", "until", filter.until());
    }
}
