package org.crmkit.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.References;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.PermissionTree;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** The queries and commands for users, roles and org units. */
@PrimaryPort
public final class AccessDesk {

    static final AggregateType<AccessRepositories, User, UserId, UserAction> USERS = new AggregateType<>(
            "user", UserId::new, AccessRepositories::users, Permission.ACCESS_READ, new UserAccess());
    static final AggregateType<AccessRepositories, OrgUnit, OrgUnitId, OrgUnitAction> UNITS = new AggregateType<>(
            "unit", OrgUnitId::new, AccessRepositories::orgUnits, Permission.ACCESS_READ, new OrgUnitAccess());

    private final Commands<AccessRepositories> commands;
    private final Function<AccessRepositories, UserReferences> references;
    private final PermissionTree permissions;

    AccessDesk(
            Commands<AccessRepositories> commands,
            Function<AccessRepositories, UserReferences> references,
            PermissionTree permissions) {
        this.commands = commands;
        this.references = references;
        this.permissions = permissions;
    }

    /**
     * Returns the same desk with an expected version: a command that changes a record of another version is rejected as a
     * conflict.
     */
    public AccessDesk ifVersion(long version) {
        return new AccessDesk(commands.ifVersion(version), references, permissions);
    }

    /**
     * Returns the user of this session as an actor, with the permissions that the user has at this moment.
     *
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     */
    public Actor currentUser() {
        return commands.queries().query(Inputs.none(), (work, actor) -> actor);
    }

    /**
     * Returns the permissions that can be granted, as a tree of modules and functions: those of CRM Kit, and those that the host has
     * declared. Every user who may act can read it.
     *
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     */
    public PermissionTree permissions() {
        return commands.queries().query(Inputs.none(), (work, actor) -> permissions);
    }

    /**
     * Returns the names of some users, for what shows ids only: a record, an entry of the journal. Every user who may act can
     * read them.
     *
     * @param ids at most 500
     * @return the users that exist
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if there are too many ids
     */
    public Map<UserId, UserRef> names(Set<UserId> ids) {
        Set<UserId> asked = Items.guarded("ids", Required.of("ids", ids));
        return commands.queries()
                .query(Inputs.none(), (work, actor) -> work.userNames().of(asked));
    }

    /**
     * Creates a unit below another one.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command used the same unique value at the same time
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     * @throws DuplicateException {@code duplicate} if the unit above already has a unit of that name
     * @throws RuleBrokenException {@code unit.too-deep} if the tree of units would be too deep
     */
    public OrgUnit createUnit(OrgUnitDraft draft) {
        StoredFaults<AccessRepositories, OrgUnit> faults =
                (work, actor, none) -> unitOf(work, "parent", draft.parent()).faults();
        return commands.create(
                UNITS, OrgUnitAction.CREATE, Inputs.of("draft", draft), StoredFaults.of(draft, faults), scope -> {
                    OrgUnit parent = unit(scope, draft.parent());
                    if (scope.work().orgUnits().isTaken(parent.id(), draft.name())) {
                        throw new DuplicateException("unit", draft.name(), List.of());
                    }
                    return parent.below(scope.newId(OrgUnitId::new), draft.name(), scope.userId(), scope.at());
                });
    }

    /**
     * Creates a user. Only super admins give the super admin role.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command used the same unique value at the same time
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     * @throws DuplicateException {@code duplicate} if a user of that name exists
     */
    public User createUser(UserDraft draft) {
        StoredFaults<AccessRepositories, User> faults =
                (work, actor, none) -> unitOf(work, "unit", draft.unit()).and(unknown(draft.roles()));
        return commands.create(
                USERS, UserAction.CREATE, Inputs.of("draft", draft), StoredFaults.of(draft, faults), scope -> {
                    requireMayChange(scope.actor(), Set.of(), draft.roles());
                    scope.work().users().named(draft.name()).ifPresent(taken -> {
                        throw new DuplicateException("user", draft.name(), List.of());
                    });
                    return User.create(scope.newId(UserId::new), draft, scope.userId(), scope.at());
                });
    }

    /**
     * Replaces the roles of a user. The new roles count from the user's next command on.
     *
     * @throws NotFoundException {@code not-found} if the user does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the user does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the user
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     * @throws RuleBrokenException {@code user.last-administrator} if nobody else could administer access
     */
    public User giveRoles(UserId id, Set<RoleCode> roles) {
        StoredFaults<AccessRepositories, User> faults = (work, actor, found) -> unknown(roles);
        return commands.change(
                USERS,
                UserAction.GIVE_ROLES,
                id,
                Inputs.of("roles", roles),
                StoredFaults.of(roles, faults),
                (scope, found) -> {
                    requireMayChange(scope.actor(), found.roles(), roles);
                    keepAnAdministrator(scope, found, roles);
                    return found.giveRoles(roles, scope.at());
                });
    }

    /**
     * Moves a user to another unit. The user's records are visible from there.
     *
     * @throws NotFoundException {@code not-found} if the user does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the user does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the user
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public User move(UserId id, OrgUnitId unit) {
        return commands.change(
                USERS,
                UserAction.MOVE,
                id,
                Inputs.of("unit", unit),
                (work, actor, found) -> unitOf(work, "unit", unit).faults(),
                (scope, found) -> found.move(unit, scope.at()));
    }

    /**
     * Disables a user, who may no longer act.
     *
     * @throws RuleBrokenException {@code user.has-open-work} while the user is responsible for any of these: customers that
     *     are not archived, open opportunities, service requests or churn cases. {@link RuleBrokenException#counts()} returns
     *     the number of each, whether or not the actor may see them. {@code user.last-administrator} if nobody else could
     *     administer access
     * @throws NotFoundException {@code not-found} if the user does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the user does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the user
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public User disable(UserId id) {
        return commands.change(USERS, UserAction.DISABLE, id, Inputs.none(), (scope, found) -> {
            requireNothingInCharge(scope, id);
            keepAnAdministrator(scope, found, Set.of());
            return found.disable(scope.at());
        });
    }

    /**
     * Enables a user, who may act again.
     *
     * @throws NotFoundException {@code not-found} if the user does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the user does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the user
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public User enable(UserId id) {
        return commands.change(USERS, UserAction.ENABLE, id, Inputs.none(), (scope, found) -> found.enable(scope.at()));
    }

    /**
     * Returns a user.
     *
     * @throws NotFoundException {@code not-found} if the user does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public User user(UserId id) {
        return commands.queries().get(USERS, id);
    }

    /**
     * Lists users.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public Page<User> users(ListQuery<UserFilter, UserSort> query) {
        return commands.queries()
                .read(
                        USERS.readPermission(),
                        Inputs.of("query", query),
                        (work, visibility) -> work.users().list(query, visibility));
    }

    /**
     * Lists org units.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public Page<OrgUnit> units(Paging<OrgUnitSort> paging) {
        return commands.queries()
                .read(
                        UNITS.readPermission(),
                        Inputs.of("paging", paging),
                        (work, visibility) -> work.orgUnits().list(paging, visibility));
    }

    /**
     * Returns the actions that are possible for a user now and that the actor is allowed to execute.
     *
     * @throws NotFoundException {@code not-found} if the user does not exist or is not visible to the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if the input is not valid; it lists every violation
     */
    public Set<UserAction> allowedActions(UserId id) {
        return commands.queries().allowed(USERS, id, (work, found, now) -> UserState.LIFECYCLE.allowed(found.state()));
    }

    private static OrgUnit unit(CommandScope<AccessRepositories> scope, OrgUnitId id) {
        return scope.work()
                .orgUnits()
                .find(id, Visibility.everything())
                .orElseThrow(() -> new NotFoundException("unit", id));
    }

    private static References unitOf(AccessRepositories work, String path, @Nullable OrgUnitId unit) {
        return new References()
                .check(
                        path,
                        unit,
                        each -> work.orgUnits()
                                .find(each, Visibility.everything())
                                .isPresent());
    }

    private void requireNothingInCharge(CommandScope<AccessRepositories> scope, UserId id) {
        Map<String, Long> counts = references.apply(scope.work()).countsOf(id);
        if (counts.values().stream().anyMatch(count -> count > 0)) {
            throw new RuleBrokenException("user.has-open-work", counts);
        }
    }

    /** Returns the violation if a role is unknown. A role that is missing is reported by the constraints. */
    private static List<Violation> unknown(Set<RoleCode> roles) {
        if (roles.stream().allMatch(each -> each == null || BuiltInRoles.has(each))) {
            return List.of();
        }
        return List.of(Violation.unknown(
                "roles", BuiltInRoles.all().stream().map(Role::code).toList()));
    }

    private static void requireMayChange(Actor actor, Set<RoleCode> from, Set<RoleCode> to) {
        boolean touchesSuperAdmin = from.contains(RoleCode.SUPER_ADMIN) != to.contains(RoleCode.SUPER_ADMIN);
        if (touchesSuperAdmin && !actor.may(Permission.ACCESS_MAKE_SUPER_ADMIN)) {
            throw new NotAllowedException(Permission.ACCESS_MAKE_SUPER_ADMIN.code(), actor.id());
        }
    }

    /** Ensures that another user can permanently do what this administrator will no longer be able to do. */
    private static void keepAnAdministrator(CommandScope<AccessRepositories> scope, User leaving, Set<RoleCode> left) {
        for (Permission permission : List.of(Permission.ACCESS_MAKE_SUPER_ADMIN, Permission.ACCESS_ADMINISTER)) {
            if (leaving.state().isEnabled()
                    && BuiltInRoles.anyHas(leaving.roles(), permission)
                    && !BuiltInRoles.anyHas(left, permission)) {
                User witness = witness(scope, leaving, permission)
                        .orElseThrow(() -> new RuleBrokenException("user.last-administrator"));
                scope.save(USERS, witness.standIn(leaving.id(), scope.at()));
                return;
            }
        }
    }

    /**
     * Finds an enabled user without an end date who holds a permission. That user is written too, so that two administrators
     * who remove each other at the same time cause a conflict.
     */
    private static Optional<User> witness(CommandScope<AccessRepositories> scope, User leaving, Permission permission) {
        ListQuery<UserFilter, UserSort> holders =
                UserFilter.enabledWith(BuiltInRoles.withPermission(permission)).byName(Paging.MAX_SIZE);
        for (Page<User> page = holders(scope, holders); ; page = holders(scope, holders.after(page.next()))) {
            Optional<User> found = page.items().stream()
                    .filter(each -> !each.id().equals(leaving.id()) && each.validUntil() == null)
                    .findFirst();
            if (found.isPresent() || page.next() == null) {
                return found.flatMap(each -> scope.work().users().find(each.id(), Visibility.everything()));
            }
        }
    }

    private static Page<User> holders(CommandScope<AccessRepositories> scope, ListQuery<UserFilter, UserSort> query) {
        return scope.work().users().list(query, Visibility.everything());
    }
}
