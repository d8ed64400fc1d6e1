package org.crmkit.access;

import java.time.Instant;
import org.crmkit.actor.Right;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.jspecify.annotations.Nullable;

/** The door of this context for others: may this user be given work? */
public final class People {

    private People() {}

    /**
     * Makes sure that somebody can take on work that needs a right.
     *
     * @throws RuleBrokenException {@code user.cannot-take-on} if there is no such user, or they are not enabled, no longer
     *     valid, or do not hold the right
     */
    public static UserId able(AccessRecords work, UserId user, Right right, Instant at) {
        boolean able = work.users()
                .standing(user)
                .filter(each -> each.isActive(at) && each.holds(right))
                .isPresent();
        if (!able) {
            throw new RuleBrokenException("user.cannot-take-on", user, right.code());
        }
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
