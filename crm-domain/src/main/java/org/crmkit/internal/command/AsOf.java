package org.crmkit.internal.command;

import java.time.Instant;

/**
 * Completes the filter of a query with what depends on the instant of the query.
 *
 * @param <W> what a unit of work offers
 * @param <F> the filter
 */
@FunctionalInterface
public interface AsOf<W, F> {

    /**
     * Returns the filter for an instant.
     *
     * @param work the ports, for reading
     */
    F at(W work, F filter, Instant now);
}
