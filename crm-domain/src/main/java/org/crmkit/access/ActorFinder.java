package org.crmkit.access;

import java.time.Instant;
import java.util.Optional;
import org.crmkit.internal.command.ActorSource;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.UserId;

/**
 * Turns a user into an actor. It does so for every command, so that a withdrawn permission no longer counts from the next
 * command on.
 */
public final class ActorFinder implements ActorSource<AccessRepositories> {

    /** Creates a finder. */
    public ActorFinder() {}

    @Override
    public Optional<Actor> find(AccessRepositories work, UserId user, Instant at) {
        return work.users().snapshot(user).filter(each -> each.isActive(at)).map(UserSnapshot::actor);
    }
}
