package org.crmkit.access;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for creating a user.
 *
 * @param name the sign-in name, unique in the tenant, ignoring case; its letters are of one script, except that Latin,
 *     Chinese, Japanese and Korean letters may be mixed
 * @param realName the name by which other users know them
 * @param unit the unit to which the user belongs
 * @param roles the roles of the user; null for none
 * @param validUntil the instant from which the user may no longer act; null for no end
 */
public record UserDraft(
        @TextLimit(max = User.NAME_MAX, singleScript = true) String name,
        @TextLimit(max = User.REAL_NAME_MAX) String realName,
        @NotNull OrgUnitId unit,
        Set<@NotNull RoleCode> roles,
        @Nullable Instant validUntil) {

    /** Normalizes the texts and copies the roles. */
    public UserDraft {
        name = Text.lineOrEmpty(name, User.NAME_MAX);
        realName = Text.lineOrEmpty(realName, User.REAL_NAME_MAX);
        roles = Items.bounded("roles", roles);
        validUntil = DateLimits.optional("validUntil", validUntil);
    }

    /** Creates the draft of a user who stays valid. */
    public UserDraft(String name, String realName, OrgUnitId unit, RoleCode... roles) {
        this(name, realName, unit, new LinkedHashSet<>(Arrays.asList(Required.of("roles", roles))), null);
    }
}
