package org.crmkit.persistence.jpa;

import java.util.List;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.StageMove;
import org.crmkit.sales.StageMoves;

/** The stage history in {@code crm_stage_move}. */
record JpaStageMoves(TenantEntityManager entityManager) implements StageMoves {

    @Override
    public void add(StageMove move) {
        StageMoveRow row = Mappers.STAGES.move(move);
        row.assign(entityManager.key(move.id().value()));
        entityManager.persist(row);
    }

    @Override
    public List<StageMove> of(OpportunityId opportunity) {
        return JpqlQuery.of("select r from StageMoveRow r", entityManager)
                .and("r.opportunity = :opportunity")
                .set("opportunity", opportunity.value())
                .then("order by r.movedAt, r.key.id")
                .list(entityManager, StageMoveRow.class)
                .stream()
                .map(Mappers.STAGES::move)
                .toList();
    }
}
