package org.crmkit.churn;

import java.time.Instant;
import java.util.Set;
import org.crmkit.customer.LostCustomers;
import org.crmkit.customer.VisibleCustomers;
import org.crmkit.internal.command.Change;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.RecordReads;
import org.crmkit.kernel.desk.RecordDesk;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Commands and queries about churn cases. They are opened by the {@link org.crmkit.churn.detection.ChurnDetection churn
 * detection}.
 */
@PrimaryPort
public final class ChurnDesk
        extends RecordDesk<ChurnCase, ChurnCaseId, ChurnAction, ChurnSummary, ChurnFilter, ChurnSort> {

    private final Commands<ChurnRepositories> commands;

    ChurnDesk(Commands<ChurnRepositories> commands) {
        super(new RecordReads<>(
                commands.queries(),
                ChurnReferences.KIND,
                ChurnRepositories::churnCases,
                ChurnDesk::possible,
                (work, filter, now) -> filter.at(now),
                ChurnDesk::shown));
        this.commands = commands;
    }

    /** A customer who is archived cannot be won back. */
    private static Set<ChurnAction> possible(ChurnRepositories work, ChurnCase found, Instant now) {
        Set<ChurnAction> possible = found.possibleActions();
        if (possible.contains(ChurnAction.WIN_BACK) && !LostCustomers.isLost(work, found.customer())) {
            possible.remove(ChurnAction.WIN_BACK);
        }
        return possible;
    }

    @Override
    public ChurnDesk ifVersion(long version) {
        return new ChurnDesk(commands.ifVersion(version));
    }

    /**
     * 暂缓流失: adds a measure that is taken to keep the customer; earlier measures stay.
     *
     * @param measure 暂缓措施, 1 to {@value Measure#TEXT_MAX} code points
     * @throws RuleBrokenException {@code churn.same-measure} if the case already has a measure with the same text
     * @throws NotFoundException {@code not-found} if there is no such case, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the case does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the case
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ChurnCase defer(ChurnCaseId id, String measure) {
        MeasureDraft said = new MeasureDraft(measure);
        return commands.change(
                ChurnReferences.KIND,
                ChurnAction.DEFER,
                id,
                Inputs.of("measure", said),
                (scope, found) -> found.defer(said.measure(), scope.userId(), scope.at()));
    }

    /**
     * 确认流失: confirms the loss of the customer, whose state becomes lost.
     *
     * @param reason 流失原因, 1 to {@value ChurnCase#REASON_MAX} code points
     * @throws NotFoundException {@code not-found} if there is no such case, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the case does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the case
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ChurnCase confirm(ChurnCaseId id, String reason) {
        Reason said = new Reason(reason);
        return commands.change(
                ChurnReferences.KIND, ChurnAction.CONFIRM, id, Inputs.of("reason", said), (scope, found) -> {
                    Change<ChurnCase> confirmed = found.confirm(said.reason(), scope.at());
                    LostCustomers.lose(scope, scope.work(), found.customer());
                    return confirmed;
                });
    }

    /**
     * Wins a lost customer back; the customer's state becomes active.
     *
     * @throws NotFoundException {@code not-found} if there is no such case, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the case does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the case
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ChurnCase winBack(ChurnCaseId id) {
        return commands.change(ChurnReferences.KIND, ChurnAction.WIN_BACK, id, Inputs.none(), (scope, found) -> {
            Change<ChurnCase> wonBack = found.winBack(null, scope.at());
            LostCustomers.winBack(scope, scope.work(), found.customer());
            return wonBack;
        });
    }

    private static Page<ChurnSummary> shown(ChurnRepositories work, Actor actor, Page<ChurnSummary> page) {
        return VisibleCustomers.shown(
                work,
                actor,
                page,
                ChurnSummary::customer,
                (item, customer) ->
                        ChurnSummaryBuilder.builder(item).customer(customer).build());
    }
}
