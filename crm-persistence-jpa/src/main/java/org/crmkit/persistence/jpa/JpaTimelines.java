package org.crmkit.persistence.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.actor.Visibility;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineQuery;
import org.crmkit.customer.timeline.TimelineSort;
import org.crmkit.customer.timeline.Timelines;
import org.crmkit.query.Page;
import org.jspecify.annotations.Nullable;

/** Timelines on the view {@code crm_timeline}: one query, in which each kind has its own visibility. */
record JpaTimelines(Session session) implements Timelines {

    private static final SortOrder BY_TIME = new SortOrder("r.at", Instant.class);

    private static final Listing<ItemRow, TimelineItem, TimelineSort> LISTING = new Listing<>(
            "select new org.crmkit.persistence.jpa.JpaTimelines$ItemRow("
                    + "r.kind, r.key.id, r.at, r.title, r.state, r.by) from TimelineRow r",
            ItemRow.class,
            Listing.each(ItemRow::item),
            TimelineItem::record,
            sort -> BY_TIME);

    /** An item as it is selected. */
    record ItemRow(
            TimelineKind kind,
            UUID record,
            Instant at,
            String title,
            String state,
            @Nullable UUID by) {

        TimelineItem item() {
            return new TimelineItem(kind, new TimelineItem.RecordId(record), at, title, named(), Values.user(by));
        }

        /** The name behind the code. */
        private String named() {
            EnumCodes<?> codes = switch (kind) {
                case INTERACTION -> new Codes.OfInteractionKind();
                case OPPORTUNITY -> new Codes.OfOpportunityState();
                case SERVICE_REQUEST -> new Codes.OfServiceState();
                case ORDER -> new Codes.OfOrderState();
                case CHURN_CASE -> new Codes.OfChurnState();
            };
            return String.valueOf(codes.convertToEntityAttribute(state));
        }
    }

    @Override
    public Page<TimelineItem> list(TimelineQuery query, Map<TimelineKind, Visibility> visibilities) {
        Map<TimelineKind, Visibility> wanted = new EnumMap<>(visibilities);
        wanted.keySet().retainAll(query.kinds());
        if (wanted.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        return LISTING.page(
                session,
                clauses -> within(clauses, wanted)
                        .and("r.customer = :customer")
                        .set("customer", query.customer().value()),
                query.paging());
    }

    private static Clauses within(Clauses clauses, Map<TimelineKind, Visibility> wanted) {
        List<String> any = new ArrayList<>();
        wanted.forEach((kind, visibility) -> {
            String mark = kind.name();
            any.add("r.kind = :kind" + mark + " and " + condition(kind, visibility, mark));
            Sight.set(clauses.set("kind" + mark, kind), visibility, mark);
        });
        return clauses.and("(" + String.join(" or ", any) + ")");
    }

    /**
     * An interaction or an order is seen by whoever sees the customer, a churn case by whoever is in charge of it, all else by
     * the people of the record itself.
     */
    private static String condition(TimelineKind kind, Visibility visibility, String mark) {
        return switch (kind) {
            case INTERACTION, ORDER -> Sight.customers(visibility, mark, "r.customer");
            case CHURN_CASE -> Sight.marked(visibility, mark, "r.inCharge");
            case OPPORTUNITY, SERVICE_REQUEST -> Sight.marked(visibility, mark, "r.by", "r.inCharge");
        };
    }
}
