package org.crmkit.persistence.inmemory.internal.sales;

import java.util.List;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.StageMove;
import org.crmkit.sales.StageMoves;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The stage history of opportunities. */
record InMemoryStageMoves(Transaction transaction) implements StageMoves {

    private static final Snapshot.Part<PMap<OpportunityId, PVector<StageMove>>> PART =
            new Snapshot.Part<>(HashTreePMap.empty());

    static Snapshot forget(Snapshot snapshot, OpportunityId opportunity) {
        return snapshot.with(PART, snapshot.get(PART).minus(opportunity));
    }

    static List<StageMove> of(OpportunityId opportunity, Snapshot snapshot) {
        return List.copyOf(snapshot.get(PART).getOrDefault(opportunity, TreePVector.empty()));
    }

    @Override
    public void add(StageMove move) {
        transaction.write(snapshot -> {
            PMap<OpportunityId, PVector<StageMove>> all = snapshot.get(PART);
            PVector<StageMove> moves = all.getOrDefault(move.opportunity(), TreePVector.empty());
            return snapshot.with(PART, all.plus(move.opportunity(), moves.plus(move)));
        });
    }

    @Override
    public List<StageMove> of(OpportunityId opportunity) {
        return of(opportunity, transaction.now());
    }
}
