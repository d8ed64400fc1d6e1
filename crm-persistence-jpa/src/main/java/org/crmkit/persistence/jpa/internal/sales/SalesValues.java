package org.crmkit.persistence.jpa.internal.sales;

import java.util.UUID;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.sales.StageMoveId;
import org.crmkit.sales.plan.PlanStepId;
import org.jspecify.annotations.Nullable;

/** Converts the small values of opportunities to column values and back. */
final class SalesValues {

    private SalesValues() {}

    static @Nullable OpportunityId opportunity(@Nullable UUID id) {
        return id == null ? null : new OpportunityId(id);
    }

    static OpportunityNumber opportunityNumber(String value) {
        return new OpportunityNumber(value);
    }

    static String opportunityNumber(OpportunityNumber number) {
        return number.value();
    }

    static StageMoveId stageMove(UUID id) {
        return new StageMoveId(id);
    }

    static PlanStepId planStep(UUID id) {
        return new PlanStepId(id);
    }
}
