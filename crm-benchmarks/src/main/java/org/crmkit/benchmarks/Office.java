package org.crmkit.benchmarks;

import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.spi.Store;

/** A tenant with a supervisor and a customer manager in a unit below the root unit. */
record Office(Crm crm, CrmSession supervisor, CrmSession manager) {

    static Office open(Store store, String tenant) {
        Crm crm = Crm.builder(store).tenant(tenant).build();
        CrmSession root = crm.as(crm.createTenant("Head office", "root", "Ada Root"));
        OrgUnitId top = root.access().currentUser().unit();
        OrgUnitId unit = root.access().createUnit(new OrgUnitDraft("East", top)).id();
        return new Office(
                crm,
                hire(crm, root, unit, "boss", RoleCode.SALES_SUPERVISOR),
                hire(crm, root, unit, "lin", RoleCode.CUSTOMER_MANAGER));
    }

    CrmLife life() {
        return new CrmLife(supervisor, manager);
    }

    private static CrmSession hire(Crm crm, CrmSession root, OrgUnitId unit, String name, RoleCode role) {
        return crm.as(
                root.access().createUser(new UserDraft(name, name, unit, role)).id());
    }
}
