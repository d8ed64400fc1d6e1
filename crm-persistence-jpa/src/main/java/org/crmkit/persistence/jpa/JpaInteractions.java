package org.crmkit.persistence.jpa;

import java.time.Instant;
import org.crmkit.actor.Visibility;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.customer.interaction.InteractionQuery;
import org.crmkit.customer.interaction.InteractionSort;
import org.crmkit.customer.interaction.Interactions;
import org.crmkit.query.Page;

/** Interactions in {@code crm_interaction} and {@code crm_interaction_attendee}. */
final class JpaInteractions extends Records<Interaction, InteractionId, InteractionRow> implements Interactions {

    private static final Shape<Interaction, InteractionRow> SHAPE = new Shape<>(
            "interaction",
            InteractionRow.class,
            "select r from InteractionRow r left join fetch r.present",
            Mappers.INTERACTIONS,
            InteractionRow::new);

    private static final SortOrder BY_TIME = new SortOrder("r.at", Instant.class);

    private final Listing<Object[], Interaction, InteractionSort> listing =
            Listing.ofRecords("InteractionRow", this::all, sort -> BY_TIME);

    JpaInteractions(Session session) {
        super(session, SHAPE);
    }

    @Override
    Clauses visible(Clauses clauses, Visibility visibility) {
        return Sight.ofCustomers(clauses, visibility, "r.customer");
    }

    @Override
    public void remove(Interaction found) {
        delete(found);
    }

    @Override
    public Page<Interaction> list(InteractionQuery query, Visibility visibility) {
        return page(listing, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    @Override
    public long count(InteractionFilter filter, Visibility visibility) {
        return count(clauses -> filter(clauses, filter), visibility);
    }

    private static Clauses filter(Clauses clauses, InteractionFilter filter) {
        return clauses.and("r.customer = :customer", "customer", Values.bare(filter.customer()))
                .and("r.creator = :author", "author", Values.bare(filter.author()))
                .and("r.kind = :kind", "kind", filter.kind())
                .and("r.at >= :from", "from", filter.from())
                .and("r.at < :until", "until", filter.until());
    }
}
