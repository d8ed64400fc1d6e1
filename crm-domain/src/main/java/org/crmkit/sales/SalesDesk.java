package org.crmkit.sales;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.crmkit.access.Assignees;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRegistration;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.internal.command.Change;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.desk.RecordDesk;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.pipeline.OfferedStages;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** Commands and queries about opportunities. Each has a development plan with a desk of its own, {@link #plan}. */
@PrimaryPort
public final class SalesDesk
        extends RecordDesk<
                Opportunity, OpportunityId, OpportunityAction, OpportunitySummary, OpportunityFilter, OpportunitySort> {

    private static final Permission READ = SalesDescriptor.KIND.readPermission();

    private final Commands<SalesRepositories> commands;
    private final CustomerRegistration registration;
    private final ZoneId zone;

    SalesDesk(Commands<SalesRepositories> commands, CustomerRegistration registration, ZoneId zone) {
        super(new OpportunityReads(commands.queries(), zone).records());
        this.commands = commands;
        this.registration = registration;
        this.zone = zone;
    }

    @Override
    public SalesDesk ifVersion(long version) {
        return new SalesDesk(commands.ifVersion(version), registration, zone);
    }

    /**
     * 创建: opens an opportunity, with the next number of the day. It stands in the first offered stage of the pipeline, if there is one, at the probability of
     * the draft.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity open(OpportunityDraft draft) {
        return commands.create(
                SalesDescriptor.KIND,
                OpportunityAction.OPEN,
                DraftCheck.inputs(draft),
                DraftCheck.faults(draft),
                scope -> {
                    OpportunityDraft checked = DraftCheck.require(scope, draft, null);
                    StageId first =
                            OfferedStages.first(scope.work()).map(Stage::id).orElse(null);
                    LocalDate day = today(scope);
                    long running = scope.work().numbers().next(OpportunityNumber.series(day));
                    Change<Opportunity> opened = Opportunity.open(
                            scope.newId(OpportunityId::new),
                            OpportunityNumber.of(day, running),
                            checked,
                            first,
                            scope.userId(),
                            scope.at());
                    recordStage(scope, null, opened.next());
                    return opened;
                });
    }

    /**
     * 修改: changes the data of an opportunity, but never its state or assignee.
     *
     * @throws RuleBrokenException {@code opportunity.expected-close-passed} if it would change the expected close date of an
     *     assigned opportunity, and that date has passed: use {@link #extend}
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity revise(OpportunityId id, OpportunityDraft draft) {
        return commands.change(
                SalesDescriptor.KIND,
                OpportunityAction.REVISE,
                id,
                DraftCheck.inputs(draft),
                DraftCheck.faults(draft),
                (scope, found) -> found.revise(DraftCheck.require(scope, draft, found), today(scope), scope.at()));
    }

    /**
     * 延期: postpones the expected close date of an assigned opportunity, for a reason. It is the only way to change the date once
     * it has passed. The opportunity begins rotting anew.
     *
     * @param expectedClose a day after today, in the zone of the tenant, and after the present expected close date
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid, or the day is too early; it lists every
     *     violation
     */
    public Opportunity extend(OpportunityId id, LocalDate expectedClose, String reason) {
        Extension extension = new Extension(expectedClose, reason);
        return change(
                OpportunityAction.EXTEND,
                id,
                Inputs.of("extension", extension),
                (scope, found) -> found.extend(extension, today(scope), scope.at()));
    }

    /**
     * 删除: deletes an unassigned opportunity; the journal keeps its last content.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public void delete(OpportunityId id) {
        commands.end(SalesDescriptor.KIND, OpportunityAction.DELETE, id, (scope, found) -> {
            OpportunityEvent deleted = found.delete();
            scope.write(work -> work.opportunities().remove(found));
            return deleted;
        });
    }

    /**
     * 指派: assigns an opportunity to an enabled user with the permission {@link Permission#OPPORTUNITY_WORK}.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity assign(OpportunityId id, UserId assignee) {
        return change(
                OpportunityAction.ASSIGN,
                id,
                Inputs.of("assignee", assignee),
                Assignees.faults("assignee", assignee),
                (scope, found) -> found.assign(developer(scope, assignee), scope.userId(), scope.at()));
    }

    /**
     * Reassigns an opportunity to another customer manager; the plan stays.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity reassign(OpportunityId id, UserId assignee) {
        return change(
                OpportunityAction.REASSIGN,
                id,
                Inputs.of("assignee", assignee),
                Assignees.faults("assignee", assignee),
                (scope, found) -> found.reassign(developer(scope, assignee), scope.userId(), scope.at()));
    }

    /**
     * Withdraws an opportunity from its assignee, while no step of its plan has a result.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity withdraw(OpportunityId id) {
        return change(OpportunityAction.WITHDRAW, id, Inputs.none(), (scope, found) -> found.withdraw(scope.at()));
    }

    /**
     * 客户开发计划: returns the desk for the plan of an opportunity. It has the expected version of this desk.
     *
     * @throws InvalidInputException {@code invalid-input} if the id is null
     */
    public PlanDesk plan(OpportunityId id) {
        return new PlanDesk(commands, Required.of("id", id));
    }

    /**
     * Moves an opportunity to a stage, with the stage's default probability.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity moveTo(OpportunityId id, StageId stage) {
        return moveTo(id, stage, null);
    }

    /**
     * Moves an opportunity to an offered stage, with an explicit probability.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity moveTo(OpportunityId id, StageId stage, @Nullable Percent probability) {
        return change(
                OpportunityAction.MOVE,
                id,
                Inputs.of("stage", stage).optional("probability", probability),
                (work, actor, found) -> OfferedStages.faults(work, "stage", stage),
                (scope, found) -> {
                    Stage target = OfferedStages.require(scope.work(), stage);
                    Change<Opportunity> moved =
                            found.moveTo(stage, probability == null ? target.probability() : probability, scope.at());
                    recordStage(scope, found.currentStage(), moved.next());
                    return moved;
                });
    }

    /**
     * 开发成功: wins an opportunity with the default options; see {@link #win(OpportunityId, WinOptions)}.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity win(OpportunityId id) {
        return win(id, WinOptions.asExpected());
    }

    /**
     * 开发成功: wins an opportunity once its plan is finished. In the same unit of work it creates the customer or uses an existing
     * one; {@link Opportunity#customer()} of the result identifies it. An opportunity that was won before and reopened keeps the
     * customer to whom it led, whatever the options say about duplicates.
     *
     * @throws DuplicateException if there are customers of the same name as the prospect and the options do not say what to do
     * @throws RuleBrokenException {@code user.not-assignable} if a new customer is required and the assignee, who becomes its
     *     manager, cannot take it on; {@code customer.archived} if the existing customer is archived, {@code
     *     customer.not-available} if in addition the actor cannot see them
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity win(OpportunityId id, WinOptions options) {
        return change(
                OpportunityAction.WIN,
                id,
                Inputs.of("options", options),
                StoredFaults.of(options, (work, actor, found) -> existing(work, actor, found, options)),
                (scope, found) -> found.win(customer(scope, found, options), options.agreed(), scope.at()));
    }

    /**
     * 开发失败: loses an opportunity, for a reason; pending steps are dropped.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity lose(OpportunityId id, String reason) {
        Reason why = new Reason(reason);
        return change(
                OpportunityAction.LOSE,
                id,
                Inputs.of("why", why),
                (scope, found) -> found.lose(why.reason(), scope.at()));
    }

    /**
     * 重新开启: reopens a lost opportunity; see {@link #reopen(OpportunityId, String)}.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it, or its
     *     customer is archived
     * @throws RuleBrokenException {@code user.not-assignable} if the assignee can no longer work on it; {@code
     *     customer.not-available} if its customer is archived and the actor cannot see them
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid, or it was won, which requires a reason
     */
    public Opportunity reopen(OpportunityId id) {
        return reopen(id, Inputs.none(), null);
    }

    /**
     * 重新开启: reopens a closed opportunity for a reason, with its assignee, who must still be able to work on it. Its
     * probability and its expected amount are again what they were before closing. Dropped steps stay dropped. If it was won,
     * the customer stays, and so does the link to them: winning it again uses that customer.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it, or its
     *     customer is archived
     * @throws RuleBrokenException {@code user.not-assignable} if the assignee can no longer work on it; {@code
     *     customer.not-available} if its customer is archived and the actor cannot see them
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Opportunity reopen(OpportunityId id, String reason) {
        Reason why = new Reason(reason);
        return reopen(id, Inputs.of("why", why), why.reason());
    }

    /**
     * 更正: corrects the agreed amount of a won opportunity, or the day on which it was closed, for a reason. Reports count it
     * with the corrected values from then on.
     *
     * @throws NotFoundException {@code not-found} if there is no such opportunity, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the opportunity does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the opportunity
     * @throws InvalidInputException {@code invalid-input} if the input is invalid, or the day lies before the
     *     assignment or in the future; it lists every violation
     */
    public Opportunity correct(OpportunityId id, WinCorrection correction) {
        return change(
                OpportunityAction.CORRECT,
                id,
                Inputs.of("correction", correction),
                (scope, found) -> found.correct(correction, zone, scope.at()));
    }

    /**
     * Lists open opportunities that have not been changed for as many whole days as their stage allows, those unchanged longest
     * first. At the very instant at which the last day has passed, an opportunity is rotting.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<OpportunitySummary> rotting(int size, @Nullable Cursor after) {
        return new OpportunityReads(commands.queries(), zone).rotting(size, after);
    }

    /**
     * Counts opportunities by assignee, for example the expired ones with {@link OpportunityFilter#EXPIRED}. Only opportunities
     * that match the filter and that the actor can see are counted. The assignee with the highest number comes first.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<AssigneeCount> countByAssignee(OpportunityFilter filter) {
        return new OpportunityReads(commands.queries(), zone).countByAssignee(filter);
    }

    /**
     * Returns the moves of an opportunity from stage to stage, in chronological order. The first one is its opening, if it was
     * opened in a stage.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public List<StageMove> stageHistory(OpportunityId id) {
        return commands.queries()
                .read(
                        READ,
                        Inputs.of("id", id),
                        (work, visibility) -> work.opportunities()
                                .find(id, visibility)
                                .map(found -> work.stageMoves().of(id))
                                .orElseThrow(() -> new NotFoundException(SalesDescriptor.KIND.name(), id)));
    }

    /**
     * Lists the users to whom an opportunity can be assigned, by name.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<UserRef> assignableUsers(int size, @Nullable Cursor after) {
        return commands.queries()
                .query(
                        Permission.OPPORTUNITY_SUPERVISE,
                        Inputs.none(),
                        (work, actor) -> Assignees.withPermission(
                                work, Permission.OPPORTUNITY_WORK, commands.now(), size, after));
    }

    private Opportunity reopen(OpportunityId id, Inputs inputs, @Nullable String reason) {
        return change(OpportunityAction.REOPEN, id, inputs, (scope, found) -> {
            Change<Opportunity> reopened = found.reopen(reason, scope.at());
            developer(scope, Objects.requireNonNull(found.assignee()));
            DraftCheck.requireServed(scope, found);
            return reopened;
        });
    }

    private Opportunity change(
            OpportunityAction action,
            OpportunityId id,
            Inputs inputs,
            BiFunction<CommandScope<SalesRepositories>, Opportunity, Change<Opportunity>> how) {
        return change(action, id, inputs, StoredFaults.none(), how);
    }

    private Opportunity change(
            OpportunityAction action,
            OpportunityId id,
            Inputs inputs,
            StoredFaults<SalesRepositories, Opportunity> faults,
            BiFunction<CommandScope<SalesRepositories>, Opportunity, Change<Opportunity>> how) {
        return change(commands, action, id, inputs, faults, how);
    }

    /** Changes an opportunity, if its rules allow the action. */
    static Opportunity change(
            Commands<SalesRepositories> commands,
            OpportunityAction action,
            OpportunityId id,
            Inputs inputs,
            StoredFaults<SalesRepositories, Opportunity> faults,
            BiFunction<CommandScope<SalesRepositories>, Opportunity, Change<Opportunity>> how) {
        return commands.change(SalesDescriptor.KIND, action, id, inputs, faults, (scope, found) -> {
            found.requireRules(action);
            return how.apply(scope, found);
        });
    }

    /** Adds an entry to the stage history if an opportunity has left a stage for another one, or entered its first. */
    private static void recordStage(
            CommandScope<SalesRepositories> scope, @Nullable CurrentStage left, Opportunity next) {
        CurrentStage entered = next.currentStage();
        if (entered != null && !entered.equals(left)) {
            StageMove move = StageMove.of(scope.newId(StageMoveId::new), next.id(), left, entered, scope.userId());
            scope.write(work -> work.stageMoves().add(move));
        }
    }

    private LocalDate today(CommandScope<SalesRepositories> scope) {
        return LocalDate.ofInstant(scope.at(), zone);
    }

    private static UserId developer(CommandScope<SalesRepositories> scope, UserId assignee) {
        return Assignees.assign(scope, assignee, Permission.OPPORTUNITY_WORK);
    }

    /** Returns the faults of options that name an existing customer, if they decide who the customer is. */
    private static List<Violation> existing(
            SalesRepositories work, Actor actor, @Nullable Opportunity won, WinOptions options) {
        if (won == null || options.onDuplicate() == null || customer(won) != null) {
            return List.of();
        }
        return CustomerRegistration.faults(
                work, actor, "onDuplicate", won.prospect().customerName(), options.onDuplicate());
    }

    /** Returns the customer who an opportunity is for, whatever the options say; null if there is none yet. */
    private static @Nullable CustomerId customer(Opportunity won) {
        return won.customer() != null ? won.customer() : won.prospect().customer();
    }

    private CustomerId customer(CommandScope<SalesRepositories> scope, Opportunity won, WinOptions options) {
        Prospect prospect = won.prospect();
        UserId manager = Objects.requireNonNull(won.assignee());
        CustomerId known = customer(won);
        if (known != null) {
            return known;
        }
        ContactDraft contact = prospect.contactName() == null
                ? null
                : new ContactDraft(prospect.contactName(), prospect.contactTelephone());
        return registration.settle(
                scope, prospect.customerName(), prospect.contactTelephone(), contact, manager, options.onDuplicate());
    }
}
