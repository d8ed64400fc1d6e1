package org.crmkit.trade.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * A batch of the feed. In one command, the valid items are merged with the existing copies, and the resulting changes are
 * written.
 *
 * @param <D> the type of the input
 * @param <T> the type of the copies
 * @param <I> the type of their ids
 */
final class FeedBatch<D, T extends ExternalRecord<I>, I extends Id> {

    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::code);

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

    /** An item: its record, or its violations. */
    private record Item<T>(
            long index,
            String externalId,
            @Nullable CustomerId customer,
            @Nullable T record,
            List<Violation> faults) {

        /** Returns the same item with a violation if its customer is unknown. */
        Item<T> checked(Set<CustomerId> unknown) {
            if (customer == null || !unknown.contains(customer)) {
                return this;
            }
            List<Violation> all = new ArrayList<>(faults);
            all.add(Violation.notFound("customer", customer));
            all.sort(ORDER);
            return new Item<>(index, externalId, customer, null, all);
        }

        FeedRejection rejection() {
            return new FeedRejection(index, externalId, faults);
        }
    }

    FeedResult take(List<D> drafts, FeedListener listener) {
        List<Item<T>> items = new ArrayList<>();
        drafts.forEach(draft -> items.add(item(begin + items.size(), draft)));
        FeedResult report = commands.execute(
                Permission.TRADE_FEED,
                "trade.feed",
                Inputs.none(),
                scope -> apply(scope, checked(scope.work(), items)));
        report.rejections().forEach(listener::rejected);
        return report;
    }

    private Item<T> item(long index, D draft) {
        List<Violation> faults = faults(draft);
        if (draft == null) {
            return new Item<>(index, "", null, null, faults);
        }
        String externalId = kind.externalId().apply(draft);
        CustomerId customer = kind.customer().apply(draft);
        if (!faults.isEmpty()) {
            return new Item<>(index, externalId, customer, null, faults);
        }
        try {
            return new Item<>(index, externalId, customer, kind.toRecord().apply(draft), faults);
        } catch (InvalidInputException refused) {
            return new Item<>(index, externalId, customer, null, refused.violations());
        }
    }

    /** Returns the items, those of unknown customers with the violation. */
    private List<Item<T>> checked(FeedRepositories work, List<Item<T>> items) {
        Set<CustomerId> unknown = OrderCustomers.unknown(
                work,
                items.stream()
                        .flatMap(each -> Stream.ofNullable(each.customer()))
                        .collect(Collectors.toSet()));
        return items.stream().map(each -> each.checked(unknown)).toList();
    }

    private List<Violation> faults(D draft) {
        List<Violation> faults = new ArrayList<>(commands.faults(Inputs.of(kind.name(), draft)));
        if (draft != null) {
            faults.addAll(kind.faults().apply(draft));
        }
        faults.sort(ORDER);
        return faults;
    }

    private FeedResult apply(CommandScope<FeedRepositories> scope, List<Item<T>> items) {
        List<T> taken =
                items.stream().flatMap(each -> Stream.ofNullable(each.record())).toList();
        List<FeedRejection> rejections = items.stream()
                .filter(each -> each.record() == null)
                .map(Item::rejection)
                .toList();
        FeedRepository<T, I> port = kind.port().apply(scope.work());
        Map<I, FeedCopy<T>> held =
                port.findAll(taken.stream().map(ExternalRecord::id).collect(Collectors.toSet()));
        FeedMerge<T, I> merge = new FeedMerge<>(held, kind.merged());
        taken.forEach(merge::take);
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
        return new FeedResult(merge.insertions(), merge.updates(), merge.unchanged(), rejections.size(), rejections);
    }

    private void recordEvent(CommandScope<FeedRepositories> scope, FeedMerge<T, I> merge) {
        Map<CustomerId, LocalDate> newest = OrderCustomers.newest(merge.changed());
        if (!newest.isEmpty()) {
            references.apply(scope.work()).arrived(scope, newest);
        }
    }
}
