package org.crmkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crmkit.internal.Contexts;
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
            opportunity.read        | -   | UNIT_TREE | OWN | -   | -
            opportunity.open        | -   | UNIT_TREE | OWN | -   | -
            opportunity.revise      | -   | UNIT_TREE | OWN | -   | -
            opportunity.delete      | -   | UNIT_TREE | OWN | -   | -
            opportunity.supervise   | -   | UNIT_TREE | -   | -   | -
            opportunity.plan        | -   | UNIT_TREE | OWN | -   | -
            opportunity.work        | -   | -         | OWN | -   | -
            pipeline.read           | ALL | ALL       | ALL | -   | -
            pipeline.define         | ALL | -         | -   | -   | -
            customer.read           | -   | UNIT_TREE | OWN | ALL | -
            customer.edit           | -   | UNIT_TREE | OWN | -   | -
            customer.supervise      | -   | UNIT_TREE | -   | -   | -
            service.read            | -   | UNIT_TREE | OWN | -   | -
            service.read-archive    | -   | ALL       | ALL | ALL | -
            service.create          | -   | -         | OWN | -   | -
            service.revise          | -   | UNIT_TREE | OWN | -   | -
            service.close           | -   | UNIT_TREE | OWN | -   | -
            service.supervise       | -   | UNIT_TREE | -   | -   | -
            service.handle          | -   | -         | OWN | -   | -
            service.ask-opinion     | -   | UNIT_TREE | OWN | -   | -
            service.opinion         | -   | -         | -   | -   | ALL
            service.detect-overdue  | ALL | -         | -   | -   | -
            service.read-levels     | ALL | ALL       | ALL | -   | -
            service.define-levels   | ALL | -         | -   | -   | -
            order.read              | -   | UNIT_TREE | OWN | -   | -
            product.read            | -   | ALL       | ALL | -   | ALL
            trade.feed              | ALL | -         | -   | -   | -
            churn.read              | -   | UNIT_TREE | OWN | -   | -
            churn.handle            | -   | UNIT_TREE | OWN | -   | -
            churn.supervise         | -   | UNIT_TREE | -   | -   | -
            churn.detect            | ALL | -         | -   | -   | -
            opportunity.detect-expiry| ALL | -         | -   | -   | -
            dictionary.read         | ALL | ALL       | ALL | ALL | -
            dictionary.edit         | ALL | -         | -   | -   | -
            report.read             | -   | UNIT_TREE | -   | ALL | -
            access.read             | ALL | -         | -   | -   | -
            access.administer       | ALL | -         | -   | -   | -
            access.make-super-admin | -   | -         | -   | -   | -
            journal.read            | ALL | -         | -   | -   | -
            """;

    @Test
    void agreesWithTheMatrix() {
        Map<String, List<String>> expected = MATRIX.lines()
                .map(BuiltInRolesTest::cells)
                .collect(Collectors.toMap(
                        row -> row.get(0), row -> row.subList(1, row.size()), (one, other) -> one, TreeMap::new));
        Map<String, List<String>> actual = Contexts.permissions().stream()
                .collect(Collectors.toMap(Permission::code, BuiltInRolesTest::row, (one, other) -> one, TreeMap::new));
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
        assertThat(Contexts.permissions()).allMatch(admin::has);
    }

    @Test
    void everyRightHasACodeOfItsOwn() {
        assertThat(Contexts.permissions().stream().map(Permission::code)).doesNotHaveDuplicates();
        for (Permission permission : Contexts.permissions()) {
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
