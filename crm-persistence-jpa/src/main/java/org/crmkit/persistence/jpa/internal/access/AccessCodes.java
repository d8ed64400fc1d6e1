package org.crmkit.persistence.jpa.internal.access;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.access.UserState;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;

/** The codes under which the database stores the enums of users. Published codes never change. */
final class AccessCodes {

    private AccessCodes() {}

    @Converter
    static class OfUserState extends EnumCodes<UserState> {
        OfUserState() {
            super(UserState.class, Map.of(UserState.ENABLED, "ENABLED", UserState.DISABLED, "DISABLED"));
        }
    }
}
