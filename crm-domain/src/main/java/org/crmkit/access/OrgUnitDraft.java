package org.crmkit.access;

import jakarta.validation.constraints.NotNull;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;

/**
 * What a caller hands in to make an org unit.
 *
 * @param name its name, unique below its parent whatever its case
 * @param parent the unit above
 */
public record OrgUnitDraft(
        @TextLimit(max = OrgUnit.NAME_MAX) String name,
        @NotNull OrgUnitId parent) {

    /** Normalises the name. */
    public OrgUnitDraft {
        name = Text.lineOrEmpty(name, OrgUnit.NAME_MAX);
    }
}
