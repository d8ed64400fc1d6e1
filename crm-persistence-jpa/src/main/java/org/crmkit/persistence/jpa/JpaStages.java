package org.crmkit.persistence.jpa;

import java.util.List;
import org.crmkit.actor.Visibility;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.pipeline.Stages;

/** Stages in {@code crm_stage}. */
final class JpaStages extends Records<Stage, StageId, StageRow> implements Stages {

    private static final Shape<Stage, StageRow> SHAPE =
            new Shape<>("stage", StageRow.class, "select r from StageRow r", Mappers.STAGES, StageRow::new);

    JpaStages(Session session) {
        super(session, SHAPE);
    }

    @Override
    Clauses visible(Clauses clauses, Visibility visibility) {
        return Sight.allOrNothing(clauses, visibility);
    }

    @Override
    public List<Stage> all() {
        return select().then("order by r.position, r.sortKey").list(session(), StageRow.class).stream()
                .map(this::record)
                .toList();
    }
}
