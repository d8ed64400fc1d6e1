package org.crmkit.access;

import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of org units. Names are unique below a parent by {@link org.crmkit.kernel.value.Text#matchKey}. */
@SecondaryPort
public interface OrgUnits extends Aggregates<OrgUnit, OrgUnitId> {

    /** Returns whether a unit below a parent already has that name. */
    boolean isTaken(OrgUnitId parent, String name);

    /** Lists the units within a visibility: one unit, or the units of a subtree. */
    Page<OrgUnit> list(Paging<OrgUnitSort> paging, Visibility visibility);
}
