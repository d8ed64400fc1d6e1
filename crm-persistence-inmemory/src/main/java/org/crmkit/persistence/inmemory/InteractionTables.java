package org.crmkit.persistence.inmemory;

import java.util.stream.Stream;
import org.crmkit.actor.Visibility;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.InteractionRepositories;
import org.crmkit.customer.interaction.Interactions;
import org.crmkit.customer.timeline.TimelineDays;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;

/** The table of interactions, and its items of timelines. */
public interface InteractionTables extends Tables, InteractionRepositories {

    @Override
    default Interactions interactions() {
        return new InMemoryInteractions(transaction());
    }

    /** Returns the items of a customer's timeline, see {@link TimelineTables.Source}. */
    static Stream<TimelineItem> timeline(
            CustomerId customer, Visibility visibility, TimelineDays days, Transaction transaction) {
        return new InMemoryInteractions(transaction)
                .group(customer, visibility)
                .map(row -> TimelineTables.item(
                        TimelineKind.INTERACTION, row.id(), row.at(), row.title(), row.kind(), row.author()));
    }
}
