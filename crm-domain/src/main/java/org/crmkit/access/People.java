package org.crmkit.access;

import java.time.Instant;
import org.crmkit.actor.Right;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.command.Act;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.jspecify.annotations.Nullable;

/** The door of this context for others: who can be given work, and that they are. */
public final class People {

    private People() {}

    /**
     * Makes sure that somebody can take on work that needs a right, and that they still can when the act is kept: whoever
     * disables them at the same time meets it in a conflict.
     *
     * @throws RuleBrokenException {@code user.cannot-take-on} if there is no such user, or they are not enabled, no longer
     *     valid, or do not hold the right
     */
    public static UserId takesOn(Act<? extends AccessRecords> act, UserId user, Right right) {
        boolean able = act.work()
                .users()
                .standing(user)
                .filter(each -> each.isActive(act.at()) && each.holds(right))
                .isPresent();
        if (!able) {
            throw new RuleBrokenException("user.cannot-take-on", user, right.code());
        }
        return given(act, user);
    }

    /** Gives something to somebody who is known to be enabled, as whoever acts is. */
    public static UserId given(Act<? extends AccessRecords> act, UserId user) {
        act.guard(work -> work.users().attach(user));
        return user;
    }

    /** Lists the enabled users who can take on work that needs a right, by name, wherever they are in the tenant. */
    public static Page<Colleague> holders(
            AccessRecords work, Right right, Instant at, int size, @Nullable Cursor after) {
        UserQuery query = UserQuery.enabledWith(BuiltInRoles.giving(right), size)
                .validAt(at)
                .after(after);
        return work.users().list(query, Visibility.everything()).map(Colleague::of);
    }
}
