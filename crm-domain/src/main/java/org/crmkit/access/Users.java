package org.crmkit.access;

import java.util.Optional;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.ReferenceTargets;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where users are kept. Their names are unique by {@link org.crmkit.value.Text#matchKey}. */
@SecondaryPort
public interface Users extends ReferenceTargets<User, UserId> {

    /** Returns how a user stands, in one look; empty if there is no such user. */
    Optional<UserSnapshot> snapshot(UserId id);

    /** Finds the user of a name. */
    Optional<User> named(String name);

    /** Lists users within a visibility. */
    Page<User> list(UserQuery query, Visibility visibility);
}
