package org.crmkit.persistence.jpa;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.access.UserState;
import org.jspecify.annotations.Nullable;

/** Tells rows {@code r} by whether whoever is in charge of them can act: is enabled, and still valid at an instant. */
final class ResponsibleCondition {

    private static final Set<UserState> UNABLE =
            Stream.of(UserState.values()).filter(each -> !each.isEnabled()).collect(Collectors.toUnmodifiableSet());

    private static final String DISABLED =
            " in (select u.key.id from UserRow u where u.key.tenantId = :tenant and (u.state in :unable";

    private static final String NO_LONGER_VALID = " or u.validUntil <= :askedAt";

    private ResponsibleCondition() {}

    /**
     * Adds the condition.
     *
     * @param attribute who is in charge, never null in the database
     * @param cannotAct whether they are to be unable to act; null for no condition
     * @param askedAt at which instant; null if nobody is to be taken for no longer valid
     */
    static JpqlQuery cannotAct(
            JpqlQuery clauses, String attribute, @Nullable Boolean cannotAct, @Nullable Instant askedAt) {
        if (cannotAct == null) {
            return clauses;
        }
        clauses.and(attribute + (cannotAct ? "" : " not") + DISABLED + (askedAt == null ? "" : NO_LONGER_VALID) + "))")
                .set("unable", UNABLE);
        return askedAt == null ? clauses : clauses.set("askedAt", askedAt);
    }
}
