package org.crmkit.access;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Items;
import org.crmkit.value.Required;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hands in to make a user.
 *
 * @param name what they sign in with, unique in the tenant whatever its case; its letters are of one script, but that Latin,
 *     Chinese, Japanese and Korean ones may stand together
 * @param realName what colleagues call them
 * @param unit the unit they belong to
 * @param roles the roles they have; null for none
 * @param validUntil from when on they may no longer act; null for never
 */
public record UserDraft(
        @TextLimit(max = User.NAME_MAX, singleScript = true) String name,
        @TextLimit(max = User.REAL_NAME_MAX) String realName,
        @NotNull OrgUnitId unit,
        Set<@NotNull RoleCode> roles,
        @Nullable Instant validUntil) {

    /** Normalises the texts and copies the roles. */
    public UserDraft {
        name = Text.lineOrEmpty(name, User.NAME_MAX);
        realName = Text.lineOrEmpty(realName, User.REAL_NAME_MAX);
        roles = Items.bounded("roles", roles);
        validUntil = DateLimits.optional("validUntil", validUntil);
    }

    /** Drafts a user who stays valid. */
    public UserDraft(String name, String realName, OrgUnitId unit, RoleCode... roles) {
        this(name, realName, unit, new LinkedHashSet<>(Arrays.asList(Required.of("roles", roles))), null);
    }
}
