package org.crmkit.service;

import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Rating;

/** Policy: which satisfaction archives a request. With any other satisfaction the request returns to its assignee. */
@FunctionalInterface
public interface SatisfactionPolicy {

    /** Returns whether a satisfaction archives the request. */
    boolean isEnough(ServiceRequest request, Rating satisfaction);

    /** The default policy: 3 of 5 is sufficient; see docs/model/service.md. */
    static SatisfactionPolicy standard() {
        return from(Rating.of(3));
    }

    /** Returns the policy for which a given rating and every better one is sufficient. */
    static SatisfactionPolicy from(Rating least) {
        Required.of("least", least);
        return (request, satisfaction) -> satisfaction.compareTo(least) >= 0;
    }
}
