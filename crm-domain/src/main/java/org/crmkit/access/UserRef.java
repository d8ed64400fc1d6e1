package org.crmkit.access;

import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.UserId;

/**
 * A user as others see them who may give them work.
 *
 * @param id the user
 * @param name what they sign in with
 * @param realName what colleagues call them
 * @param unit the unit they belong to
 */
public record UserRef(UserId id, String name, String realName, OrgUnitId unit) {

    static UserRef of(User user) {
        return new UserRef(user.id(), user.name(), user.realName(), user.unit());
    }
}
