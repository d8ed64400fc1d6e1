package org.crmkit.customer.timeline;

import java.time.Instant;
import org.crmkit.query.SortField;

/** What a timeline can be sorted by. */
public enum TimelineSort implements SortField<TimelineItem> {
    /** When it was. */
    AT;

    @Override
    public Comparable<?> key(TimelineItem item) {
        return item.at();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Instant.class;
    }
}
