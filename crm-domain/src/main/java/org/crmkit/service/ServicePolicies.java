package org.crmkit.service;

import org.crmkit.value.Required;

/**
 * What a host may decide about service requests.
 *
 * @param satisfaction which satisfaction ends a request
 * @param reopening how long an archived one can be taken up again
 */
public record ServicePolicies(SatisfactionPolicy satisfaction, ReopeningPolicy reopening) {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public ServicePolicies {
        Required.that("satisfaction", satisfaction).and("reopening", reopening).check();
    }

    /** Returns the defaults of DOMAIN section 4. */
    public static ServicePolicies standard() {
        return new ServicePolicies(SatisfactionPolicy.standard(), ReopeningPolicy.standard());
    }

    /** Returns the same with another policy for satisfaction. */
    public ServicePolicies with(SatisfactionPolicy other) {
        return new ServicePolicies(other, reopening);
    }

    /** Returns the same with another policy for reopening. */
    public ServicePolicies with(ReopeningPolicy other) {
        return new ServicePolicies(satisfaction, other);
    }
}
