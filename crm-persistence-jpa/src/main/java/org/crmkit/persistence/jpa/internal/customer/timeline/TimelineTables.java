package org.crmkit.persistence.jpa.internal.customer.timeline;

import java.util.List;
import org.crmkit.customer.timeline.TimelineRepositories;
import org.crmkit.customer.timeline.Timelines;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of timelines. */
public interface TimelineTables extends ContextTables, TimelineRepositories {

    List<Class<?>> ROWS = List.of(TimelineRow.class);

    @Override
    default Timelines timelines() {
        return new JpaTimelines(entityManager());
    }
}
