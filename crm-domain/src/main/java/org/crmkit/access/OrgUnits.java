package org.crmkit.access;

import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Aggregates;
import org.crmkit.query.Page;
import org.crmkit.query.Paging;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where org units are kept. Names are unique below a parent by {@link org.crmkit.value.Text#matchKey}. */
@SecondaryPort
public interface OrgUnits extends Aggregates<OrgUnit, OrgUnitId> {

    /** Says whether a unit below a parent has that name already. */
    boolean isTaken(OrgUnitId parent, String name);

    /** Lists units within a visibility: a unit's own one, or those of a subtree. */
    Page<OrgUnit> list(Paging<OrgUnitSort> paging, Visibility visibility);
}
