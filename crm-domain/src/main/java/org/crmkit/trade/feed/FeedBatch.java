package org.crmkit.trade.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.value.Id;

/**
 * A batch of the feed. In one command, the valid items are merged with the existing copies, and the resulting changes are
 * written.
 *
 * @param <D> the type of the input
 * @param <T> the type of the copies
 * @param <I> the type of their ids
 */
final class FeedBatch<D, T extends ExternalRecord<I>, I extends Id> {

    private final Commands<FeedRepositories> commands;
    private final Function<FeedRepositories, OrderReferences> references;
    private final FeedKind<D, T, I> kind;
    private final long begin;

    /**
     * Creates a batch.
     *
     * @param begin the number of items that were fed before this batch
     */
    FeedBatch(
            Commands<FeedRepositories> commands,
            Function<FeedRepositories, OrderReferences> references,
            FeedKind<D, T, I> kind,
            long begin) {
        this.commands = commands;
        this.references = references;
        this.kind = kind;
        this.begin = begin;
    }

    FeedResult take(List<D> drafts, FeedListener listener) {
        List<FeedRejection> malformed = new ArrayList<>();
        Map<Long, T> arrived = arrived(drafts, malformed);
        FeedResult report = commands.execute(
                Permission.TRADE_FEED,
                "trade.feed",
                Inputs.none(),
                scope -> apply(scope, arrived, new ArrayList<>(malformed)));
        report.rejections().forEach(listener::rejected);
        return report;
    }

    private Map<Long, T> arrived(List<D> drafts, List<FeedRejection> malformed) {
        Map<Long, T> arrived = new LinkedHashMap<>();
        for (D draft : drafts) {
            long index = begin + arrived.size() + malformed.size();
            List<Violation> violations = faults(draft);
            if (!violations.isEmpty()) {
                malformed.add(new FeedRejection(
                        index, draft == null ? "" : kind.externalId().apply(draft), violations));
                continue;
            }
            try {
                arrived.put(index, kind.toRecord().apply(draft));
            } catch (InvalidInputException refused) {
                malformed.add(new FeedRejection(index, kind.externalId().apply(draft), refused.violations()));
            }
        }
        return arrived;
    }

    private List<Violation> faults(D draft) {
        List<Violation> faults = new ArrayList<>(commands.faults(Inputs.of(kind.name(), draft)));
        if (draft != null) {
            faults.addAll(kind.faults().apply(draft));
        }
        faults.sort(Comparator.comparing(Violation::path).thenComparing(Violation::code));
        return faults;
    }

    private FeedResult apply(
            CommandScope<FeedRepositories> scope, Map<Long, T> arrived, List<FeedRejection> rejections) {
        Map<Long, T> taken = OrderCustomers.known(scope.work(), arrived, rejections);
        FeedRepository<T, I> port = kind.port().apply(scope.work());
        Map<I, FeedCopy<T>> held =
                port.findAll(taken.values().stream().map(ExternalRecord::id).collect(Collectors.toSet()));
        FeedMerge<T, I> merge = new FeedMerge<>(held, kind.merged());
        taken.values().forEach(merge::take);
        if (merge.changesAnything()) {
            FeedEvent event = merge.event(scope.newId(FeedId::new), kind.name());
            kind.settle().accept(scope.work(), merge);
            List<T> inserted = merge.inserted();
            List<FeedCopy<T>> updated = merge.updated();
            scope.write(work -> {
                port.update(updated); // first, because it may be rejected
                port.insert(inserted);
            });
            scope.recordEvent("feed", event);
            recordEvent(scope, merge);
        }
        rejections.sort(Comparator.comparingLong(FeedRejection::index));
        return new FeedResult(merge.insertions(), merge.updates(), merge.unchanged(), rejections.size(), rejections);
    }

    private void recordEvent(CommandScope<FeedRepositories> scope, FeedMerge<T, I> merge) {
        Map<CustomerId, LocalDate> newest = OrderCustomers.newest(merge.changed());
        if (!newest.isEmpty()) {
            references.apply(scope.work()).arrived(scope, newest);
        }
    }
}
