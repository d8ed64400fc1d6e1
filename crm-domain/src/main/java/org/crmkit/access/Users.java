package org.crmkit.access;

import java.util.Optional;
import org.crmkit.kernel.aggregate.ReferenceTargets;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of users. Their names are unique by {@link org.crmkit.kernel.value.Text#matchKey}. */
@SecondaryPort
public interface Users extends ReferenceTargets<User, UserId> {

    /** Returns the snapshot of a user, read at once; empty if the user does not exist. */
    Optional<UserSnapshot> snapshot(UserId id);

    /** Finds the user with a name. */
    Optional<User> named(String name);

    /** Lists users within a visibility. */
    Page<User> list(ListQuery<UserFilter, UserSort> query, Visibility visibility);
}
