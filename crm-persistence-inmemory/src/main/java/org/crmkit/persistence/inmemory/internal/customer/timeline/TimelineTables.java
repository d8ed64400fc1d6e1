package org.crmkit.persistence.inmemory.internal.customer.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.timeline.TimelineDays;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineRepositories;
import org.crmkit.customer.timeline.Timelines;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;

/** Timelines, which have no table of their own: each context is a source of the items of one kind. */
public interface TimelineTables extends Tables, TimelineRepositories {

    @Override
    default Timelines timelines() {
        return new InMemoryTimelines((kind, customer, visibility, days) ->
                timelineSource(kind).items(customer, visibility, days, transaction()));
    }

    /** Returns the source of the items of a kind. */
    Source timelineSource(TimelineKind kind);

    /** Returns an item of a record that a user recorded at a known time. The title may be empty. */
    static TimelineItem item(TimelineKind kind, Id id, Instant at, String title, Enum<?> state, UserId recordedBy) {
        return new TimelineItem(kind, new TimelineItem.RecordId(id.value()), at, null, title, state.name(), recordedBy);
    }

    /** Returns an item of a record of which only the day is known, and not who recorded it. */
    static TimelineItem item(TimelineKind kind, Id id, Instant begin, LocalDate day, String title, Enum<?> state) {
        return new TimelineItem(kind, new TimelineItem.RecordId(id.value()), begin, day, title, state.name(), null);
    }

    /** A context that returns the items of its kind. */
    @FunctionalInterface
    interface Source {

        /**
         * Returns the items of a customer's timeline in any order.
         *
         * @param visibility the visibility of the records behind the items
         * @param days the position of items for which only the day is known
         */
        Stream<TimelineItem> items(
                CustomerId customer, Visibility visibility, TimelineDays days, Transaction transaction);
    }
}
