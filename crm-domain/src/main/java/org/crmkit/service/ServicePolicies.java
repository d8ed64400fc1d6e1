package org.crmkit.service;

import org.crmkit.internal.value.Required;

/**
 * The policies for service requests that a host may replace.
 *
 * @param satisfaction which satisfaction archives a request
 * @param reopening how long an archived request can be reopened
 */
public record ServicePolicies(SatisfactionPolicy satisfaction, ReopeningPolicy reopening) {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ServicePolicies {
        Required.that("satisfaction", satisfaction).and("reopening", reopening).check();
    }

    /** Returns the default policies; see docs/model/service.md. */
    public static ServicePolicies standard() {
        return new ServicePolicies(SatisfactionPolicy.standard(), ReopeningPolicy.standard());
    }

    /** Returns the same policies with another one for satisfaction. */
    public ServicePolicies with(SatisfactionPolicy other) {
        return new ServicePolicies(other, reopening);
    }

    /** Returns the same policies with another one for reopening. */
    public ServicePolicies with(ReopeningPolicy other) {
        return new ServicePolicies(satisfaction, other);
    }
}
