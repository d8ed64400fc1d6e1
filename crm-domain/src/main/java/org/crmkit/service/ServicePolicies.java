package org.crmkit.service;

import org.crmkit.internal.value.Required;
import org.crmkit.service.level.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The policies for service requests that a host may replace.
 *
 * @param satisfaction which satisfaction archives a request
 * @param reopening how long an archived request can be reopened
 * @param calendar the working calendar of the host, by which the deadlines of every tenant are counted; null if the calendar counts
 *     that each tenant has defined
 */
public record ServicePolicies(
        SatisfactionPolicy satisfaction,
        ReopeningPolicy reopening,
        @Nullable WorkingCalendar calendar) {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ServicePolicies {
        Required.that("satisfaction", satisfaction).and("reopening", reopening).check();
    }

    /** Returns the default policies; see docs/model/service.md. */
    public static ServicePolicies standard() {
        return new ServicePolicies(SatisfactionPolicy.standard(), ReopeningPolicy.standard(), null);
    }

    /** Returns the same policies with another one for satisfaction. */
    public ServicePolicies with(SatisfactionPolicy other) {
        return new ServicePolicies(other, reopening, calendar);
    }

    /** Returns the same policies with another one for reopening. */
    public ServicePolicies with(ReopeningPolicy other) {
        return new ServicePolicies(satisfaction, other, calendar);
    }

    /** Returns the same policies with a working calendar of the host's own. */
    public ServicePolicies withCalendar(WorkingCalendar other) {
        return new ServicePolicies(satisfaction, reopening, Required.of("calendar", other));
    }
}
