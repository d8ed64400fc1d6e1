package org.crmkit.kernel.permission;

/**
 * A user as records and lists show them to other users: with the name by which people know them.
 *
 * @param id the user
 * @param realName the name by which other users know them
 * @param unit the unit to which the user belongs
 */
public record UserRef(UserId id, String realName, OrgUnitId unit) {}
