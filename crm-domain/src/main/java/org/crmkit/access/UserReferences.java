package org.crmkit.access;

import java.util.Map;
import org.crmkit.actor.UserId;

/** What a user is in charge of, in whatever context. */
@FunctionalInterface
public interface UserReferences {

    /**
     * Counts the records that a user is in charge of, by kind: the customers they manage, archived ones aside, the open
     * opportunities and service requests assigned to them, and the open churn cases of their customers.
     *
     * @return every kind with its count, which may be 0
     */
    Map<String, Long> countsOf(UserId user);

    /** Counts the records of all kinds that a user is in charge of. */
    default long countOf(UserId user) {
        return countsOf(user).values().stream().mapToLong(Long::longValue).sum();
    }
}
