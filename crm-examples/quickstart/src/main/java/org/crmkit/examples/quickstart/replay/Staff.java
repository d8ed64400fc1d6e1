package org.crmkit.examples.quickstart.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;

/** The users of a tenant: the super admin who created it, and the users whom the super admin added. */
public final class Staff {

    private final Crm crm;
    private final CrmSession superAdmin;
    private final OrgUnitId headOffice;
    private final Map<String, OrgUnitId> units = new HashMap<>();
    private final Map<UserId, String> names = new HashMap<>();
    private final Map<OrgUnitId, String> unitNames = new HashMap<>();

    private Staff(Crm crm) {
        this.crm = crm;
        UserId founder = crm.createTenant("Head office", "super.admin", "Super Admin");
        this.superAdmin = crm.as(founder);
        this.headOffice = superAdmin.access().currentUser().unit();
        names.put(founder, "Super Admin");
    }

    /** Creates the tenant. */
    public static Staff found(Crm crm) {
        return new Staff(crm);
    }

    /** Returns the session of the user who may do and see everything. */
    public CrmSession superAdmin() {
        return superAdmin;
    }

    /** Returns the topmost org unit. */
    public OrgUnitId headOffice() {
        return headOffice;
    }

    /** Returns the org unit with a name below the topmost one; the first call creates it. */
    public OrgUnitId unit(String name) {
        return units.computeIfAbsent(Text.matchKey(name), key -> unitBelow(headOffice, name));
    }

    /** Creates an org unit below another one. */
    public OrgUnitId unitBelow(OrgUnitId parent, String name) {
        OrgUnitId unit =
                superAdmin.access().createUnit(new OrgUnitDraft(name, parent)).id();
        unitNames.put(unit, name);
        return unit;
    }

    /** Adds a user. The login name is generated, because names may be too long. */
    public CrmSession hire(String name, OrgUnitId unit, Set<RoleCode> roles) {
        String signIn = "person-" + names.size();
        UserId user = superAdmin
                .access()
                .createUser(new UserDraft(signIn, name, unit, roles, null))
                .id();
        names.put(user, name);
        return crm.as(user);
    }

    /** Returns the name of a unit below the topmost one. */
    public String nameOf(OrgUnitId unit) {
        return unitNames.getOrDefault(unit, unit.toString());
    }

    /** Returns the name of a user. */
    public String nameOf(UserId user) {
        return names.getOrDefault(user, user.toString());
    }
}
