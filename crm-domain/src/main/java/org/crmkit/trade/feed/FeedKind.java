package org.crmkit.trade.feed;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a kind of items in the feed.
 *
 * @param name its name in the journal
 * @param externalId returns the external id of an item
 * @param customer returns the customer to whom an item refers; null if it refers to none
 * @param faults returns the violations of a draft that its constraints cannot express, because they concern several values
 * @param toRecord creates the copy from a valid draft
 * @param port returns the repository of the copies
 * @param merged merges a further message into what is known
 * @param settle derives what follows for other records from the merged ones, before they are written
 */
record FeedKind<D, T extends ExternalRecord<I>, I extends Id>(
        String name,
        Function<D, String> externalId,
        Function<D, @Nullable CustomerId> customer,
        Function<D, List<Violation>> faults,
        Function<D, T> toRecord,
        Function<FeedRepositories, FeedRepository<T, I>> port,
        BinaryOperator<T> merged,
        BiConsumer<FeedRepositories, FeedMerge<T, I>> settle) {}
