package org.crmkit.persistence.jpa.internal.sales;

import java.util.List;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.StageMove;
import org.crmkit.sales.StageMoves;

/** The stage history in {@code crm_stage_move}. */
record JpaStageMoves(TenantEntityManager entityManager) implements StageMoves {

    private static final StageMoveMapper MAPPER = new StageMoveMapperImpl();

    @Override
    public void add(StageMove move) {
        StageMoveRow row = MAPPER.move(move);
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
                .map(MAPPER::move)
                .toList();
    }
}
