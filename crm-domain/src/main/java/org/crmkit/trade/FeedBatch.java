package org.crmkit.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crmkit.actor.Right;
import org.crmkit.command.Act;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.customer.CustomerId;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.Violation;
import org.crmkit.value.Id;

/**
 * A batch of the feed: what is valid is merged with what is held, and whatever that changes is written, in one command.
 *
 * @param <D> what is handed in
 * @param <T> what is kept of it
 * @param <I> its id
 */
final class FeedBatch<D, T extends Fed<I>, I extends Id> {

    private final Commands<TradeRecords> commands;
    private final FeedKind<D, T, I> kind;
    private final long begin;

    /**
     * Begins a batch.
     *
     * @param begin how many were fed before
     */
    FeedBatch(Commands<TradeRecords> commands, FeedKind<D, T, I> kind, long begin) {
        this.commands = commands;
        this.kind = kind;
        this.begin = begin;
    }

    FeedReport take(List<D> drafts, FeedListener listener) {
        List<Rejection> malformed = new ArrayList<>();
        Map<Long, T> arrived = arrived(drafts, malformed);
        FeedReport report = commands.carryOut(
                Right.TRADE_FEED, "trade.feed", Inputs.none(), act -> apply(act, arrived, new ArrayList<>(malformed)));
        report.rejections().forEach(listener::rejected);
        return report;
    }

    private Map<Long, T> arrived(List<D> drafts, List<Rejection> malformed) {
        Map<Long, T> arrived = new LinkedHashMap<>();
        for (D draft : drafts) {
            long index = begin + arrived.size() + malformed.size();
            List<Violation> violations = commands.faults(Inputs.of(kind.name(), draft));
            if (!violations.isEmpty()) {
                malformed.add(new Rejection(
                        index, draft == null ? "" : kind.externalId().apply(draft), violations));
                continue;
            }
            try {
                arrived.put(index, kind.made().apply(draft));
            } catch (InvalidInputException refused) {
                malformed.add(new Rejection(index, kind.externalId().apply(draft), refused.violations()));
            }
        }
        return arrived;
    }

    private FeedReport apply(Act<TradeRecords> act, Map<Long, T> arrived, List<Rejection> rejections) {
        Map<Long, T> taken = OrderCustomers.known(act.work(), arrived, rejections);
        Copies<T, I> port = kind.port().apply(act.work());
        Map<I, Copy<T>> held = port.held(taken.values().stream().map(Fed::id).collect(Collectors.toSet()));
        Merge<T, I> merge = new Merge<>(held, kind.merged());
        taken.values().forEach(merge::take);
        if (merge.changesAnything()) {
            List<T> inserted = merge.inserted();
            List<Copy<T>> updated = merge.updated();
            act.write(work -> {
                port.update(updated); // first, as it may be refused
                port.insert(inserted);
            });
            act.note(
                    "feed",
                    new FeedEvent.Applied(act.newId(FeedId::new), kind.name(), inserted.size(), updated.size()));
            tell(act, merge);
        }
        rejections.sort(Comparator.comparingLong(Rejection::index));
        return new FeedReport(merge.insertions(), merge.updates(), merge.unchanged(), rejections.size(), rejections);
    }

    private void tell(Act<TradeRecords> act, Merge<T, I> merge) {
        Map<CustomerId, LocalDate> newest = OrderCustomers.newest(merge.changed());
        if (!newest.isEmpty()) {
            act.work().orderArrivals().arrived(act, newest);
        }
    }
}
