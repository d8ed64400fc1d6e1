package org.crmkit.persistence.jpa.internal.query;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.access.UserState;
import org.jspecify.annotations.Nullable;

/**
 * Restricts rows {@code r} by whether the responsible user can act: whether the user is enabled, and still valid at an instant.
 */
public final class ResponsibleCondition {

    private static final Set<UserState> UNABLE =
            Stream.of(UserState.values()).filter(each -> !each.isEnabled()).collect(Collectors.toUnmodifiableSet());

    private static final String DISABLED =
            " in (select u.key.id from UserRow u where u.key.tenantId = :tenant and (u.state in :unable";

    private static final String NO_LONGER_VALID = " or u.validUntil <= :askedAt";

    private ResponsibleCondition() {}

    /**
     * Adds the condition.
     *
     * @param attribute the responsible user, never null in the database
     * @param cannotAct true for users who cannot act, false for users who can; null for no condition
     * @param askedAt the instant for the check of validity; null if no user is treated as no longer valid
     */
    public static JpqlQuery cannotAct(
            JpqlQuery clauses, String attribute, @Nullable Boolean cannotAct, @Nullable Instant askedAt) {
        if (cannotAct == null) {
            return clauses;
        }
        clauses.and(attribute + (cannotAct ? "" : " not") + DISABLED + (askedAt == null ? "" : NO_LONGER_VALID) + "))")
                .set("unable", UNABLE);
        return askedAt == null ? clauses : clauses.set("askedAt", askedAt);
    }
}
