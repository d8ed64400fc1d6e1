package org.crmkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.access.BuiltInRoles;
import org.crmkit.access.Role;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserSnapshot;
import org.crmkit.access.UserState;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.junit.jupiter.api.Test;

/**
 * Who may do what to a service request in their data scope, for each role and action, by the relation of the user to it. A
 * new action or role without a row fails.
 */
class ServiceAccessTest {

    /** Columns: creator and neither, before it is assigned; then creator, assignee and neither. */
    private static final String TABLE = """
            sales-supervisor CREATE          | no  no  | no  no  no
            sales-supervisor REVISE          | yes yes | yes yes yes
            sales-supervisor PRIORITIZE      | yes yes | yes yes yes
            sales-supervisor DELETE          | no  no  | no  no  no
            sales-supervisor ASSIGN          | yes yes | yes yes yes
            sales-supervisor REASSIGN        | yes yes | yes yes yes
            sales-supervisor ASK_OPINION     | yes yes | yes yes yes
            sales-supervisor GIVE_OPINION    | no  no  | no  no  no
            sales-supervisor TAKE_BACK_OPINION | no no | no  no  no
            sales-supervisor HANDLE          | no  no  | no  no  no
            sales-supervisor RECORD_FEEDBACK | no  no  | no  no  no
            sales-supervisor CLOSE           | yes yes | yes yes yes
            sales-supervisor REOPEN          | yes yes | yes yes yes
            customer-manager CREATE          | yes yes | yes yes yes
            customer-manager REVISE          | yes no  | yes no  no
            customer-manager PRIORITIZE      | no  no  | no  no  no
            customer-manager DELETE          | yes no  | yes no  no
            customer-manager ASSIGN          | no  no  | no  no  no
            customer-manager REASSIGN        | no  no  | no  no  no
            customer-manager ASK_OPINION     | no  no  | no  yes no
            customer-manager GIVE_OPINION    | no  no  | no  no  no
            customer-manager TAKE_BACK_OPINION | no no | no  no  no
            customer-manager HANDLE          | no  no  | no  yes no
            customer-manager RECORD_FEEDBACK | yes no  | yes yes no
            customer-manager CLOSE           | yes no  | yes no  no
            customer-manager REOPEN          | no  no  | no  no  no
            """;

    /** Roles that may do nothing at all to service requests, unless their unit is asked for its opinion. */
    private static final Set<RoleCode> NOTHING = Set.of(RoleCode.SYSTEM_ADMIN, RoleCode.EXECUTIVE, RoleCode.SPECIALIST);

    private static final UserId STRANGER = new UserId(new UUID(1, 9));
    private static final ServiceAccess ACCESS = new ServiceAccess();

    @Test
    void agreesWithTheTable() {
        Map<String, String> expected = TABLE.lines()
                .map(line -> line.split("\\|", 2))
                .collect(Collectors.toMap(
                        row -> squeezed(row[0]), row -> squeezed(row[1]), (one, other) -> one, TreeMap::new));
        Map<String, String> actual = new TreeMap<>();
        for (Role role : BuiltInRoles.all()) {
            if (!role.superuser() && !NOTHING.contains(role.code())) {
                for (ServiceAction action : ServiceAction.values()) {
                    actual.put(role.code() + " " + action, row(role.code(), action));
                }
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void givesOthersNothing() {
        for (RoleCode role : NOTHING) {
            for (ServiceAction action : ServiceAction.values()) {
                assertThat(may(Served.CREATOR, role, Served.created(), action))
                        .as(role + " " + action)
                        .isFalse();
            }
        }
    }

    @Test
    void aCreatorWhoHandlesItMayDoBoth() {
        ServiceRequest own = Served.created()
                .assign(Served.CREATOR, STRANGER, Served.ASSIGNED)
                .next();
        assertThat(may(Served.CREATOR, RoleCode.CUSTOMER_MANAGER, own, ServiceAction.HANDLE))
                .isTrue();
        assertThat(may(Served.CREATOR, RoleCode.CUSTOMER_MANAGER, own, ServiceAction.RECORD_FEEDBACK))
                .isTrue();
    }

    @Test
    void whoeverHadItBeforeIsNobodyToItAnyMore() {
        ServiceRequest given = Served.assigned()
                .reassign(STRANGER, Served.ASSIGNER, Served.HANDLED)
                .next();
        assertThat(may(Served.ASSIGNEE, RoleCode.CUSTOMER_MANAGER, given, ServiceAction.HANDLE))
                .isFalse();
        assertThat(may(STRANGER, RoleCode.CUSTOMER_MANAGER, given, ServiceAction.HANDLE))
                .isTrue();
    }

    /** A specialist gives the opinion of their unit, and the user who asked takes the question back. */
    @Test
    void letsTheUnitThatIsAskedGiveItsOpinion() {
        ServiceRequest asked = Served.asked();
        assertThat(may(STRANGER, RoleCode.SPECIALIST, asked, ServiceAction.GIVE_OPINION))
                .isTrue();
        assertThat(may(STRANGER, RoleCode.CUSTOMER_MANAGER, asked, ServiceAction.GIVE_OPINION))
                .isFalse();
        assertThat(may(Served.ASSIGNEE, RoleCode.CUSTOMER_MANAGER, asked, ServiceAction.TAKE_BACK_OPINION))
                .isTrue();
        assertThat(may(STRANGER, RoleCode.SALES_SUPERVISOR, asked, ServiceAction.TAKE_BACK_OPINION))
                .isFalse();
    }

    private static String row(RoleCode role, ServiceAction action) {
        ServiceRequest created = Served.created();
        ServiceRequest assigned = Served.assigned();
        return String.join(
                " ",
                word(Served.CREATOR, role, created, action),
                word(STRANGER, role, created, action),
                "|",
                word(Served.CREATOR, role, assigned, action),
                word(Served.ASSIGNEE, role, assigned, action),
                word(STRANGER, role, assigned, action));
    }

    private static String word(UserId user, RoleCode role, ServiceRequest found, ServiceAction action) {
        return may(user, role, found, action) ? "yes" : "no";
    }

    private static boolean may(UserId user, RoleCode role, ServiceRequest found, ServiceAction action) {
        OrgUnitId unit = new OrgUnitId(new UUID(4, 1));
        Actor actor = new UserSnapshot(user, UserState.ENABLED, null, unit, UnitPath.root(unit), Set.of(role)).actor();
        Permission instead = ACCESS.override(action);
        return actor.may(ACCESS.permission(action))
                && (ACCESS.allows(actor, found, action) || (instead != null && actor.may(instead)));
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll(" +", " ");
    }
}
