package org.crmkit.access;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for creating an org unit.
 *
 * @param name its name, unique below its parent, ignoring case
 * @param parent the unit above
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record OrgUnitDraft(
        @TextLimit(max = OrgUnit.NAME_MAX) String name,
        @NotNull OrgUnitId parent,
        List<Violation> violations) implements Draft {

    /** Normalizes the name. */
    public OrgUnitDraft {
        name = Text.lineOrEmpty(name, OrgUnit.NAME_MAX);
        DraftValues values = DraftValues.of(violations);
        values.given("parent", parent);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public OrgUnitDraft(String name, OrgUnitId parent) {
        this(name, parent, List.of());
    }

    /** Returns this draft with the unit above whose id is read from text, a UUID. */
    public OrgUnitDraft parent(@Nullable String id) {
        DraftValues values = DraftValues.of(this);
        OrgUnitId read = values.read("parent", id, OrgUnitId::of);
        return OrgUnitDraftBuilder.builder(this)
                .parent(read)
                .violations(values.violations())
                .build();
    }
}
