package org.crmkit.persistence.jpa.internal.access;

import org.crmkit.access.RoleCode;
import org.crmkit.kernel.permission.UnitPath;

/** Converts the small values of users and org units to column values and back. */
final class AccessValues {

    private AccessValues() {}

    static UnitPath path(String value) {
        return new UnitPath(value);
    }

    static String path(UnitPath path) {
        return path.value();
    }

    static RoleCode role(String code) {
        return new RoleCode(code);
    }

    static String role(RoleCode role) {
        return role.value();
    }
}
