package org.crmkit.testkit.visibility;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserDraft;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.spi.Store;
import org.crmkit.testkit.world.SettableClock;

/**
 * A tenant to scan: eight units and sixteen users.
 *
 * <pre>
 * head office   super admin, system admin, executive
 * ├ north       supervisor, manager
 * │ ├ coast     supervisor, two managers
 * │ │ └ port    manager, one who is specialist and manager
 * │ └ hills     manager, specialist
 * ├ south       supervisor, manager
 * │ └ delta     one who is supervisor and manager
 * └ staff       one who is executive and manager
 * </pre>
 */
public final class ScanOffice {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final char letter;
    private final Marks marks;
    private final Crm crm;
    private final CrmSession root;
    private final List<OrgUnitId> units;
    private final Map<UserId, CrmSession> people = new LinkedHashMap<>();
    private final UserId admin;

    ScanOffice(Store store, String tenant, char letter, SettableClock clock, ScanIds ids, Marks marks) {
        this.letter = letter;
        this.marks = marks;
        this.crm = Crm.builder(store)
                .tenant(tenant)
                .clock(clock)
                .ids(ids)
                .validator(VALIDATOR)
                .build();
        this.root = crm.as(crm.createTenant(text("Head office"), text("root"), text("Root")));
        people.put(root.userId(), root);
        OrgUnitId office = root.access().user(root.userId()).unit();
        OrgUnitId north = unit("North", office);
        OrgUnitId coast = unit("Coast", north);
        OrgUnitId port = unit("Port", coast);
        OrgUnitId hills = unit("Hills", north);
        OrgUnitId south = unit("South", office);
        OrgUnitId delta = unit("Delta", south);
        OrgUnitId staff = unit("Staff", office);
        this.units = List.of(office, north, coast, port, hills, south, delta, staff);
        this.admin = person(office, RoleCode.SYSTEM_ADMIN);
        person(office, RoleCode.EXECUTIVE);
        for (OrgUnitId each : List.of(north, coast, south)) {
            person(each, RoleCode.SALES_SUPERVISOR);
        }
        for (OrgUnitId each : List.of(north, coast, coast, port, hills, south)) {
            person(each, RoleCode.CUSTOMER_MANAGER);
        }
        person(hills, RoleCode.SPECIALIST);
        person(port, RoleCode.SPECIALIST, RoleCode.CUSTOMER_MANAGER);
        person(delta, RoleCode.SALES_SUPERVISOR, RoleCode.CUSTOMER_MANAGER);
        person(staff, RoleCode.EXECUTIVE, RoleCode.CUSTOMER_MANAGER);
        for (int each = 1; each <= 3; each++) {
            root.pipeline().define(new StageDraft(text("Stage"), each, Percent.of(each * 20), each * 5));
        }
    }

    private OrgUnitId unit(String name, OrgUnitId parent) {
        return root.access().createUnit(new OrgUnitDraft(text(name), parent)).id();
    }

    private UserId person(OrgUnitId unit, RoleCode... roles) {
        UserId id = root.access()
                .createUser(new UserDraft(text("user"), text("Person"), unit, roles))
                .id();
        people.put(id, crm.as(id));
        return id;
    }

    /** Returns a text that occurs nowhere else. */
    public String text(String about) {
        return marks.text(letter, about);
    }

    char letter() {
        return letter;
    }

    /** Returns the super admin. */
    public CrmSession root() {
        return root;
    }

    /** Returns the system admin. */
    public UserId admin() {
        return admin;
    }

    /** Returns the units. */
    public List<OrgUnitId> units() {
        return units;
    }

    List<UserId> people() {
        return List.copyOf(people.keySet());
    }

    CrmSession as(UserId user) {
        return people.getOrDefault(user, crm.as(user));
    }
}
