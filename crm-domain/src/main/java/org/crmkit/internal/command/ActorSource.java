package org.crmkit.internal.command;

import java.time.Instant;
import java.util.Optional;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.UserId;

/**
 * Turns a user into an actor with permissions.
 *
 * @param <W> what a unit of work offers
 */
@FunctionalInterface
public interface ActorSource<W> {

    /**
     * Finds the actor. The result is empty if the user does not exist, is not enabled, or is no longer valid at that instant.
     */
    Optional<Actor> find(W work, UserId user, Instant at);
}
