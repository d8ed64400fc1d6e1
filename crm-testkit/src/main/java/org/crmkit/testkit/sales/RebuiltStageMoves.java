package org.crmkit.testkit.sales;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.StageMove;
import org.crmkit.sales.StageMoveId;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.support.TenantState;
import org.jspecify.annotations.Nullable;

/** The stage history of opportunities, rebuilt from their events. The ids of the moves are in no event, and are left out. */
final class RebuiltStageMoves {

    private static final StageMoveId ANY = new StageMoveId(new UUID(0, 0));

    private final Map<OpportunityId, Instant> since = new HashMap<>();
    private final List<StageMove> moves = new ArrayList<>();

    private RebuiltStageMoves() {}

    /** Returns the moves that are stored and not rebuilt, and those that are rebuilt and not stored. */
    static List<String> differences(TenantState state) {
        List<StageMove> stored = new ArrayList<>(state.records(StageMove.class).stream()
                .map(each -> new StageMove(
                        ANY, each.opportunity(), each.from(), each.to(), each.at(), each.by(), each.stayed()))
                .toList());
        List<StageMove> rebuilt = rebuilt(state);
        List<StageMove> missing = new ArrayList<>(stored);
        rebuilt.forEach(missing::remove);
        stored.forEach(rebuilt::remove);
        List<String> differences = new ArrayList<>();
        missing.forEach(each -> differences.add("stored, not rebuilt: " + each));
        rebuilt.forEach(each -> differences.add("rebuilt, not stored: " + each));
        return differences;
    }

    /** Adds the history, rebuilt from the journal of a tenant, to another one. The ids of the moves are new. */
    static void add(UnitOfWork work, TenantState state) {
        List<StageMove> rebuilt = rebuilt(state);
        for (int index = 0; index < rebuilt.size(); index++) {
            StageMove each = rebuilt.get(index);
            StageMoveId id = new StageMoveId(new UUID(1, index));
            work.stageMoves()
                    .add(new StageMove(
                            id, each.opportunity(), each.from(), each.to(), each.at(), each.by(), each.stayed()));
        }
    }

    /** The history of a deleted opportunity is deleted with it. */
    private static List<StageMove> rebuilt(TenantState state) {
        RebuiltStageMoves rebuilt = new RebuiltStageMoves();
        state.journal().stream()
                .sorted(Comparator.comparing(JournalEntry::version))
                .forEach(rebuilt::add);
        return rebuilt.moves;
    }

    private void add(JournalEntry entry) {
        if (entry.event() instanceof OpportunityEvent.Opened opened && opened.stage() != null) {
            move(opened.opportunity(), null, opened.stage(), entry);
        }
        if (entry.event() instanceof OpportunityEvent.StageMoved moved
                && !moved.to().equals(moved.from())) {
            move(moved.opportunity(), moved.from(), moved.to(), entry);
        }
        if (entry.event() instanceof OpportunityEvent.Deleted deleted) {
            moves.removeIf(each -> each.opportunity().equals(deleted.opportunity()));
        }
    }

    private void move(OpportunityId opportunity, @Nullable StageId from, StageId to, JournalEntry entry) {
        Instant entered = since.put(opportunity, entry.at());
        Duration stayed = from == null || entered == null ? null : Duration.between(entered, entry.at());
        moves.add(new StageMove(ANY, opportunity, from, to, entry.at(), entry.actor(), stayed));
    }
}
