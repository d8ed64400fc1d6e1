package org.crmkit.access;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
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
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record UserDraft(
        @TextLimit(max = User.NAME_MAX, singleScript = true) String name,
        @TextLimit(max = User.REAL_NAME_MAX) String realName,
        @NotNull OrgUnitId unit,
        Set<@NotNull RoleCode> roles,
        @Nullable Instant validUntil,
        List<Violation> violations)
        implements Draft {

    /** Normalizes the texts and copies the roles. */
    public UserDraft {
        name = Text.lineOrEmpty(name, User.NAME_MAX);
        realName = Text.lineOrEmpty(realName, User.REAL_NAME_MAX);
        roles = Items.bounded("roles", roles);
        DraftValues values = DraftValues.of(violations);
        values.given("unit", unit);
        validUntil = values.checked("validUntil", validUntil, DateLimits::optional);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public UserDraft(String name, String realName, OrgUnitId unit, Set<RoleCode> roles, @Nullable Instant validUntil) {
        this(name, realName, unit, roles, validUntil, List.of());
    }

    /** Creates the draft of a user who stays valid. */
    public UserDraft(String name, String realName, OrgUnitId unit, RoleCode... roles) {
        this(name, realName, unit, new LinkedHashSet<>(Arrays.asList(Required.of("roles", roles))), null);
    }

    /** Returns this draft with the unit whose id is read from text, a UUID. */
    public UserDraft unit(@Nullable String id) {
        DraftValues values = DraftValues.of(this);
        OrgUnitId read = values.read("unit", id, OrgUnitId::of);
        return UserDraftBuilder.builder(this)
                .unit(read)
                .violations(values.violations())
                .build();
    }

    /** Returns this draft with the end of validity read from text, such as {@code 2026-12-31T14:30:00+08:00}. */
    public UserDraft validUntil(@Nullable String validUntil) {
        DraftValues values = DraftValues.of(this);
        Instant read = values.instant("validUntil", validUntil);
        return UserDraftBuilder.builder(this)
                .validUntil(read)
                .violations(values.violations())
                .build();
    }
}
