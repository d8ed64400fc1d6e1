package org.crmkit.customer.timeline;

import java.time.Instant;
import java.util.Comparator;
import org.crmkit.query.Direction;
import org.crmkit.query.SortField;

/** The sort fields of a timeline. */
public enum TimelineSort implements SortField<TimelineItem> {
    /** When it was; of what has no time, when its day begins in the zone of the tenant. */
    AT;

    /** Returns the order of a timeline: by time, at the same time by id. */
    public static Comparator<TimelineItem> order(Direction direction) {
        return (one, other) -> direction.turn(
                AT.compare(one, one.record(), other.at(), other.record().value()));
    }

    @Override
    public Comparable<?> key(TimelineItem item) {
        return item.at();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Instant.class;
    }
}
