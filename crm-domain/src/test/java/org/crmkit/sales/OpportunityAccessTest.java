package org.crmkit.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * Who may do what to an opportunity in their data scope, for each role and action, by the relation of the user to it (the
 * creator, the assignee, neither), before and after it is assigned. A new action or role without a row fails.
 */
class OpportunityAccessTest {

    /** Columns: creator, assignee (after assignment only), neither; first while unassigned, then while assigned. */
    private static final String TABLE = """
            sales-supervisor OPEN     | yes - yes | yes yes yes
            sales-supervisor REVISE   | yes - yes | yes yes yes
            sales-supervisor EXTEND   | yes - yes | yes yes yes
            sales-supervisor MOVE     | yes - yes | yes yes yes
            sales-supervisor DELETE   | yes - no  | yes no  no
            sales-supervisor ASSIGN   | yes - yes | yes yes yes
            sales-supervisor REASSIGN | yes - yes | yes yes yes
            sales-supervisor WITHDRAW | yes - yes | yes yes yes
            sales-supervisor PLAN     | yes - yes | yes yes yes
            sales-supervisor WIN      | no  - no  | no  no  no
            sales-supervisor LOSE     | no  - no  | no  no  no
            sales-supervisor REOPEN   | yes - yes | yes yes yes
            sales-supervisor CORRECT  | yes - yes | yes yes yes
            customer-manager OPEN     | yes - yes | yes yes yes
            customer-manager REVISE   | yes - no  | no  yes no
            customer-manager EXTEND   | yes - no  | no  yes no
            customer-manager MOVE     | yes - no  | no  yes no
            customer-manager DELETE   | yes - no  | yes no  no
            customer-manager ASSIGN   | no  - no  | no  no  no
            customer-manager REASSIGN | no  - no  | no  no  no
            customer-manager WITHDRAW | no  - no  | no  no  no
            customer-manager PLAN     | yes - no  | no  yes no
            customer-manager WIN      | no  - no  | no  yes no
            customer-manager LOSE     | no  - no  | no  yes no
            customer-manager REOPEN   | no  - no  | no  no  no
            customer-manager CORRECT  | no  - no  | no  no  no
            """;

    /** Roles that may do nothing at all to opportunities. */
    private static final Set<RoleCode> NOTHING = Set.of(RoleCode.SYSTEM_ADMIN, RoleCode.EXECUTIVE, RoleCode.SPECIALIST);

    private static final UserId STRANGER = new UserId(Played.id());
    private static final OpportunityAccess ACCESS = new OpportunityAccess();

    @Test
    void agreesWithTheTable() {
        Map<String, String> expected = TABLE.lines()
                .map(line -> line.split("\\|", 2))
                .collect(Collectors.toMap(
                        row -> squeezed(row[0]), row -> squeezed(row[1]), (one, other) -> one, TreeMap::new));
        Map<String, String> actual = new TreeMap<>();
        for (Role role : bound()) {
            for (OpportunityAction action : OpportunityAction.values()) {
                actual.put(role.code() + " " + action, row(role.code(), action));
            }
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void hasARowForEveryRole() {
        Set<String> listed = TABLE.lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
        NOTHING.forEach(role -> listed.add(role.value()));
        listed.add(RoleCode.SUPER_ADMIN.value());
        assertThat(BuiltInRoles.all())
                .extracting(role -> role.code().value())
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void givesOthersNothing() {
        for (RoleCode role : NOTHING) {
            for (OpportunityAction action : OpportunityAction.values()) {
                assertThat(actor(STRANGER, role).may(ACCESS.permission(action)))
                        .as(role + " " + action)
                        .isFalse();
            }
        }
    }

    @Test
    void letsSomebodyOfTwoRolesDoWhatEitherMay() {
        Actor both = actor(Played.ASSIGNEE, RoleCode.SALES_SUPERVISOR, RoleCode.CUSTOMER_MANAGER);
        for (OpportunityAction action : OpportunityAction.values()) {
            boolean expected = action != OpportunityAction.DELETE;
            assertThat(may(both, Played.assigned(), action)).as(action.name()).isEqualTo(expected);
        }
    }

    @Test
    void aCreatorWhoGaveItAwayIsNotInChargeAnyMore() {
        Actor creator = actor(Played.CREATOR, RoleCode.CUSTOMER_MANAGER);
        Opportunity withdrawn = Played.assigned().withdraw(Played.LATER).next();
        assertThat(may(creator, Played.assigned(), OpportunityAction.REVISE)).isFalse();
        assertThat(may(creator, withdrawn, OpportunityAction.REVISE)).isTrue();
    }

    private static List<Role> bound() {
        List<Role> bound = new ArrayList<>(BuiltInRoles.all());
        bound.removeIf(role -> role.superuser() || NOTHING.contains(role.code()));
        return bound;
    }

    private static String row(RoleCode role, OpportunityAction action) {
        Opportunity unassigned = Played.unassigned();
        Opportunity assigned = Played.assigned();
        return String.join(
                " ",
                word(Played.CREATOR, role, unassigned, action),
                "-",
                word(STRANGER, role, unassigned, action),
                "|",
                word(Played.CREATOR, role, assigned, action),
                word(Played.ASSIGNEE, role, assigned, action),
                word(STRANGER, role, assigned, action));
    }

    private static String word(UserId user, RoleCode role, Opportunity found, OpportunityAction action) {
        return may(actor(user, role), found, action) ? "yes" : "no";
    }

    private static boolean may(Actor actor, Opportunity found, OpportunityAction action) {
        Permission instead = ACCESS.override(action);
        return actor.may(ACCESS.permission(action))
                && (ACCESS.allows(actor, found, action) || (instead != null && actor.may(instead)));
    }

    private static Actor actor(UserId user, RoleCode... roles) {
        OrgUnitId unit = new OrgUnitId(Played.id());
        return new UserSnapshot(
                        user, UserState.ENABLED, null, unit, UnitPath.root(unit), Set.copyOf(Arrays.asList(roles)))
                .actor();
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll(" +", " ");
    }
}
