package org.crmkit.service;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import org.crmkit.access.OrgUnit;
import org.crmkit.internal.command.Change;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.References;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.service.quality.OpinionDraft;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * 意见: the commands for the opinions of units about one quality complaint. Each returns the request with its opinions. While a unit is
 * asked, its users with the permission {@link Permission#SERVICE_OPINION} can read the request, wherever it belongs.
 */
@PrimaryPort
public final class OpinionDesk {

    private final Commands<ServiceRepositories> commands;
    private final ServiceRequestId id;
    private final ZoneId zone;

    OpinionDesk(Commands<ServiceRepositories> commands, ServiceRequestId id, ZoneId zone) {
        this.commands = commands;
        this.id = id;
        this.zone = zone;
    }

    /**
     * 征求意见: asks a unit for its opinion. A unit whose opinion was given or taken back can be asked again.
     *
     * @param unit the unit, one of {@link ServiceDesk#units}
     * @param due by which day, today or later
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor is neither the assignee nor a supervisor
     * @throws IllegalTransitionException {@code illegal-transition} if the request is not assigned
     * @throws RuleBrokenException {@code service.no-quality-complaint} if it is a request of another type, {@code
     *     service.opinion-open} if the unit is asked already, {@code service.too-many-opinions} if too many were asked for
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest ask(OrgUnitId unit, LocalDate due) {
        DateLimits.optional("due", due);
        return change(
                ServiceAction.ASK_OPINION,
                unit,
                Inputs.of("unit", unit).and("due", due),
                (scope, found) -> OpinionChanges.ask(
                        found,
                        unit(scope, unit),
                        due,
                        LocalDate.ofInstant(scope.at(), zone),
                        scope.userId(),
                        scope.at()));
    }

    /**
     * 提出意见: gives the opinion of the actor's unit. The actor can read the request no longer, unless it is visible for another
     * reason.
     *
     * @param unit the unit of the actor; a super admin may give the opinion of any unit
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not give the opinion of this unit
     * @throws IllegalTransitionException {@code illegal-transition} if the request is not assigned
     * @throws RuleBrokenException {@code service.opinion-not-asked} if the unit is not asked, {@code service.no-quality-complaint} if
     *     it is a request of another type
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest give(OrgUnitId unit, OpinionDraft opinion) {
        return change(
                ServiceAction.GIVE_OPINION, unit, Inputs.of("unit", unit).and("opinion", opinion), (scope, found) -> {
                    OrgUnit asked = unit(scope, unit);
                    Change<ServiceRequest> given =
                            OpinionChanges.give(found, asked, opinion, scope.userId(), scope.at());
                    requireMay(
                            scope.actor(),
                            Permission.SERVICE_OPINION,
                            scope.actor().unit().equals(unit));
                    return given;
                });
    }

    /**
     * 撤回征求意见: takes back that a unit is asked. The unit can be asked again.
     *
     * @throws NotFoundException {@code not-found} if there is no such request, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if it was not the actor who asked, and the actor has not taken the request over
     *     from who asked
     * @throws IllegalTransitionException {@code illegal-transition} if the request is not assigned
     * @throws RuleBrokenException {@code service.opinion-not-asked} if the unit is not asked, {@code service.no-quality-complaint} if
     *     it is a request of another type
     * @throws ConflictException {@code conflict} if another command has changed the request
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public ServiceRequest takeBack(OrgUnitId unit) {
        return change(ServiceAction.TAKE_BACK_OPINION, unit, Inputs.of("unit", unit), (scope, found) -> {
            OrgUnit asked = unit(scope, unit);
            Change<ServiceRequest> takenBack = OpinionChanges.takeBack(found, asked, scope.userId(), scope.at());
            UserId asker = OpinionChanges.requireOpen(found, asked).askedBy();
            requireMay(
                    scope.actor(),
                    Permission.SERVICE_ASK_OPINION,
                    scope.userId().equals(asker));
            return takenBack;
        });
    }

    /** The actor may do this to some opinion of the request, but not necessarily to that of every unit. */
    private static void requireMay(Actor actor, Permission permission, boolean allowed) {
        if (!allowed && !actor.superuser()) {
            throw new NotAllowedException(permission.code(), actor.id());
        }
    }

    static OrgUnit unit(CommandScope<ServiceRepositories> scope, OrgUnitId id) {
        return scope.work()
                .orgUnits()
                .find(id, Visibility.everything())
                .orElseThrow(() -> new NotFoundException("unit", id));
    }

    private ServiceRequest change(
            ServiceAction action,
            OrgUnitId unit,
            Inputs inputs,
            BiFunction<CommandScope<ServiceRepositories>, ServiceRequest, Change<ServiceRequest>> effect) {
        StoredFaults<ServiceRepositories, ServiceRequest> faults = (work, actor, found) -> new References()
                .check(
                        "unit",
                        unit,
                        each -> work.orgUnits()
                                .find(each, Visibility.everything())
                                .isPresent())
                .faults();
        return commands.change(ServiceDescriptor.KIND, action, id, inputs, faults, effect);
    }
}
