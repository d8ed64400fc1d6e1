package org.crmkit.persistence.inmemory.internal.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crmkit.kernel.journal.Journal;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.journal.JournalSort;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.persistence.inmemory.internal.engine.IndexKey;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** The journal by time and by record, and the entries that have not been forwarded yet. */
record InMemoryJournal(Transaction transaction) implements Journal {

    private static final Comparator<JournalEntry> SENDING = Comparator.comparing(JournalEntry::at)
            .thenComparingLong(JournalEntry::version)
            .thenComparing(JournalEntry::id);

    private static final Snapshot.Part<TreePMap<IndexKey, JournalEntry>> ALL = new Snapshot.Part<>(TreePMap.empty());
    private static final Snapshot.Part<TreePMap<UUID, TreePMap<IndexKey, JournalEntry>>> BY_SUBJECT =
            new Snapshot.Part<>(TreePMap.empty());
    static final Snapshot.Part<TreePSet<JournalEntry>> UNSENT = new Snapshot.Part<>(TreePSet.empty(SENDING));

    @Override
    public void append(List<JournalEntry> entries) {
        List<JournalEntry> added = List.copyOf(entries);
        JournalEntry.requireTenant(added, transaction.tenant());
        transaction.write(snapshot -> {
            Snapshot appended = snapshot;
            for (JournalEntry each : added) {
                appended = append(appended, each);
            }
            return appended;
        });
    }

    @Override
    public Page<JournalEntry> list(ListQuery<JournalFilter, JournalSort> query) {
        return IndexKey.page(
                entries(query.filter().subject()),
                query.paging(),
                entry -> matches(query.filter(), entry),
                InMemoryJournal::key);
    }

    @Override
    public List<JournalEntry> unsent(int limit) {
        Snapshot now = transaction.now();
        return now.get(UNSENT).stream()
                .filter(entry -> !OutboxFailures.isBehindParked(now, entry))
                .limit(limit)
                .toList();
    }

    @Override
    public void markSent(Collection<UUID> entries, Instant at) {
        Set<UUID> sent = Set.copyOf(entries);
        if (!sent.isEmpty()) {
            transaction.write(snapshot -> {
                List<JournalEntry> gone = snapshot.get(UNSENT).stream()
                        .filter(entry -> sent.contains(entry.id()))
                        .toList();
                return OutboxFailures.without(snapshot, sent)
                        .with(UNSENT, snapshot.get(UNSENT).minusAll(gone));
            });
        }
    }

    private TreePMap<IndexKey, JournalEntry> entries(@Nullable UUID subject) {
        return subject == null
                ? transaction.now().get(ALL)
                : transaction.now().get(BY_SUBJECT).getOrDefault(subject, TreePMap.empty());
    }

    private static Snapshot append(Snapshot snapshot, JournalEntry entry) {
        IndexKey key = key(entry);
        TreePMap<UUID, TreePMap<IndexKey, JournalEntry>> subjects = snapshot.get(BY_SUBJECT);
        TreePMap<IndexKey, JournalEntry> before = subjects.getOrDefault(entry.subject(), TreePMap.empty());
        Snapshot appended = snapshot.with(ALL, snapshot.get(ALL).plus(key, entry))
                .with(BY_SUBJECT, subjects.plus(entry.subject(), before.plus(key, entry)));
        return entry.isOutgoing() ? appended.with(UNSENT, appended.get(UNSENT).plus(entry)) : appended;
    }

    private static boolean matches(JournalFilter filter, JournalEntry entry) {
        return Matches.is(filter.kind(), entry.kind())
                && Matches.is(filter.actor(), entry.actor())
                && Matches.is(filter.type(), entry.event().type())
                && Matches.within(filter.from(), entry.at(), filter.until());
    }

    private static IndexKey key(JournalEntry entry) {
        return new IndexKey(entry.at(), entry.id());
    }
}
