package org.crmkit.churn;

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
 * Who may do what to a churn case in their data scope, for each role and action. A new role or action without a row fails.
 */
class ChurnAccessTest {

    /** Columns: the customer's manager, another user. */
    private static final String TABLE = """
            system-admin     WARN     | yes yes
            system-admin     DEFER    | no  no
            system-admin     CONFIRM  | no  no
            system-admin     RECOVER  | yes yes
            system-admin     WIN_BACK | no  no
            system-admin     TRANSFER | yes yes
            sales-supervisor WARN     | no  no
            sales-supervisor DEFER    | yes yes
            sales-supervisor CONFIRM  | yes yes
            sales-supervisor RECOVER  | no  no
            sales-supervisor WIN_BACK | yes yes
            sales-supervisor TRANSFER | no  no
            customer-manager WARN     | no  no
            customer-manager DEFER    | yes no
            customer-manager CONFIRM  | yes no
            customer-manager RECOVER  | no  no
            customer-manager WIN_BACK | no  no
            customer-manager TRANSFER | no  no
            executive        WARN     | no  no
            executive        DEFER    | no  no
            executive        CONFIRM  | no  no
            executive        RECOVER  | no  no
            executive        WIN_BACK | no  no
            executive        TRANSFER | no  no
            specialist       WARN     | no  no
            specialist       DEFER    | no  no
            specialist       CONFIRM  | no  no
            specialist       RECOVER  | no  no
            specialist       WIN_BACK | no  no
            specialist       TRANSFER | no  no
            """;

    private static final UserId STRANGER = new UserId(new UUID(1, 9));
    private static final ChurnAccess ACCESS = new ChurnAccess();

    @Test
    void agreesWithTheTable() {
        Map<String, String> expected = TABLE.lines()
                .map(line -> line.split("\\|", 2))
                .collect(Collectors.toMap(
                        row -> squeezed(row[0]), row -> squeezed(row[1]), (one, other) -> one, TreeMap::new));
        Map<String, String> actual = new TreeMap<>();
        for (Role role : BuiltInRoles.all()) {
            if (!role.superuser()) {
                for (ChurnAction action : ChurnAction.values()) {
                    actual.put(
                            role.code() + " " + action,
                            word(Cases.MANAGER, role.code(), action) + " " + word(STRANGER, role.code(), action));
                }
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void whoeverLookedAfterTheCustomerBeforeIsNobodyToTheCaseAnyMore() {
        ChurnCase given = Cases.warned().transfer(STRANGER, Cases.LOST).next();
        assertThat(ACCESS.allows(actor(Cases.MANAGER, RoleCode.CUSTOMER_MANAGER), given, ChurnAction.DEFER))
                .isFalse();
        assertThat(ACCESS.allows(actor(STRANGER, RoleCode.CUSTOMER_MANAGER), given, ChurnAction.DEFER))
                .isTrue();
    }

    private static String word(UserId user, RoleCode role, ChurnAction action) {
        Actor actor = actor(user, role);
        Permission instead = ACCESS.override(action);
        boolean may = actor.may(ACCESS.permission(action))
                && (ACCESS.allows(actor, Cases.warned(), action) || (instead != null && actor.may(instead)));
        return may ? "yes" : "no";
    }

    private static Actor actor(UserId user, RoleCode role) {
        OrgUnitId unit = new OrgUnitId(new UUID(4, 1));
        return new UserSnapshot(user, UserState.ENABLED, null, unit, UnitPath.root(unit), Set.of(role)).actor();
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll(" +", " ");
    }
}
