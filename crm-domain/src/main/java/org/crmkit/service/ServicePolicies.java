package org.crmkit.service;

/**
 * What a host may decide about service requests.
 *
 * @param satisfaction which satisfaction ends a request
 * @param reopening how long an archived one can be taken up again
 */
public record ServicePolicies(SatisfactionPolicy satisfaction, ReopeningPolicy reopening) {

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
