package org.crmkit.access;

import java.time.Instant;
import java.util.Set;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Items;
import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * A query for users; a null component does not restrict the result.
 *
 * @param state in this state
 * @param roles with one of these roles
 * @param unit in this unit
 * @param validAt whose validity has not ended at this instant
 * @param paging the page and the sort order
 */
public record UserQuery(
        @Nullable UserState state,
        @Nullable Set<RoleCode> roles,
        @Nullable OrgUnitId unit,
        @Nullable Instant validAt,
        Paging<UserSort> paging) {

    /**
     * Copies the roles. Null, too many roles or an instant out of range are rejected with an
     * {@link org.crmkit.error.InvalidInputException}.
     */
    public UserQuery {
        Required.of("paging", paging);
        roles = Items.set("roles", roles);
        validAt = DateLimits.optional("validAt", validAt);
    }

    /** Returns a query for all users, by name. */
    public static UserQuery all(int size) {
        return new UserQuery(null, null, null, null, Paging.by(UserSort.NAME, Direction.ASCENDING, size));
    }

    /** Returns a query for the enabled users with one of some roles, by name. */
    public static UserQuery enabledWith(Set<RoleCode> roles, int size) {
        return new UserQuery(
                UserState.ENABLED,
                Required.of("roles", roles),
                null,
                null,
                Paging.by(UserSort.NAME, Direction.ASCENDING, size));
    }

    /** Returns the query for the page after a cursor. */
    public UserQuery after(@Nullable Cursor cursor) {
        return new UserQuery(state, roles, unit, validAt, paging.after(cursor));
    }

    /** Returns the query for users whose validity has not ended at an instant. */
    public UserQuery validAt(Instant at) {
        return new UserQuery(state, roles, unit, Required.of("at", at), paging);
    }
}
