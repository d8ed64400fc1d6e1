package org.crmkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmkit.kernel.permission.Permission;
import org.junit.jupiter.api.Test;

/**
 * The permissions of the built-in roles, one by one; see docs/model/access.md. A new permission or role that is not in the
 * matrix fails. The super admin has no column, because a superuser is exempt from permissions.
 */
class BuiltInRolesTest {

    private static final List<RoleCode> COLUMNS = List.of(
            RoleCode.SYSTEM_ADMIN,
            RoleCode.SALES_SUPERVISOR,
            RoleCode.CUSTOMER_MANAGER,
            RoleCode.EXECUTIVE,
            RoleCode.SPECIALIST);

    private static final String MATRIX = """
            OPPORTUNITY_READ        | -   | UNIT_TREE | OWN | -   | -
            OPPORTUNITY_OPEN        | -   | UNIT_TREE | OWN | -   | -
            OPPORTUNITY_REVISE      | -   | UNIT_TREE | OWN | -   | -
            OPPORTUNITY_DELETE      | -   | UNIT_TREE | OWN | -   | -
            OPPORTUNITY_SUPERVISE   | -   | UNIT_TREE | -   | -   | -
            OPPORTUNITY_PLAN        | -   | UNIT_TREE | OWN | -   | -
            OPPORTUNITY_WORK        | -   | -         | OWN | -   | -
            PIPELINE_READ           | ALL | ALL       | ALL | -   | -
            PIPELINE_DEFINE         | ALL | -         | -   | -   | -
            CUSTOMER_READ           | -   | UNIT_TREE | OWN | ALL | -
            CUSTOMER_EDIT           | -   | UNIT_TREE | OWN | -   | -
            CUSTOMER_SUPERVISE      | -   | UNIT_TREE | -   | -   | -
            SERVICE_READ            | -   | UNIT_TREE | OWN | -   | -
            SERVICE_READ_ARCHIVE    | -   | ALL       | ALL | ALL | -
            SERVICE_CREATE          | -   | -         | OWN | -   | -
            SERVICE_REVISE          | -   | UNIT_TREE | OWN | -   | -
            SERVICE_CLOSE           | -   | UNIT_TREE | OWN | -   | -
            SERVICE_SUPERVISE       | -   | UNIT_TREE | -   | -   | -
            SERVICE_HANDLE          | -   | -         | OWN | -   | -
            SERVICE_ASK_OPINION     | -   | UNIT_TREE | OWN | -   | -
            SERVICE_OPINION         | -   | -         | -   | -   | ALL
            SERVICE_DETECT_OVERDUE  | ALL | -         | -   | -   | -
            SERVICE_READ_LEVELS     | ALL | ALL       | ALL | -   | -
            SERVICE_DEFINE_LEVELS   | ALL | -         | -   | -   | -
            ORDER_READ              | -   | UNIT_TREE | OWN | -   | -
            PRODUCT_READ            | -   | ALL       | ALL | -   | ALL
            TRADE_FEED              | ALL | -         | -   | -   | -
            CHURN_READ              | -   | UNIT_TREE | OWN | -   | -
            CHURN_HANDLE            | -   | UNIT_TREE | OWN | -   | -
            CHURN_SUPERVISE         | -   | UNIT_TREE | -   | -   | -
            CHURN_DETECT            | ALL | -         | -   | -   | -
            OPPORTUNITY_DETECT_EXPIRY | ALL | -         | -   | -   | -
            DICTIONARY_READ         | ALL | ALL       | ALL | ALL | -
            DICTIONARY_EDIT         | ALL | -         | -   | -   | -
            REPORT_READ             | -   | UNIT_TREE | -   | ALL | -
            ACCESS_READ             | ALL | -         | -   | -   | -
            ACCESS_ADMINISTER       | ALL | -         | -   | -   | -
            ACCESS_MAKE_SUPER_ADMIN | -   | -         | -   | -   | -
            JOURNAL_READ            | ALL | -         | -   | -   | -
            """;

    @Test
    void agreesWithTheMatrix() {
        Map<String, List<String>> expected = MATRIX.lines()
                .map(BuiltInRolesTest::cells)
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> row.subList(1, row.size()), (one, other) -> one, TreeMap::new));
        Map<String, List<String>> actual = Arrays.stream(Permission.values())
                .collect(Collectors.toMap(Permission::name, BuiltInRolesTest::row, (one, other) -> one, TreeMap::new));
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void hasAColumnForEveryRoleAndOnlyTheSuperAdminIsExempt() {
        assertThat(BuiltInRoles.all()).extracting(Role::code).first().isEqualTo(RoleCode.SUPER_ADMIN);
        assertThat(BuiltInRoles.all())
                .filteredOn(role -> !role.superuser())
                .extracting(Role::code)
                .containsExactlyElementsOf(COLUMNS);
        assertThat(BuiltInRoles.all()).filteredOn(Role::superuser).hasSize(1);
    }

    @Test
    void theSuperAdminHoldsEveryRight() {
        Role admin = BuiltInRoles.of(Set.of(RoleCode.SUPER_ADMIN)).get(0);
        assertThat(Permission.values()).allMatch(admin::has);
    }

    @Test
    void everyRightHasACodeOfItsOwn() {
        assertThat(Arrays.stream(Permission.values()).map(Permission::code)).doesNotHaveDuplicates();
        for (Permission permission : Permission.values()) {
            assertThat(permission.code()).startsWith(permission.kind() + ".").matches("[a-z]+\\.[a-z-]+");
        }
    }

    @Test
    void tellsWhichRolesGiveARight() {
        assertThat(BuiltInRoles.withPermission(Permission.OPPORTUNITY_WORK))
                .containsExactlyInAnyOrder(RoleCode.SUPER_ADMIN, RoleCode.CUSTOMER_MANAGER);
        assertThat(BuiltInRoles.withPermission(Permission.ACCESS_ADMINISTER))
                .containsExactlyInAnyOrder(RoleCode.SUPER_ADMIN, RoleCode.SYSTEM_ADMIN);
    }

    @Test
    void passesOverRolesItDoesNotKnow() {
        RoleCode unknown = new RoleCode("night-watch");
        assertThat(BuiltInRoles.has(unknown)).isFalse();
        assertThat(BuiltInRoles.of(Set.of(unknown))).isEmpty();
    }

    private static List<String> row(Permission permission) {
        return COLUMNS.stream()
                .map(code -> BuiltInRoles.of(Set.of(code)).get(0).permissions().get(permission))
                .map(scope -> scope == null ? "-" : scope.name())
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
