package org.crmkit.customer.timeline;

import java.time.Instant;
import java.util.Comparator;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.SortField;

/** The sort fields of a timeline. */
public enum TimelineSort implements SortField<TimelineItem> {
    /** When the item took place; an item without a time is placed at the beginning of its day in the zone of the tenant. */
    AT;

    /** Returns the order of a timeline: by time, and at the same time by id. */
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
