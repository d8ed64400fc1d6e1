package org.crmkit.persistence.jpa.internal.sales.pipeline;

import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.jpa.internal.aggregate.AggregateTable;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.pipeline.Stages;

/** Stages in {@code crm_stage}. */
final class JpaStages extends AggregateTable<Stage, StageId, StageRow> implements Stages {

    private static final Shape<Stage, StageRow> SHAPE =
            new Shape<>("stage", StageRow.class, "select r from StageRow r", new StageMapperImpl(), StageRow::new);

    JpaStages(TenantEntityManager entityManager) {
        super(entityManager, SHAPE);
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.allOrNothing(clauses, visibility);
    }

    @Override
    public List<Stage> all() {
        return select().then("order by r.position, r.sortKey").list(entityManager(), StageRow.class).stream()
                .map(this::record)
                .toList();
    }
}
