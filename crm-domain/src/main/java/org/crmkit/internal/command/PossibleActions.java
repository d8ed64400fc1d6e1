package org.crmkit.internal.command;

import java.time.Instant;
import java.util.Set;

/**
 * The actions that are possible for a record, regardless of the permissions of the user who executes them.
 *
 * @param <W> what a unit of work offers
 * @param <A> the record
 * @param <X> the actions
 */
@FunctionalInterface
public interface PossibleActions<W, A, X> {

    /**
     * Returns the actions that are possible for a record now.
     *
     * @param work the ports, for reading
     */
    Set<X> of(W work, A found, Instant now);
}
