package org.crmkit.trade;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.crmkit.value.Id;

/**
 * What the feed knows of a kind of thing.
 *
 * @param name its name in the journal
 * @param externalId what the other system calls one
 * @param toRecord the copy that a valid draft describes
 * @param port where the copies are kept
 * @param merged what is known after another message has arrived
 */
record FeedKind<D, T extends ExternalRecord<I>, I extends Id>(
        String name,
        Function<D, String> externalId,
        Function<D, T> toRecord,
        Function<TradeRepositories, FeedRepository<T, I>> port,
        BinaryOperator<T> merged) {}
