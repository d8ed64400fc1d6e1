package org.crmkit.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crmkit.actor.Actor;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.Right;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Act;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.command.RecordKind;
import org.crmkit.error.ConflictException;
import org.crmkit.error.DuplicateException;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.error.Violation;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** What an actor can ask for about users, roles and org units. */
@PrimaryPort
public final class AccessDesk {

    private static final RecordKind<AccessRecords, User, UserId, UserAction> USERS =
            new RecordKind<>("user", UserId::new, AccessRecords::users, Right.ACCESS_READ, new UserAccess());
    private static final RecordKind<AccessRecords, OrgUnit, OrgUnitId, OrgUnitAction> UNITS =
            new RecordKind<>("unit", OrgUnitId::new, AccessRecords::orgUnits, Right.ACCESS_READ, new OrgUnitAccess());

    private final Commands<AccessRecords> commands;

    /** Opens the desk for the user of the commands. */
    public AccessDesk(Commands<AccessRecords> commands) {
        this.commands = commands;
    }

    /** Returns the same desk for somebody who has seen a version: another one is a conflict. */
    public AccessDesk seen(long version) {
        return new AccessDesk(commands.seen(version));
    }

    /**
     * Returns who is acting, with the rights they hold at this moment.
     *
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     */
    public Actor me() {
        return commands.ask(Inputs.none(), (work, actor) -> actor);
    }

    /**
     * Makes a unit below another one.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public OrgUnit createUnit(OrgUnitDraft draft) {
        return commands.create(UNITS, OrgUnitAction.CREATE, Inputs.of("draft", draft), act -> {
            OrgUnit parent = unit(act, draft.parent());
            if (act.work().orgUnits().isTaken(parent.id(), draft.name())) {
                throw new DuplicateException("unit", draft.name(), List.of());
            }
            return parent.below(act.newId(OrgUnitId::new), draft.name(), act.me(), act.at());
        });
    }

    /**
     * Makes a user. The super admin role is given by super admins only.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public User createUser(UserDraft draft) {
        return commands.create(USERS, UserAction.CREATE, Inputs.of("draft", draft), act -> {
            requireKnown(draft.roles());
            requireMayChange(act.actor(), Set.of(), draft.roles());
            unit(act, draft.unit());
            act.work().users().named(draft.name()).ifPresent(taken -> {
                throw new DuplicateException("user", draft.name(), List.of());
            });
            return User.create(act.newId(UserId::new), draft, act.me(), act.at());
        });
    }

    /**
     * Replaces the roles of a user, from the next command of theirs on.
     *
     * @throws NotFoundException {@code not-found} if there is no such user, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the user does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the user
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public User giveRoles(UserId id, Set<RoleCode> roles) {
        return commands.change(USERS, UserAction.GIVE_ROLES, id, Inputs.of("roles", roles), (act, found) -> {
            requireKnown(roles);
            requireMayChange(act.actor(), found.roles(), roles);
            keepAnAdministrator(act, found, roles);
            return found.giveRoles(roles, act.at());
        });
    }

    /**
     * Puts a user into another unit; the records that are theirs are seen from there.
     *
     * @throws NotFoundException {@code not-found} if there is no such user, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the user does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the user
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public User move(UserId id, OrgUnitId unit) {
        return commands.change(
                USERS,
                UserAction.MOVE,
                id,
                Inputs.of("unit", unit),
                (act, found) -> found.move(unit(act, unit).id(), act.at()));
    }

    /**
     * Lets a user act no longer.
     *
     * @throws RuleBrokenException {@code user.has-open-work} while they are in charge of anything: customers that are not
     *     archived, open opportunities, service requests or churn cases; {@link RuleBrokenException#counts()} says how many of
     *     each kind, whether or not the actor may see them. {@code user.last-administrator} if nobody else could administer access
     * @throws NotFoundException {@code not-found} if there is no such user, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the user does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the user
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public User disable(UserId id) {
        return commands.change(USERS, UserAction.DISABLE, id, Inputs.none(), (act, found) -> {
            requireNothingInCharge(act, id);
            keepAnAdministrator(act, found, Set.of());
            return found.disable(act.at());
        });
    }

    /**
     * Lets a user act again.
     *
     * @throws NotFoundException {@code not-found} if there is no such user, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the user does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the user
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public User enable(UserId id) {
        return commands.change(USERS, UserAction.ENABLE, id, Inputs.none(), (act, found) -> found.enable(act.at()));
    }

    /**
     * Returns a user.
     *
     * @throws NotFoundException {@code not-found} if there is no such user, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public User user(UserId id) {
        return commands.get(USERS, id);
    }

    /**
     * Lists users.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<User> users(UserQuery query) {
        return commands.ask(
                Right.ACCESS_READ,
                Inputs.of("query", query),
                (work, actor) -> work.users().list(query, actor.visibility(Right.ACCESS_READ)));
    }

    /**
     * Lists org units.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<OrgUnit> units(Paging<OrgUnitSort> paging) {
        return commands.ask(
                Right.ACCESS_READ,
                Inputs.of("paging", paging),
                (work, actor) -> work.orgUnits().list(paging, actor.visibility(Right.ACCESS_READ)));
    }

    /**
     * Returns which of the possible actions the actor may do to a user now.
     *
     * @throws NotFoundException {@code not-found} if there is no such user, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Set<UserAction> allowedActions(UserId id) {
        return commands.allowed(USERS, id, found -> UserState.LIFECYCLE.allowed(found.state()));
    }

    private static OrgUnit unit(Act<AccessRecords> act, OrgUnitId id) {
        return act.work()
                .orgUnits()
                .find(id, Visibility.everything())
                .orElseThrow(() -> new NotFoundException("unit", id));
    }

    private static void requireNothingInCharge(Act<AccessRecords> act, UserId id) {
        Map<String, Long> counts = act.work().openWork().countsOf(id);
        if (counts.values().stream().anyMatch(count -> count > 0)) {
            throw new RuleBrokenException("user.has-open-work", counts);
        }
    }

    private static void requireKnown(Set<RoleCode> roles) {
        if (!roles.stream().allMatch(each -> each != null && BuiltInRoles.has(each))) {
            List<RoleCode> known = BuiltInRoles.all().stream().map(Role::code).toList();
            throw new InvalidInputException(List.of(Violation.unknown("roles", known)));
        }
    }

    private static void requireMayChange(Actor actor, Set<RoleCode> from, Set<RoleCode> to) {
        boolean touchesSuperAdmin = from.contains(RoleCode.SUPER_ADMIN) != to.contains(RoleCode.SUPER_ADMIN);
        if (touchesSuperAdmin && !actor.may(Right.ACCESS_MAKE_SUPER_ADMIN)) {
            throw new NotAllowedException(Right.ACCESS_MAKE_SUPER_ADMIN.code(), actor.id());
        }
    }

    /** Makes sure that somebody else can do for good what an administrator will no longer be able to do. */
    private static void keepAnAdministrator(Act<AccessRecords> act, User leaving, Set<RoleCode> left) {
        for (Right right : List.of(Right.ACCESS_MAKE_SUPER_ADMIN, Right.ACCESS_ADMINISTER)) {
            if (leaving.state().isEnabled()
                    && BuiltInRoles.give(leaving.roles(), right)
                    && !BuiltInRoles.give(left, right)) {
                User witness = witness(act, leaving, right)
                        .orElseThrow(() -> new RuleBrokenException("user.last-administrator"));
                act.save(USERS, witness.standIn(leaving.id(), act.at()));
                return;
            }
        }
    }

    /**
     * Finds an enabled user without an end who holds a right. They are written too, so that two administrators who remove each
     * other at once meet in a conflict.
     */
    private static Optional<User> witness(Act<AccessRecords> act, User leaving, Right right) {
        UserQuery holders = UserQuery.enabledWith(BuiltInRoles.giving(right), Paging.MAX_SIZE);
        for (Page<User> page = holders(act, holders); ; page = holders(act, holders.after(page.next()))) {
            Optional<User> found = page.items().stream()
                    .filter(each -> !each.id().equals(leaving.id()) && each.validUntil() == null)
                    .findFirst();
            if (found.isPresent() || page.next() == null) {
                return found.flatMap(each -> act.work().users().find(each.id(), Visibility.everything()));
            }
        }
    }

    private static Page<User> holders(Act<AccessRecords> act, UserQuery query) {
        return act.work().users().list(query, Visibility.everything());
    }
}
