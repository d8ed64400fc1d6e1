package org.crmkit.persistence.inmemory.internal.journal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.ParkedEntry;
import org.crmkit.persistence.inmemory.internal.engine.IndexKey;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The unsent entries that the receiver has failed to process, or that are parked, by their ids; usually there are none. */
final class OutboxFailures {

    private static final Snapshot.Part<PMap<UUID, OutboxFailure>> FAILURES = new Snapshot.Part<>(HashTreePMap.empty());

    private OutboxFailures() {}

    static Optional<OutboxFailure> of(Snapshot snapshot, UUID entry) {
        return Optional.ofNullable(snapshot.get(FAILURES).get(entry));
    }

    static boolean isBehindParked(Snapshot snapshot, JournalEntry entry) {
        return snapshot.get(FAILURES).values().stream().anyMatch(each -> each.holdsBack(entry));
    }

    static Snapshot with(Snapshot snapshot, JournalEntry entry, UnaryOperator<OutboxFailure> change) {
        OutboxFailure before = of(snapshot, entry.id()).orElseGet(() -> new OutboxFailure(entry, 0, null));
        return snapshot.with(FAILURES, snapshot.get(FAILURES).plus(entry.id(), change.apply(before)));
    }

    static Snapshot without(Snapshot snapshot, Set<UUID> entries) {
        return snapshot.with(FAILURES, snapshot.get(FAILURES).minusAll(entries));
    }

    static TreePMap<IndexKey, ParkedEntry> parked(Snapshot snapshot) {
        TreePMap<IndexKey, ParkedEntry> parked = TreePMap.empty();
        for (OutboxFailure each : snapshot.get(FAILURES).values()) {
            if (each.parkedSince() != null) {
                ParkedEntry entry = new ParkedEntry(each.entry(), each.attempts(), each.parkedSince());
                parked = parked.plus(
                        new IndexKey(each.parkedSince(), each.entry().id()), entry);
            }
        }
        return parked;
    }
}
