package org.crmkit.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.References;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.RuleBrokenException.Fact;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.jspecify.annotations.Nullable;

/** The entry point of this context for other contexts: checks who can be assigned work, and adds the references. */
public final class Assignees {

    private Assignees() {}

    /**
     * Returns the faults of an input that names a user: the user must exist. Whether work can be assigned to the user is a rule.
     *
     * @param path the property that the violation names
     */
    public static <W extends AccessRepositories, A> StoredFaults<W, A> faults(String path, @Nullable UserId user) {
        return (work, actor, found) -> new References()
                .check(path, user, each -> !work.userNames().of(Set.of(each)).isEmpty())
                .faults();
    }

    /**
     * Ensures that a user can take on work that needs a permission, and that the user still can when the command is stored.
     * If another command disables the user at the same time, one of the two fails with a conflict.
     *
     * @throws RuleBrokenException {@code user.not-assignable} if the user does not exist, is not enabled, is no longer valid,
     *     or does not hold the permission
     */
    public static UserId assign(CommandScope<? extends AccessRepositories> scope, UserId user, Permission permission) {
        if (!isAssignable(scope, user, permission)) {
            UserRef known = scope.work().userNames().of(Set.of(user)).get(user);
            throw new RuleBrokenException(
                    "user.not-assignable",
                    known == null ? Fact.labelled(user, "user.unknown") : Fact.named(user, known.realName()),
                    Fact.labelled(permission.code(), "permission." + permission.code()));
        }
        return reference(scope, user);
    }

    /** Returns whether a user can take on work that needs a permission. It adds no reference. */
    public static boolean isAssignable(
            CommandScope<? extends AccessRepositories> scope, UserId user, Permission permission) {
        return scope.work()
                .users()
                .snapshot(user)
                .filter(each -> each.isActive(scope.at()) && each.holds(permission))
                .isPresent();
    }

    /** Adds a reference to a user who is known to be enabled, such as the actor. */
    public static UserId reference(CommandScope<? extends AccessRepositories> scope, UserId user) {
        scope.guard(work -> work.users().addReference(user));
        return user;
    }

    /**
     * Adds references to users who are already responsible for a record, for something that belongs to that record. It does
     * not matter whether they may act. If another command disables one of them at the same time, one of the two commands
     * fails with a conflict. For a user who is disabled already, no reference is added, so that a job over many records does
     * not fail because of one user.
     */
    public static void referenceResponsible(
            CommandScope<? extends AccessRepositories> scope, Collection<UserId> users) {
        users.stream()
                .distinct()
                .sorted(Comparator.comparing(UserId::value))
                .filter(each -> scope.work()
                        .users()
                        .snapshot(each)
                        .filter(snapshot -> snapshot.state().acceptsReferences())
                        .isPresent())
                .forEach(each -> reference(scope, each));
    }

    /** Lists the enabled users who can take on work that needs a permission, by name, in all units of the tenant. */
    public static Page<UserRef> withPermission(
            AccessRepositories work, Permission permission, Instant at, int size, @Nullable Cursor after) {
        ListQuery<UserFilter, UserSort> query = UserFilter.enabledWith(BuiltInRoles.withPermission(permission))
                .validAt(at)
                .byName(size)
                .after(after);
        return work.users().list(query, Visibility.everything()).map(User::ref);
    }
}
