package org.crmkit.sales.pipeline;

import java.util.List;
import java.util.Set;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.value.Text;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Commands and queries about the stages of the pipeline. */
@PrimaryPort
public final class PipelineDesk {

    static final AggregateType<PipelineRepositories, Stage, StageId, StageAction> KIND = new AggregateType<>(
            "stage", StageId::new, PipelineRepositories::stages, Permission.PIPELINE_READ, new StageAccess());

    private final Commands<PipelineRepositories> commands;

    PipelineDesk(Commands<PipelineRepositories> commands) {
        this.commands = commands;
    }

    /** Returns this desk with an expected version: a command on a record of another version is a conflict. */
    public PipelineDesk ifVersion(long version) {
        return new PipelineDesk(commands.ifVersion(version));
    }

    /**
     * Defines a stage.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     * @throws DuplicateException {@code duplicate} if a stage has that name
     * @throws RuleBrokenException {@code stage.too-many} if there are as many stages as possible
     */
    public Stage define(StageDraft draft) {
        return commands.create(KIND, StageAction.DEFINE, Inputs.of("draft", draft), scope -> {
            List<Stage> stages = scope.work().stages().all();
            if (stages.size() >= Stages.MAX) {
                throw new RuleBrokenException("stage.too-many", Stages.MAX);
            }
            requireFree(draft.name(), stages);
            return Stage.define(scope.newId(StageId::new), draft, scope.userId(), scope.at());
        });
    }

    /**
     * Changes a stage; opportunities in it keep their probability.
     *
     * @throws NotFoundException {@code not-found} if there is no such stage, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the stage does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the stage
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     * @throws DuplicateException {@code duplicate} if another stage has that name
     */
    public Stage revise(StageId id, StageDraft draft) {
        return commands.change(KIND, StageAction.REVISE, id, Inputs.of("draft", draft), (scope, found) -> {
            requireFree(
                    draft.name(),
                    scope.work().stages().all().stream()
                            .filter(each -> !each.id().equals(id))
                            .toList());
            return found.revise(draft, scope.at());
        });
    }

    /**
     * Retires a stage; opportunities in it stay.
     *
     * @throws NotFoundException {@code not-found} if there is no such stage, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the stage does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the stage
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Stage retire(StageId id) {
        return commands.change(KIND, StageAction.RETIRE, id, Inputs.none(), (scope, found) -> found.retire(scope.at()));
    }

    /**
     * Offers a retired stage again.
     *
     * @throws NotFoundException {@code not-found} if there is no such stage, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the stage does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the stage
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Stage restore(StageId id) {
        return commands.change(
                KIND, StageAction.RESTORE, id, Inputs.none(), (scope, found) -> found.restore(scope.at()));
    }

    /**
     * Returns all stages in the order of the pipeline, retired ones included.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     */
    public List<Stage> stages() {
        return commands.queries()
                .read(
                        KIND.readPermission(),
                        Inputs.none(),
                        (work, visibility) -> work.stages().all());
    }

    /**
     * Returns the possible actions that the actor may perform on a stage now.
     *
     * @throws NotFoundException {@code not-found} if there is no such stage, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Set<StageAction> allowedActions(StageId id) {
        return commands.queries().allowed(KIND, id, (work, found, now) -> StageState.LIFECYCLE.allowed(found.state()));
    }

    private static void requireFree(String name, List<Stage> others) {
        String key = Text.matchKey(name);
        if (others.stream().anyMatch(each -> Text.matchKey(each.name()).equals(key))) {
            throw new DuplicateException("stage", name, List.of());
        }
    }
}
