package org.crmkit.persistence.inmemory.internal.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmkit.access.AccessRepositories;
import org.crmkit.access.OrgUnits;
import org.crmkit.access.User;
import org.crmkit.access.UserNames;
import org.crmkit.access.Users;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.engine.Group;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.jspecify.annotations.Nullable;

/** The tables of users and org units, and what other contexts ask about them: who may see a record, and who can act. */
public interface AccessTables extends Tables, AccessRepositories {

    /** A unit that does not exist. */
    OrgUnitId NOWHERE = new OrgUnitId(new UUID(0, 0));

    @Override
    default Users users() {
        return new InMemoryUsers(transaction());
    }

    @Override
    default UserNames userNames() {
        return new InMemoryUsers(transaction());
    }

    @Override
    default OrgUnits orgUnits() {
        return new InMemoryOrgUnits(transaction());
    }

    /**
     * Returns the condition for aggregates within a visibility.
     *
     * @param people the users to whom an aggregate belongs: its creator and the user who is responsible for it
     */
    static <A> Predicate<A> visible(Visibility visibility, Snapshot snapshot, Function<A, Set<UserId>> people) {
        return VisibilityCondition.of(visibility, snapshot, people);
    }

    /**
     * Returns the condition on whether the responsible user cannot act.
     *
     * @param wanted whether the user must be unable to act; null is satisfied by every aggregate
     * @param at the time at which the user must be valid; null if any time will do
     * @param responsible the user who is responsible for an aggregate
     */
    static <A> Predicate<A> cannotAct(
            @Nullable Boolean wanted, @Nullable Instant at, Snapshot snapshot, Function<A, UserId> responsible) {
        return VisibilityCondition.cannotAct(wanted, at, snapshot, responsible);
    }

    /**
     * Returns the condition that a user of an aggregate belongs to a unit, or to one below it.
     *
     * @param unit the unit; null is satisfied by every aggregate
     */
    static <A> Predicate<A> inUnit(@Nullable OrgUnitId unit, Snapshot snapshot, Function<A, UserId> user) {
        if (unit == null) {
            return row -> true;
        }
        return snapshot.get(AccessParts.ORG_UNITS)
                .find(unit)
                .map(found -> AccessTables.<A>visible(
                        new Visibility.OfUnitTree(found.path()), snapshot, row -> Set.of(user.apply(row))))
                .orElse(row -> false);
    }

    /** Returns the part of a user that other users see. */
    static UserRef ref(UserId id, Snapshot snapshot) {
        return snapshot.get(AccessParts.USERS).find(id).orElseThrow().ref();
    }

    /** Finds users as other users see them. */
    static Function<UserId, UserRef> refs(Snapshot snapshot) {
        return id -> ref(id, snapshot);
    }

    /** Returns a user without a name, for what does not depend on names: the sort keys of a list. */
    static UserRef unnamed(UserId id) {
        return new UserRef(id, "", NOWHERE);
    }

    /** Returns the group of what belongs to a user. */
    static Group group(UserId user, Snapshot snapshot) {
        return new Group(user.toString(), realName(user, snapshot));
    }

    /** Returns the group of what belongs to the users of a user's unit. */
    static Group unitGroup(UserId user, Snapshot snapshot) {
        OrgUnitId unit = ref(user, snapshot).unit();
        return new Group(unit.toString(), unitName(unit, snapshot));
    }

    /** Returns the name of a unit. */
    static String unitName(OrgUnitId id, Snapshot snapshot) {
        return snapshot.get(AccessParts.ORG_UNITS).find(id).orElseThrow().name();
    }

    /** Returns the real name of a user, or the empty text if there is no such user. */
    static String realName(UserId id, Snapshot snapshot) {
        return snapshot.get(AccessParts.USERS).find(id).map(User::realName).orElse("");
    }
}
