package org.crmkit.internal.command;

import java.time.Instant;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;

/**
 * The user who gives commands and asks queries in a tenant.
 *
 * @param setup the settings of the tenant
 * @param user the user
 * @param <W> what a unit of work offers
 */
record Caller<W extends CommandRepositories>(Commands.Setup<W> setup, UserId user) {

    /** The action in the exception for a user who may not act at all. */
    static final String NOBODY = "act";

    /** The input name of the record that a command or query is about. */
    static final String ID = "id";

    /** Returns the user as an actor, with the permissions at this moment. */
    Actor actor(W work) {
        return setup.actors().find(work, user, now()).orElseThrow(() -> new NotAllowedException(NOBODY, user));
    }

    void require(Actor actor, Permission permission) {
        if (!actor.may(permission)) {
            throw new NotAllowedException(permission.code(), user);
        }
    }

    Instant now() {
        return DateLimits.now(setup.clock());
    }
}
