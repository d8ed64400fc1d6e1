package org.crmkit.persistence.inmemory.internal.customer.interaction;

import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.InteractionRepositories;
import org.crmkit.customer.interaction.Interactions;
import org.crmkit.customer.timeline.TimelineDays;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.customer.timeline.TimelineTables;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;

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
