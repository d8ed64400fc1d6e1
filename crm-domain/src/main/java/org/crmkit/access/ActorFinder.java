package org.crmkit.access;

import java.time.Instant;
import java.util.Optional;
import org.crmkit.actor.Actor;
import org.crmkit.actor.UserId;
import org.crmkit.command.ActorSource;

/** Turns a user into an actor, anew for every command, so that a right withdrawn counts from the next one on. */
public final class ActorFinder implements ActorSource<AccessRepositories> {

    /** Makes a finder. */
    public ActorFinder() {}

    @Override
    public Optional<Actor> find(AccessRepositories work, UserId user, Instant at) {
        return work.users().snapshot(user).filter(each -> each.isActive(at)).map(UserSnapshot::actor);
    }
}
