package org.crmkit.service;

import org.crmkit.value.Rating;
import org.crmkit.value.Required;

/** Policy: which satisfaction ends a request; any other one sends it back to whoever handled it. */
@FunctionalInterface
public interface SatisfactionPolicy {

    /** Returns whether a customer who is so satisfied leaves it at that. */
    boolean isEnough(ServiceRequest request, Rating satisfaction);

    /** The default of DOMAIN section 4: 3 of 5 is enough. */
    static SatisfactionPolicy standard() {
        return from(Rating.of(3));
    }

    /** A satisfaction is enough from some rating on. */
    static SatisfactionPolicy from(Rating least) {
        Required.of("least", least);
        return (request, satisfaction) -> satisfaction.compareTo(least) >= 0;
    }
}
