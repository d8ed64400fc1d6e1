package org.crmkit.sales;

import java.time.Duration;
import java.time.Instant;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.pipeline.StageId;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A move of an opportunity from stage to stage. The first one is its opening, if it was opened in a stage.
 *
 * @param id the identity of the move
 * @param opportunity the opportunity
 * @param from the previous stage; null if there was none
 * @param to the new stage
 * @param at when it was moved
 * @param by the user who moved it, or who opened it in a stage
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

    /** Returns the move of an opportunity from the stage that it leaves, null if it was in none, to another one. */
    static StageMove of(
            StageMoveId id, OpportunityId opportunity, @Nullable CurrentStage left, CurrentStage entered, UserId by) {
        return new StageMove(
                id,
                opportunity,
                left == null ? null : left.stage(),
                entered.stage(),
                entered.since(),
                by,
                left == null ? null : Duration.between(left.since(), entered.since()));
    }
}
