package org.crmkit.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.crmkit.actor.Permission;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.command.CommandScope;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.jspecify.annotations.Nullable;

/** The door of this context for others: who can be given work, and that they are. */
public final class Assignees {

    private Assignees() {}

    /**
     * Makes sure that somebody can take on work that needs a right, and that they still can when the act is kept: whoever
     * disables them at the same time meets it in a conflict.
     *
     * @throws RuleBrokenException {@code user.not-assignable} if there is no such user, or they are not enabled, no longer
     *     valid, or do not hold the right
     */
    public static UserId takesOn(CommandScope<? extends AccessRepositories> scope, UserId user, Permission permission) {
        boolean able = scope.work()
                .users()
                .snapshot(user)
                .filter(each -> each.isActive(scope.at()) && each.holds(permission))
                .isPresent();
        if (!able) {
            throw new RuleBrokenException("user.not-assignable", user, permission.code());
        }
        return given(scope, user);
    }

    /** Gives something to somebody who is known to be enabled, as whoever acts is. */
    public static UserId given(CommandScope<? extends AccessRepositories> scope, UserId user) {
        scope.guard(work -> work.users().addReference(user));
        return user;
    }

    /**
     * Gives something that belongs to a record to the users who are in charge of that record already. They get it whether they
     * can act or not. Whoever disables one of them at the same time meets it in a conflict; one who is disabled keeps what
     * they have, so that a job over many records does not fail because of one of them.
     */
    public static void givenToResponsible(CommandScope<? extends AccessRepositories> scope, Collection<UserId> users) {
        users.stream()
                .distinct()
                .sorted(Comparator.comparing(UserId::value))
                .filter(each -> scope.work()
                        .users()
                        .snapshot(each)
                        .filter(snapshot -> snapshot.state().acceptsReferences())
                        .isPresent())
                .forEach(each -> given(scope, each));
    }

    /** Lists the enabled users who can take on work that needs a right, by name, wherever they are in the tenant. */
    public static Page<UserRef> holders(
            AccessRepositories work, Permission permission, Instant at, int size, @Nullable Cursor after) {
        UserQuery query = UserQuery.enabledWith(BuiltInRoles.withPermission(permission), size)
                .validAt(at)
                .after(after);
        return work.users().list(query, Visibility.everything()).map(UserRef::of);
    }
}
