package org.crmkit.service;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmkit.access.Assignees;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.ServedCustomers;
import org.crmkit.customer.VisibleCustomers;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.Change;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.RecordReads;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.desk.RecordDesk;
import org.crmkit.kernel.error.ConflictException;
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
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.service.level.Priority;
import org.crmkit.service.level.ServiceLevel;
import org.crmkit.service.level.ServiceLevels;
import org.crmkit.service.quality.Resolution;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** Commands and queries about service requests. */
@PrimaryPort
public final class ServiceDesk
        extends RecordDesk<
                ServiceRequest, ServiceRequestId, ServiceAction, ServiceSummary, ServiceFilter, ServiceSort> {

    private final Commands<ServiceRepositories> commands;
    private final ZoneId zone;
    private final ServicePolicies policies;

    ServiceDesk(Commands<ServiceRepositories> commands, ZoneId zone, ServicePolicies policies) {
        super(new RecordReads<>(
                commands.queries(),
                ServiceDescriptor.KIND,
                ServiceRepositories::serviceRequests,
                (work, found, now) -> found.possibleActions(policies, now),
                (work, filter, now) -> filter,
                ServiceDesk::shown));
        this.commands = commands;
        this.zone = zone;
        this.policies = policies;
    }

    @Override
    public ServiceDesk ifVersion(long version) {
        return new ServiceDesk(commands.ifVersion(version), zone, policies);
    }

    /**
     * 创建: creates a request of a customer whom the actor can see.
     *
     * @throws IllegalTransitionException if the customer is archived
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest create(ServiceRequestDraft draft) {
        Inputs inputs = Inputs.of("draft", draft);
        return commands.create(
                ServiceDescriptor.KIND, ServiceAction.CREATE, inputs, StoredFaults.of(draft, faults(draft)), scope -> {
                    ServedCustomers.require(scope, draft.customer());
                    LocalDate day = LocalDate.ofInstant(scope.at(), zone);
                    long running = scope.work().numbers().next(ServiceNumber.series(day));
                    return ServiceRequest.create(
                            scope.newId(ServiceRequestId::new),
                            ServiceNumber.of(day, running),
                            draft,
                            level(scope, draft.type(), draft.priority()),
                            scope.userId(),
                            scope.at());
                });
    }

    /**
     * 修改: changes the data of a new request, but never its state. A draft without a difference writes nothing. Another customer
     * must be one whom the actor can see.
     *
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor is neither its creator nor a supervisor
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the request does not allow it, or if the
     *     other customer is archived
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest revise(ServiceRequestId id, ServiceRequestDraft draft) {
        return commands.change(
                ServiceDescriptor.KIND,
                ServiceAction.REVISE,
                id,
                Inputs.of("draft", draft),
                StoredFaults.of(draft, faults(draft)),
                (scope, found) -> {
                    Change<ServiceRequest> revised =
                            found.revise(draft, () -> level(scope, draft.type(), draft.priority()), scope.at());
                    if (!draft.customer().equals(found.customer())) {
                        ServedCustomers.require(scope, draft.customer());
                    }
                    return revised;
                });
    }

    /**
     * 调整优先级: changes the priority of a request that is new or assigned. Its deadlines are counted anew by the service level of
     * that priority, from the instant from which the present ones count. The priority that it has changes nothing.
     *
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the request does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest prioritize(ServiceRequestId id, Priority priority) {
        return commands.change(
                ServiceDescriptor.KIND,
                ServiceAction.PRIORITIZE,
                id,
                Inputs.of("priority", priority),
                (scope, found) -> found.prioritize(priority, () -> level(scope, found.type(), priority), scope.at()));
    }

    /**
     * 删除: deletes a new request; the journal keeps its last content.
     *
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the request does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public void delete(ServiceRequestId id) {
        commands.end(ServiceDescriptor.KIND, ServiceAction.DELETE, id, (scope, found) -> {
            ServiceEvent deleted = found.delete();
            scope.write(work -> work.serviceRequests().remove(found));
            return deleted;
        });
    }

    /**
     * 分配: assigns a request to an enabled user with the permission to handle requests.
     *
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the request does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest assign(ServiceRequestId id, UserId assignee) {
        return commands.change(
                ServiceDescriptor.KIND,
                ServiceAction.ASSIGN,
                id,
                Inputs.of("assignee", assignee),
                Assignees.faults("assignee", assignee),
                (scope, found) -> found.assign(handler(scope, assignee), scope.userId(), scope.at()));
    }

    /**
     * Reassigns a request to another user with the permission to handle requests.
     *
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the request does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest reassign(ServiceRequestId id, UserId assignee) {
        return commands.change(
                ServiceDescriptor.KIND,
                ServiceAction.REASSIGN,
                id,
                Inputs.of("assignee", assignee),
                Assignees.faults("assignee", assignee),
                (scope, found) -> found.reassign(handler(scope, assignee), scope.userId(), scope.at()));
    }

    /**
     * 处理: records how a request was handled. For a quality complaint, its resolution is required.
     *
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the request does not allow it
     * @throws RuleBrokenException {@code service.opinion-awaited} if a unit is asked for its opinion, {@code
     *     service.too-many-rounds} if it was handled too often
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest handle(ServiceRequestId id, String handling) {
        Handling said = new Handling(handling);
        return handle(id, said, null, Inputs.of("handling", said));
    }

    /**
     * 处理: records how a quality complaint was handled, and how it is resolved.
     *
     * @param resolution the remedy, with its amount, and the cause
     *
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the request does not allow it
     * @throws RuleBrokenException {@code service.opinion-awaited} if a unit is asked for its opinion, {@code
     *     service.too-many-rounds} if it was handled too often
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest handle(ServiceRequestId id, String handling, Resolution resolution) {
        Handling said = new Handling(handling);
        return handle(id, said, resolution, Inputs.of("handling", said).and("resolution", resolution));
    }

    private ServiceRequest handle(ServiceRequestId id, Handling said, @Nullable Resolution resolution, Inputs inputs) {
        return commands.change(
                ServiceDescriptor.KIND,
                ServiceAction.HANDLE,
                id,
                inputs,
                (work, actor, found) -> found == null ? List.of() : faults(work, found, resolution),
                (scope, found) -> found.handle(
                        said.handling(),
                        resolution,
                        unit -> OpinionDesk.unit(scope, unit),
                        scope.userId(),
                        scope.at()));
    }

    /** A quality complaint is handled with a resolution, and other requests without one. */
    private static List<Violation> faults(
            ServiceRepositories work, ServiceRequest found, @Nullable Resolution resolution) {
        if (!found.isQualityComplaint() || resolution == null) {
            boolean fits = found.isQualityComplaint() == (resolution != null);
            return fits
                    ? List.of()
                    : List.of(Violation.of("resolution", resolution == null ? "required" : "not-applicable"));
        }
        List<Violation> faults = new ArrayList<>(resolution.faults());
        faults.addAll(Dictionary.in(work)
                .check("cause", EntryType.QUALITY_CAUSE, resolution.cause(), found.cause())
                .faults());
        return faults;
    }

    /**
     * 反馈: records the customer's feedback. If the {@link SatisfactionPolicy} accepts the satisfaction, the request is archived;
     * otherwise it returns to its assignee with all previous rounds.
     *
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the request does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest recordFeedback(ServiceRequestId id, FeedbackDraft feedback) {
        return commands.change(
                ServiceDescriptor.KIND,
                ServiceAction.RECORD_FEEDBACK,
                id,
                Inputs.of("feedback", feedback),
                (scope, found) -> found.recordFeedback(
                        feedback,
                        policies.satisfaction(),
                        () -> level(scope, found.type(), found.priority()),
                        scope.userId(),
                        scope.at()));
    }

    /**
     * 关闭: closes a request without feedback of the customer, and archives it without a satisfaction.
     *
     * @param reason 关闭原因, a value of the dictionary: {@code no-answer}, {@code duplicate}, {@code spam}, {@code withdrawn}, or
     *     the tenant's own
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor is neither its creator nor a supervisor
     * @throws IllegalTransitionException {@code illegal-transition} if the request is archived
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest close(ServiceRequestId id, String reason) {
        ClosingReason said = new ClosingReason(reason);
        return commands.change(
                ServiceDescriptor.KIND,
                ServiceAction.CLOSE,
                id,
                Inputs.of("reason", said),
                (work, actor, found) -> Dictionary.in(work)
                        .check("reason", EntryType.SERVICE_CLOSING_REASON, said.reason(), null)
                        .faults(),
                (scope, found) -> found.close(said.reason(), scope.userId(), scope.at()));
    }

    /**
     * Reopens an archived request: for its assignee, or as a new request if it was never assigned or its assignee can no longer
     * handle it. The satisfaction and the reason for closing are cleared; the rounds and the journal keep them.
     *
     * @throws RuleBrokenException {@code service.archived-too-long} if the {@link ReopeningPolicy} no longer allows it
     * @throws IllegalTransitionException if the state of the request does not allow it, or if the customer is archived
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest reopen(ServiceRequestId id) {
        return commands.change(ServiceDescriptor.KIND, ServiceAction.REOPEN, id, Inputs.none(), (scope, found) -> {
            UserId assignee = found.assignee();
            boolean canContinue =
                    assignee != null && Assignees.isAssignable(scope, assignee, Permission.SERVICE_HANDLE);
            Change<ServiceRequest> reopened = found.reopen(
                    policies.reopening(), canContinue, level(scope, found.type(), found.priority()), scope.at());
            if (canContinue) {
                Assignees.reference(scope, Objects.requireNonNull(assignee));
            }
            ServedCustomers.requireServed(scope, found.customer());
            return reopened;
        });
    }

    /**
     * 意见: returns the desk for the opinions of units about a quality complaint. It has the expected version of this desk.
     *
     * @throws InvalidInputException {@code invalid-input} if the id is null
     */
    public OpinionDesk opinions(ServiceRequestId id) {
        return new OpinionDesk(commands, Required.of("id", id), zone);
    }

    /**
     * Lists the units of the tenant, which can be asked for their opinions.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not ask for opinions
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<OrgUnit> units(Paging<OrgUnitSort> paging) {
        return commands.queries()
                .query(
                        Permission.SERVICE_ASK_OPINION,
                        Inputs.of("paging", paging),
                        (work, actor) -> work.orgUnits().list(paging, Visibility.everything()));
    }

    /** 归档: returns the desk for the archived requests of all users. */
    public ArchiveDesk archive() {
        return new ArchiveDesk(commands.queries());
    }

    /**
     * Lists the users to whom a request can be assigned, by name.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<UserRef> assignableUsers(int size, @Nullable Cursor after) {
        return commands.queries()
                .query(
                        Permission.SERVICE_SUPERVISE,
                        Inputs.none(),
                        (work, actor) ->
                                Assignees.withPermission(work, Permission.SERVICE_HANDLE, commands.now(), size, after));
    }

    /**
     * Checks that the actor can see the customer, that the type is in the dictionary, and what it allows; the customer and the type
     * that the request already has are accepted.
     */
    private static StoredFaults<ServiceRepositories, ServiceRequest> faults(ServiceRequestDraft draft) {
        return (work, actor, found) -> {
            CustomerId wanted = draft.customer();
            CustomerId customer = found != null && found.customer().equals(wanted) ? null : wanted;
            List<Violation> faults =
                    VisibleCustomers.check(work, actor, "customer", customer).and(draft.faultsOfType());
            faults.addAll(Dictionary.in(work)
                    .check("type", EntryType.SERVICE_TYPE, draft.type(), found == null ? null : found.type())
                    .faults());
            return faults;
        };
    }

    private ServiceLevel level(CommandScope<ServiceRepositories> scope, String type, Priority priority) {
        return ServiceLevels.of(scope.work(), type, priority, policies.calendar());
    }

    private static UserId handler(CommandScope<ServiceRepositories> scope, UserId assignee) {
        return Assignees.assign(scope, assignee, Permission.SERVICE_HANDLE);
    }

    static Page<ServiceSummary> shown(ServiceRepositories work, Actor actor, Page<ServiceSummary> page) {
        return VisibleCustomers.shown(
                work,
                actor,
                page,
                ServiceSummary::customer,
                (item, customer) ->
                        ServiceSummaryBuilder.builder(item).customer(customer).build());
    }
}
