package org.crmkit.examples;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.UserId;
import org.crmkit.value.Text;

/** The people of a tenant at work: the super admin who founded it, and whom they hired. */
final class Staff {

    private final Crm crm;
    private final CrmSession superAdmin;
    private final OrgUnitId headOffice;
    private final Map<String, OrgUnitId> units = new HashMap<>();
    private final Map<UserId, String> names = new HashMap<>();

    private Staff(Crm crm) {
        this.crm = crm;
        UserId founder = crm.createTenant("Head office", "super.admin", "Super Admin");
        this.superAdmin = crm.as(founder);
        this.headOffice = superAdmin.access().currentUser().unit();
        names.put(founder, "Super Admin");
    }

    /** Founds the tenant. */
    static Staff found(Crm crm) {
        return new Staff(crm);
    }

    /** Returns who may do and see everything. */
    CrmSession superAdmin() {
        return superAdmin;
    }

    /** Returns the topmost unit. */
    OrgUnitId headOffice() {
        return headOffice;
    }

    /** Returns the unit of a name below the topmost one, which is made when it is first asked for. */
    OrgUnitId unit(String name) {
        return units.computeIfAbsent(Text.matchKey(name), key -> unitBelow(headOffice, name));
    }

    /** Makes a unit below another one. */
    OrgUnitId unitBelow(OrgUnitId parent, String name) {
        return superAdmin.access().createUnit(new OrgUnitDraft(name, parent)).id();
    }

    /** Hires somebody; what they sign in with is made up, as names may be long. */
    CrmSession hire(String name, OrgUnitId unit, Set<RoleCode> roles) {
        String signIn = "person-" + names.size();
        UserId user = superAdmin
                .access()
                .createUser(new UserDraft(signIn, name, unit, roles, null))
                .id();
        names.put(user, name);
        return crm.as(user);
    }

    /** Returns what somebody is called. */
    String nameOf(UserId user) {
        return names.getOrDefault(user, user.toString());
    }
}
