package org.crmkit.service;

import java.time.Duration;
import java.time.Instant;
import org.crmkit.value.Required;

/** Policy: how long an archived request can be taken up again. */
@FunctionalInterface
public interface ReopeningPolicy {

    /**
     * Returns whether an archived request can be taken up again.
     *
     * @param archivedAt when it was archived
     * @param at now
     */
    boolean allows(ServiceRequest request, Instant archivedAt, Instant at);

    /** The default of DOMAIN section 4: for 30 days of 24 hours. */
    static ReopeningPolicy standard() {
        return within(Duration.ofDays(30));
    }

    /** For some time, the last moment included. */
    static ReopeningPolicy within(Duration time) {
        Required.of("time", time);
        return (request, archivedAt, at) -> !at.isAfter(archivedAt.plus(time));
    }
}
