package org.crmkit.access;

import java.time.Instant;
import java.util.Set;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for users; a criterion that is null does not restrict the result.
 *
 * @param state in this state
 * @param roles with one of these roles
 * @param unit in this unit
 * @param validAt whose validity has not ended at this instant
 */
public record UserFilter(
        @Nullable UserState state,
        @Nullable Set<RoleCode> roles,
        @Nullable OrgUnitId unit,
        @Nullable Instant validAt) {

    /** All users. */
    public static final UserFilter ALL = new UserFilter(null, null, null, null);

    /**
     * Copies the roles. Too many roles or an instant out of range are rejected with an
     * {@link org.crmkit.kernel.error.InvalidInputException}.
     */
    public UserFilter {
        roles = Items.set("roles", roles);
        validAt = DateLimits.optional("validAt", validAt);
    }

    /** The enabled users with one of some roles. */
    public static UserFilter enabledWith(Set<RoleCode> roles) {
        return new UserFilter(UserState.ENABLED, Required.of("roles", roles), null, null);
    }

    /** Returns the same filter for users whose validity has not ended at an instant. */
    public UserFilter validAt(Instant at) {
        return new UserFilter(state, roles, unit, Required.of("at", at));
    }

    /** Returns a query for such users, by name. */
    public ListQuery<UserFilter, UserSort> byName(int size) {
        return ListQuery.by(this, UserSort.NAME, Direction.ASCENDING, size);
    }
}
