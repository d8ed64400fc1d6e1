package org.crmkit.access;

import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;

/**
 * The part of a user that other users see when they assign work.
 *
 * @param id the user
 * @param name the sign-in name
 * @param realName the name by which other users know them
 * @param unit the unit to which the user belongs
 */
public record UserRef(UserId id, String name, String realName, OrgUnitId unit) {

    static UserRef of(User user) {
        return new UserRef(user.id(), user.name(), user.realName(), user.unit());
    }
}
