package org.crmkit.sales.pipeline;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the pipeline.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param state whether it is offered
 * @param name 1 to {@value #NAME_MAX} code points, unique in the tenant regardless of case
 * @param position its position in the pipeline, from 0
 * @param probability the success probability of opportunities that are moved to it
 * @param rotsAfterDays the number of days without a change after which an opportunity in it is rotting; null for never
 * @param creator the user who defined it
 * @param createdAt when it was defined
 * @param changedAt when it was last changed
 */
@AggregateRoot
@RecordBuilder
public record Stage(
        @Identity StageId id,
        long version,
        StageState state,
        String name,
        int position,
        Percent probability,
        @Nullable Integer rotsAfterDays,
        UserId creator,
        Instant createdAt,
        Instant changedAt)
        implements Aggregate<Stage, StageId> {

    /** The maximum length of a name, in code points. */
    public static final int NAME_MAX = 60;

    /** The maximum position. */
    public static final int POSITION_MAX = 9_999;

    /** The maximum number of days until an opportunity is rotting. */
    public static final int DAYS_MAX = 36_500;

    /** Checks the name. */
    public Stage {
        name = Text.required("name", name, NAME_MAX);
    }

    /** Returns the stage as lists of opportunities show it. */
    public StageRef ref() {
        return new StageRef(id, name);
    }

    static Change<Stage> define(StageId id, StageDraft draft, UserId creator, Instant at) {
        StageState state = StageState.LIFECYCLE.begin(StageAction.DEFINE);
        Stage stage = new Stage(
                id,
                0,
                state,
                draft.name(),
                draft.position(),
                draft.probability(),
                draft.rotsAfterDays(),
                creator,
                at,
                at);
        return Change.of(stage, new StageEvent.Defined(id, draft));
    }

    Change<Stage> revise(StageDraft draft, Instant at) {
        StageState next = StageState.LIFECYCLE.next(id, state, StageAction.REVISE);
        List<FieldChange> changes = new FieldChange.Comparison()
                .field("name", name, draft.name())
                .field("position", position, draft.position())
                .field("probability", probability, draft.probability())
                .field("rotsAfterDays", rotsAfterDays, draft.rotsAfterDays())
                .changes();
        if (changes.isEmpty()) {
            return Change.none(this);
        }
        Stage revised = StageBuilder.builder(this)
                .state(next)
                .name(draft.name())
                .position(draft.position())
                .probability(draft.probability())
                .rotsAfterDays(draft.rotsAfterDays())
                .changedAt(at)
                .build();
        return Change.of(revised, new StageEvent.Revised(id, changes));
    }

    Change<Stage> retire(Instant at) {
        return move(StageAction.RETIRE, new StageEvent.Retired(id), at);
    }

    Change<Stage> restore(Instant at) {
        return move(StageAction.RESTORE, new StageEvent.Restored(id), at);
    }

    private Change<Stage> move(StageAction action, StageEvent event, Instant at) {
        StageState next = StageState.LIFECYCLE.next(id, state, action);
        return Change.of(StageBuilder.builder(this).state(next).changedAt(at).build(), event);
    }

    @Override
    public String knownAs() {
        return name;
    }

    @Override
    public Stage withVersion(long other) {
        return StageBuilder.builder(this).version(other).build();
    }
}
