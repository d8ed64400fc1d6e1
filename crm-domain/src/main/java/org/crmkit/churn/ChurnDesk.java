package org.crmkit.churn;

import java.util.Set;
import org.crmkit.actor.Right;
import org.crmkit.aggregate.Change;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.customer.LostCustomers;
import org.crmkit.error.ConflictException;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.JournalEntry;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** What an actor can ask for about churn cases. They are opened by the {@link org.crmkit.churn.watch.WatchDesk watch}. */
@PrimaryPort
public final class ChurnDesk {

    private final Commands<ChurnRecords> commands;

    /** Opens the desk for the user of the commands. */
    public ChurnDesk(Commands<ChurnRecords> commands) {
        this.commands = commands;
    }

    /** Returns the same desk for somebody who has seen a version: another one is a conflict. */
    public ChurnDesk seen(long version) {
        return new ChurnDesk(commands.seen(version));
    }

    /**
     * 暂缓流失: says what is done to keep the customer; what was said before stays.
     *
     * @param measure 暂缓措施, 1 to {@value Measure#TEXT_MAX} code points
     * @throws RuleBrokenException {@code churn.same-measure} if just that was said before
     * @throws NotFoundException {@code not-found} if there is no such case, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the case does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the case
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public ChurnCase defer(ChurnCaseId id, String measure) {
        MeasureDraft said = new MeasureDraft(measure);
        return commands.change(
                ChurnTies.KIND,
                ChurnAction.DEFER,
                id,
                Inputs.of("measure", said),
                (act, found) -> found.defer(said.measure(), act.me(), act.at()));
    }

    /**
     * 确认流失: gives the customer up, who is lost from then on.
     *
     * @param reason 流失原因, 1 to {@value ChurnCase#REASON_MAX} code points
     * @throws NotFoundException {@code not-found} if there is no such case, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the case does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the case
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public ChurnCase confirm(ChurnCaseId id, String reason) {
        Reason said = new Reason(reason);
        return commands.change(ChurnTies.KIND, ChurnAction.CONFIRM, id, Inputs.of("reason", said), (act, found) -> {
            Change<ChurnCase> confirmed = found.confirm(said.reason(), act.at());
            LostCustomers.lose(act, act.work(), found.customer());
            return confirmed;
        });
    }

    /**
     * Has a lost customer back, who is active from then on.
     *
     * @throws NotFoundException {@code not-found} if there is no such case, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the case does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the case
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public ChurnCase winBack(ChurnCaseId id) {
        return commands.change(ChurnTies.KIND, ChurnAction.WIN_BACK, id, Inputs.none(), (act, found) -> {
            Change<ChurnCase> wonBack = found.winBack(null, act.at());
            LostCustomers.winBack(act, act.work(), found.customer());
            return wonBack;
        });
    }

    /**
     * Returns a case with all its measures.
     *
     * @throws NotFoundException {@code not-found} if there is no such case, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public ChurnCase get(ChurnCaseId id) {
        return commands.get(ChurnTies.KIND, id);
    }

    /**
     * Lists cases.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<ChurnSummary> list(ChurnQuery query) {
        return commands.ask(
                Right.CHURN_READ,
                Inputs.of("query", query),
                (work, actor) -> work.churnCases().list(query.at(commands.now()), actor.visibility(Right.CHURN_READ)));
    }

    /**
     * Counts cases.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public long count(ChurnFilter filter) {
        return commands.ask(
                Right.CHURN_READ,
                Inputs.of("filter", filter),
                (work, actor) ->
                        work.churnCases().count(filter.at(commands.now()), actor.visibility(Right.CHURN_READ)));
    }

    /**
     * Returns what the journal says of a case, the newest first.
     *
     * @throws NotFoundException {@code not-found} if there is no such case, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<JournalEntry> journal(ChurnCaseId id, int size, @Nullable Cursor after) {
        return commands.history(ChurnTies.KIND, id, size, after);
    }

    /**
     * Returns which actions the actor may do to a case now, by lifecycle and rights.
     *
     * @throws NotFoundException {@code not-found} if there is no such case, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Set<ChurnAction> allowedActions(ChurnCaseId id) {
        return commands.allowed(ChurnTies.KIND, id, ChurnCase::possibleActions);
    }
}
