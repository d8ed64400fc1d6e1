package org.crmkit.access;

import java.util.Optional;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.ReferenceTargets;
import org.crmkit.query.ListQuery;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of users. Their names are unique by {@link org.crmkit.value.Text#matchKey}. */
@SecondaryPort
public interface Users extends ReferenceTargets<User, UserId> {

    /** Returns the snapshot of a user, read at once; empty if the user does not exist. */
    Optional<UserSnapshot> snapshot(UserId id);

    /** Finds the user with a name. */
    Optional<User> named(String name);

    /** Lists users within a visibility. */
    Page<User> list(ListQuery<UserFilter, UserSort> query, Visibility visibility);
}
