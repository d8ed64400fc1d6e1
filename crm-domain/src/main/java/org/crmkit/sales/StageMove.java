package org.crmkit.sales;

import java.time.Duration;
import java.time.Instant;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.pipeline.StageId;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A move of an opportunity from stage to stage.
 *
 * @param id the identity of the move
 * @param opportunity the opportunity
 * @param from the previous stage; null if there was none
 * @param to the new stage
 * @param at when it was moved
 * @param by the user who moved it
 * @param stayed how long the opportunity was in the previous stage; null if there was none
 */
@ValueObject
public record StageMove(
        StageMoveId id,
        OpportunityId opportunity,
        @Nullable StageId from,
        StageId to,
        Instant at,
        UserId by,
        @Nullable Duration stayed) {

    static StageMove of(StageMoveId id, Opportunity before, StageId to, UserId by, Instant at) {
        CurrentStage left = before.currentStage();
        return new StageMove(
                id,
                before.id(),
                left == null ? null : left.stage(),
                to,
                at,
                by,
                left == null ? null : Duration.between(left.since(), at));
    }
}
