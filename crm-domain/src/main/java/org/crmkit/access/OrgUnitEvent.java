package org.crmkit.access;

import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.OrgUnitId;
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

    /** A unit was created. */
    @DomainEvent(name = "OrgUnitCreated")
    record Created(OrgUnitId unit, String name, @Nullable OrgUnitId parent) implements OrgUnitEvent {}
}
