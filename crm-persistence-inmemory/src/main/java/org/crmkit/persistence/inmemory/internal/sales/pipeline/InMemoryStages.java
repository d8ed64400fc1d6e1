package org.crmkit.persistence.inmemory.internal.sales.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.inmemory.internal.engine.AggregateMap;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.pipeline.Stages;

/** Stages; they are not restricted by visibility. */
final class InMemoryStages extends AggregateMap<Stage, StageId, Stage> implements Stages {

    static final Snapshot.Part<Table<Stage, StageId>> PART = new Snapshot.Part<>(Table.empty(new Table.Shape<Stage>(
            "stage",
            Table.Orders.none(),
            row -> Set.of(),
            row -> List.of(new Table.Unique("stage.name", Text.matchKey(row.name()))))));

    static final Comparator<Stage> PIPELINE =
            Comparator.comparingInt(Stage::position).thenComparing(row -> Text.sortKey(row.name()));

    InMemoryStages(Transaction transaction) {
        super(transaction, PART);
    }

    @Override
    public List<Stage> all() {
        return table().all().sorted(PIPELINE).toList();
    }

    @Override
    protected Predicate<Stage> visible(Visibility visibility) {
        return row -> !(visibility instanceof Visibility.Nothing);
    }

    @Override
    protected Stage summary(Stage row) {
        return row;
    }
}
