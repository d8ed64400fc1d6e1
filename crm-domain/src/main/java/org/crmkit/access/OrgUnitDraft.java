package org.crmkit.access;

import jakarta.validation.constraints.NotNull;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;

/**
 * The input for creating an org unit.
 *
 * @param name its name, unique below its parent, ignoring case
 * @param parent the unit above
 */
public record OrgUnitDraft(
        @TextLimit(max = OrgUnit.NAME_MAX) String name,
        @NotNull OrgUnitId parent) {

    /** Normalizes the name. */
    public OrgUnitDraft {
        name = Text.lineOrEmpty(name, OrgUnit.NAME_MAX);
    }
}
