package org.crmkit.persistence.inmemory.internal.command;

import org.crmkit.kernel.command.RunningNumbers;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Running numbers. No other transaction can commit until the one that has taken a number is finished. */
record InMemoryRunningNumbers(Transaction transaction) implements RunningNumbers {

    private static final Snapshot.Part<PMap<String, Long>> PART = new Snapshot.Part<>(HashTreePMap.empty());

    @Override
    public long next(String series) {
        long next = Math.max(last(transaction.lockLatest(), series), last(transaction.now(), series)) + 1;
        transaction.write(snapshot -> snapshot.with(PART, snapshot.get(PART).plus(series, next)));
        return next;
    }

    private static long last(Snapshot snapshot, String series) {
        return snapshot.get(PART).getOrDefault(series, 0L);
    }
}
