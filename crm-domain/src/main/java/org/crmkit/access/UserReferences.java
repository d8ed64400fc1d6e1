package org.crmkit.access;

import java.util.Map;
import org.crmkit.kernel.permission.UserId;

/** The records for which a user is responsible, in all contexts. */
@FunctionalInterface
public interface UserReferences {

    /**
     * Counts the records for which a user is responsible, by aggregate type: the customers that the user manages, except
     * archived ones, the open opportunities and service requests assigned to the user, and the open churn cases of the user's
     * customers.
     *
     * @return every aggregate type with its count, which may be 0
     */
    Map<String, Long> countsOf(UserId user);

    /** Counts the records of all aggregate types for which a user is responsible. */
    default long countOf(UserId user) {
        return countsOf(user).values().stream().mapToLong(Long::longValue).sum();
    }
}
