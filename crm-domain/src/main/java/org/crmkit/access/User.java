package org.crmkit.access;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.aggregate.ReferenceTarget;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A user of the CRM.
 *
 * @param id the identity
 * @param version the number of changes since the creation
 * @param name the sign-in name, 1 to {@value #NAME_MAX} code points, unique in the tenant, ignoring case
 * @param realName the name by which other users know them, 1 to {@value #REAL_NAME_MAX} code points
 * @param state whether the user may act
 * @param roles the roles of the user; their permissions are combined
 * @param unit the unit to which the user belongs
 * @param validUntil the instant from which the user may no longer act; null for no end
 * @param creator the user who created this one
 * @param createdAt when the user was created
 * @param changedAt when the user was last changed
 */
@AggregateRoot
@RecordBuilder
public record User(
        @Identity UserId id,
        long version,
        String name,
        String realName,
        UserState state,
        Set<RoleCode> roles,
        OrgUnitId unit,
        @Nullable Instant validUntil,
        UserId creator,
        Instant createdAt,
        Instant changedAt)
        implements ReferenceTarget<User, UserId> {

    /** The longest name, in code points. */
    public static final int NAME_MAX = 64;

    /** The longest real name, in code points. */
    public static final int REAL_NAME_MAX = 100;

    /** Validates the texts and copies the roles. */
    public User {
        name = Text.required("name", name, NAME_MAX);
        realName = Text.required("realName", realName, REAL_NAME_MAX);
        roles = Set.copyOf(roles);
    }

    /** Returns the user as other users see them. */
    public UserRef ref() {
        return new UserRef(id, realName, unit);
    }

    /** Creates a user from a validated draft. */
    static Change<User> create(UserId id, UserDraft draft, UserId creator, Instant at) {
        User made = new User(
                id,
                0,
                draft.name(),
                draft.realName(),
                UserState.LIFECYCLE.begin(UserAction.CREATE),
                draft.roles(),
                draft.unit(),
                draft.validUntil(),
                creator,
                at,
                at);
        return Change.of(
                made,
                new UserEvent.Created(
                        id, made.name(), made.realName(), made.unit(), sorted(made.roles()), made.validUntil()));
    }

    /** Replaces the roles; the same roles again change nothing. */
    Change<User> giveRoles(Set<RoleCode> given, Instant at) {
        UserState next = UserState.LIFECYCLE.next(id, state, UserAction.GIVE_ROLES);
        if (given.equals(roles)) {
            return Change.none(this);
        }
        return change(next, at).roles(given).build().with(new UserEvent.RolesGiven(id, sorted(roles), sorted(given)));
    }

    /** Moves the user to another unit. The user's records move along. */
    Change<User> move(OrgUnitId target, Instant at) {
        UserState next = UserState.LIFECYCLE.next(id, state, UserAction.MOVE);
        if (target.equals(unit)) {
            return Change.none(this);
        }
        return change(next, at).unit(target).build().with(new UserEvent.Moved(id, unit, target));
    }

    /** Disables the user, who may no longer act. */
    Change<User> disable(Instant at) {
        UserState next = UserState.LIFECYCLE.next(id, state, UserAction.DISABLE);
        return change(next, at).build().with(new UserEvent.Disabled(id));
    }

    /** Enables the user, who may act again. */
    Change<User> enable(Instant at) {
        UserState next = UserState.LIFECYCLE.next(id, state, UserAction.ENABLE);
        return change(next, at).build().with(new UserEvent.Enabled(id));
    }

    /** Records that this user remains able to administer access while another administrator leaves. */
    Change<User> standIn(UserId leaving, Instant at) {
        Instant later = notBefore(at);
        return UserBuilder.builder(this).changedAt(later).build().with(new UserEvent.Remained(id, leaving));
    }

    @Override
    public String knownAs() {
        return realName;
    }

    @Override
    public User withVersion(long other) {
        return UserBuilder.builder(this).version(other).build();
    }

    private UserBuilder change(UserState next, Instant at) {
        return UserBuilder.builder(this).state(next).changedAt(at);
    }

    private Change<User> with(UserEvent event) {
        return Change.of(this, event);
    }

    private static Set<RoleCode> sorted(Set<RoleCode> roles) {
        return new TreeSet<>(roles);
    }
}
