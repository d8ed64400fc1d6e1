package org.crmkit.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Users as other users see them. */
@SecondaryPort
public interface UserNames {

    /** Returns the users of some ids, at least one, that exist. */
    Collection<UserRef> find(Set<UserId> ids);

    /** Returns the users of some ids that exist. */
    default Map<UserId, UserRef> of(Collection<UserId> ids) {
        Map<UserId, UserRef> found = new HashMap<>();
        if (!ids.isEmpty()) {
            find(Set.copyOf(ids)).forEach(each -> found.put(each.id(), each));
        }
        return found;
    }
}
