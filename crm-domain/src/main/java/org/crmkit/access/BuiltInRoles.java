package org.crmkit.access;

import static org.crmkit.actor.DataScope.ALL;
import static org.crmkit.actor.DataScope.OWN;
import static org.crmkit.actor.DataScope.UNIT_TREE;
import static org.crmkit.actor.Right.ACCESS_ADMINISTER;
import static org.crmkit.actor.Right.ACCESS_READ;
import static org.crmkit.actor.Right.CHURN_HANDLE;
import static org.crmkit.actor.Right.CHURN_READ;
import static org.crmkit.actor.Right.CHURN_SUPERVISE;
import static org.crmkit.actor.Right.CHURN_WATCH;
import static org.crmkit.actor.Right.CUSTOMER_EDIT;
import static org.crmkit.actor.Right.CUSTOMER_READ;
import static org.crmkit.actor.Right.CUSTOMER_SUPERVISE;
import static org.crmkit.actor.Right.OPPORTUNITY_DELETE;
import static org.crmkit.actor.Right.OPPORTUNITY_DEVELOP;
import static org.crmkit.actor.Right.OPPORTUNITY_OPEN;
import static org.crmkit.actor.Right.OPPORTUNITY_PLAN;
import static org.crmkit.actor.Right.OPPORTUNITY_READ;
import static org.crmkit.actor.Right.OPPORTUNITY_REVISE;
import static org.crmkit.actor.Right.OPPORTUNITY_SUPERVISE;
import static org.crmkit.actor.Right.ORDER_READ;
import static org.crmkit.actor.Right.PIPELINE_DEFINE;
import static org.crmkit.actor.Right.PIPELINE_READ;
import static org.crmkit.actor.Right.PRODUCT_READ;
import static org.crmkit.actor.Right.REFERENCE_EDIT;
import static org.crmkit.actor.Right.REFERENCE_READ;
import static org.crmkit.actor.Right.REPORT_READ;
import static org.crmkit.actor.Right.SERVICE_CREATE;
import static org.crmkit.actor.Right.SERVICE_HANDLE;
import static org.crmkit.actor.Right.SERVICE_READ;
import static org.crmkit.actor.Right.SERVICE_SUPERVISE;
import static org.crmkit.actor.Right.TRADE_FEED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.actor.DataScope;
import org.crmkit.actor.Right;

/** The five roles that every tenant has, with the matrix of DOMAIN section 7. */
public final class BuiltInRoles {

    private static final List<Role> ALL_ROLES = List.of(
            new Role(RoleCode.SUPER_ADMIN, true, Map.of()),
            role(RoleCode.SYSTEM_ADMIN)
                    .in(ALL, PIPELINE_READ, PIPELINE_DEFINE, REFERENCE_READ, REFERENCE_EDIT)
                    .in(ALL, ACCESS_READ, ACCESS_ADMINISTER)
                    .in(ALL, TRADE_FEED, CHURN_WATCH)
                    .build(),
            role(RoleCode.SALES_SUPERVISOR)
                    .in(UNIT_TREE, OPPORTUNITY_READ, OPPORTUNITY_OPEN, OPPORTUNITY_REVISE, OPPORTUNITY_DELETE)
                    .in(UNIT_TREE, OPPORTUNITY_SUPERVISE, OPPORTUNITY_PLAN)
                    .in(UNIT_TREE, CUSTOMER_READ, CUSTOMER_EDIT, CUSTOMER_SUPERVISE, REPORT_READ)
                    .in(UNIT_TREE, SERVICE_READ, SERVICE_SUPERVISE)
                    .in(UNIT_TREE, CHURN_READ, CHURN_HANDLE, CHURN_SUPERVISE, ORDER_READ)
                    .in(ALL, PIPELINE_READ, REFERENCE_READ, PRODUCT_READ)
                    .build(),
            role(RoleCode.CUSTOMER_MANAGER)
                    .in(OWN, OPPORTUNITY_READ, OPPORTUNITY_OPEN, OPPORTUNITY_REVISE, OPPORTUNITY_DELETE)
                    .in(OWN, OPPORTUNITY_PLAN, OPPORTUNITY_DEVELOP)
                    .in(OWN, CUSTOMER_READ, CUSTOMER_EDIT)
                    .in(OWN, SERVICE_READ, SERVICE_CREATE, SERVICE_HANDLE)
                    .in(OWN, CHURN_READ, CHURN_HANDLE, ORDER_READ)
                    .in(ALL, PIPELINE_READ, REFERENCE_READ, PRODUCT_READ)
                    .build(),
            role(RoleCode.EXECUTIVE).in(ALL, REPORT_READ).build());

    private static final Map<RoleCode, Role> BY_CODE =
            ALL_ROLES.stream().collect(Collectors.toUnmodifiableMap(Role::code, each -> each));

    private BuiltInRoles() {}

    /** Returns the five roles, from the most powerful on. */
    public static List<Role> all() {
        return ALL_ROLES;
    }

    /** Says whether there is a role of that code. */
    public static boolean has(RoleCode code) {
        return BY_CODE.containsKey(code);
    }

    /** Returns the roles of some codes; codes that name none are passed over. */
    public static List<Role> of(Collection<RoleCode> codes) {
        List<Role> roles = new ArrayList<>(codes.size());
        for (RoleCode code : codes) {
            Role role = BY_CODE.get(code);
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** Says whether one of some roles gives a right. */
    static boolean give(Collection<RoleCode> codes, Right right) {
        return of(codes).stream().anyMatch(role -> role.gives(right));
    }

    /** Returns the codes of the roles that give a right. */
    public static Set<RoleCode> giving(Right right) {
        return ALL_ROLES.stream()
                .filter(role -> role.gives(right))
                .map(Role::code)
                .collect(Collectors.toSet());
    }

    private static Grants role(RoleCode code) {
        return new Grants(code, new EnumMap<>(Right.class));
    }

    private record Grants(RoleCode code, Map<Right, DataScope> grants) {

        Grants in(DataScope scope, Right... rights) {
            List.of(rights).forEach(right -> grants.put(right, scope));
            return this;
        }

        Role build() {
            return new Role(code, false, grants);
        }
    }
}
