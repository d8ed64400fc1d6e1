package org.crmkit.service;

import java.time.Duration;
import java.time.Instant;
import org.crmkit.internal.value.Required;

/** Policy: how long an archived request can be reopened. */
@FunctionalInterface
public interface ReopeningPolicy {

    /**
     * Returns whether an archived request can be reopened.
     *
     * @param archivedAt when it was archived
     * @param at the present instant
     */
    boolean allows(ServiceRequest request, Instant archivedAt, Instant at);

    /** The default policy: within 30 days of 24 hours; see docs/model/service.md. */
    static ReopeningPolicy standard() {
        return within(Duration.ofDays(30));
    }

    /** Returns the policy that allows reopening within a period, including its last instant. */
    static ReopeningPolicy within(Duration time) {
        Required.of("time", time);
        return (request, archivedAt, at) -> !at.isAfter(archivedAt.plus(time));
    }
}
