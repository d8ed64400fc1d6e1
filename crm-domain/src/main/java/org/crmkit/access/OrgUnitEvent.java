package org.crmkit.access;

import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UnitPath;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/** The events of an org unit. */
public sealed interface OrgUnitEvent extends CrmEvent {

    /** Returns the unit. */
    OrgUnitId unit();

    @Override
    default OrgUnitId about() {
        return unit();
    }

    /** A unit was created, at a position in the tree; the parent is null for a root. */
    @DomainEvent(name = "OrgUnitCreated")
    record Created(OrgUnitId unit, String name, @Nullable OrgUnitId parent, UnitPath path) implements OrgUnitEvent {}
}
