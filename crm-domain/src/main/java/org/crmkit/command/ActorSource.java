package org.crmkit.command;

import java.time.Instant;
import java.util.Optional;
import org.crmkit.actor.Actor;
import org.crmkit.actor.UserId;

/**
 * How a user becomes an actor with rights.
 *
 * @param <W> what a unit of work offers
 */
@FunctionalInterface
public interface ActorSource<W> {

    /** Finds who is acting; empty if the user is not known here, not enabled, or no longer valid at that instant. */
    Optional<Actor> find(W work, UserId user, Instant at);
}
