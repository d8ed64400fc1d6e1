package org.crmkit.access;

import static org.crmkit.kernel.permission.DataScope.ALL;
import static org.crmkit.kernel.permission.DataScope.OWN;
import static org.crmkit.kernel.permission.DataScope.UNIT_TREE;
import static org.crmkit.kernel.permission.Permission.ACCESS_ADMINISTER;
import static org.crmkit.kernel.permission.Permission.ACCESS_READ;
import static org.crmkit.kernel.permission.Permission.CHURN_DETECT;
import static org.crmkit.kernel.permission.Permission.CHURN_HANDLE;
import static org.crmkit.kernel.permission.Permission.CHURN_READ;
import static org.crmkit.kernel.permission.Permission.CHURN_SUPERVISE;
import static org.crmkit.kernel.permission.Permission.CUSTOMER_EDIT;
import static org.crmkit.kernel.permission.Permission.CUSTOMER_READ;
import static org.crmkit.kernel.permission.Permission.CUSTOMER_SUPERVISE;
import static org.crmkit.kernel.permission.Permission.DICTIONARY_EDIT;
import static org.crmkit.kernel.permission.Permission.DICTIONARY_READ;
import static org.crmkit.kernel.permission.Permission.JOURNAL_READ;
import static org.crmkit.kernel.permission.Permission.OPPORTUNITY_DELETE;
import static org.crmkit.kernel.permission.Permission.OPPORTUNITY_DETECT_EXPIRY;
import static org.crmkit.kernel.permission.Permission.OPPORTUNITY_OPEN;
import static org.crmkit.kernel.permission.Permission.OPPORTUNITY_PLAN;
import static org.crmkit.kernel.permission.Permission.OPPORTUNITY_READ;
import static org.crmkit.kernel.permission.Permission.OPPORTUNITY_REVISE;
import static org.crmkit.kernel.permission.Permission.OPPORTUNITY_SUPERVISE;
import static org.crmkit.kernel.permission.Permission.OPPORTUNITY_WORK;
import static org.crmkit.kernel.permission.Permission.ORDER_READ;
import static org.crmkit.kernel.permission.Permission.PIPELINE_DEFINE;
import static org.crmkit.kernel.permission.Permission.PIPELINE_READ;
import static org.crmkit.kernel.permission.Permission.PRODUCT_READ;
import static org.crmkit.kernel.permission.Permission.REPORT_READ;
import static org.crmkit.kernel.permission.Permission.SERVICE_ASK_OPINION;
import static org.crmkit.kernel.permission.Permission.SERVICE_CLOSE;
import static org.crmkit.kernel.permission.Permission.SERVICE_CREATE;
import static org.crmkit.kernel.permission.Permission.SERVICE_DEFINE_LEVELS;
import static org.crmkit.kernel.permission.Permission.SERVICE_DETECT_OVERDUE;
import static org.crmkit.kernel.permission.Permission.SERVICE_HANDLE;
import static org.crmkit.kernel.permission.Permission.SERVICE_OPINION;
import static org.crmkit.kernel.permission.Permission.SERVICE_READ;
import static org.crmkit.kernel.permission.Permission.SERVICE_READ_ARCHIVE;
import static org.crmkit.kernel.permission.Permission.SERVICE_READ_LEVELS;
import static org.crmkit.kernel.permission.Permission.SERVICE_REVISE;
import static org.crmkit.kernel.permission.Permission.SERVICE_SUPERVISE;
import static org.crmkit.kernel.permission.Permission.TRADE_FEED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.kernel.permission.DataScope;
import org.crmkit.kernel.permission.Permission;

/** The six roles that every tenant has, with their permissions; see docs/model/access.md. */
public final class BuiltInRoles {

    private static final List<Role> ALL_ROLES = List.of(
            new Role(RoleCode.SUPER_ADMIN, true, Map.of()),
            role(RoleCode.SYSTEM_ADMIN)
                    .in(ALL, PIPELINE_READ, PIPELINE_DEFINE, DICTIONARY_READ, DICTIONARY_EDIT)
                    .in(ALL, ACCESS_READ, ACCESS_ADMINISTER, JOURNAL_READ)
                    .in(ALL, SERVICE_READ_LEVELS, SERVICE_DEFINE_LEVELS)
                    .in(ALL, TRADE_FEED, CHURN_DETECT, OPPORTUNITY_DETECT_EXPIRY, SERVICE_DETECT_OVERDUE)
                    .build(),
            role(RoleCode.SALES_SUPERVISOR)
                    .in(UNIT_TREE, OPPORTUNITY_READ, OPPORTUNITY_OPEN, OPPORTUNITY_REVISE, OPPORTUNITY_DELETE)
                    .in(UNIT_TREE, OPPORTUNITY_SUPERVISE, OPPORTUNITY_PLAN)
                    .in(UNIT_TREE, CUSTOMER_READ, CUSTOMER_EDIT, CUSTOMER_SUPERVISE, REPORT_READ)
                    .in(UNIT_TREE, SERVICE_READ, SERVICE_REVISE, SERVICE_CLOSE, SERVICE_SUPERVISE)
                    .in(UNIT_TREE, SERVICE_ASK_OPINION)
                    .in(UNIT_TREE, CHURN_READ, CHURN_HANDLE, CHURN_SUPERVISE, ORDER_READ)
                    .in(ALL, PIPELINE_READ, DICTIONARY_READ, PRODUCT_READ, SERVICE_READ_ARCHIVE, SERVICE_READ_LEVELS)
                    .build(),
            role(RoleCode.CUSTOMER_MANAGER)
                    .in(OWN, OPPORTUNITY_READ, OPPORTUNITY_OPEN, OPPORTUNITY_REVISE, OPPORTUNITY_DELETE)
                    .in(OWN, OPPORTUNITY_PLAN, OPPORTUNITY_WORK)
                    .in(OWN, CUSTOMER_READ, CUSTOMER_EDIT)
                    .in(OWN, SERVICE_READ, SERVICE_CREATE, SERVICE_REVISE, SERVICE_CLOSE, SERVICE_HANDLE)
                    .in(OWN, SERVICE_ASK_OPINION)
                    .in(OWN, CHURN_READ, CHURN_HANDLE, ORDER_READ)
                    .in(ALL, PIPELINE_READ, DICTIONARY_READ, PRODUCT_READ, SERVICE_READ_ARCHIVE, SERVICE_READ_LEVELS)
                    .build(),
            role(RoleCode.EXECUTIVE)
                    .in(ALL, REPORT_READ, SERVICE_READ_ARCHIVE, CUSTOMER_READ, DICTIONARY_READ)
                    .build(),
            role(RoleCode.SPECIALIST).in(ALL, SERVICE_OPINION, PRODUCT_READ).build());

    private static final Map<RoleCode, Role> BY_CODE =
            ALL_ROLES.stream().collect(Collectors.toUnmodifiableMap(Role::code, each -> each));

    private BuiltInRoles() {}

    /** Returns the six roles, the most powerful first. */
    public static List<Role> all() {
        return ALL_ROLES;
    }

    /** Returns whether there is a role with that code. */
    public static boolean has(RoleCode code) {
        return BY_CODE.containsKey(code);
    }

    /** Returns the roles with some codes. Unknown codes are ignored. */
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

    /** Returns whether one of some roles contains a permission. */
    static boolean anyHas(Collection<RoleCode> codes, Permission permission) {
        return of(codes).stream().anyMatch(role -> role.has(permission));
    }

    /** Returns the codes of the roles that contain a permission. */
    public static Set<RoleCode> withPermission(Permission permission) {
        return ALL_ROLES.stream()
                .filter(role -> role.has(permission))
                .map(Role::code)
                .collect(Collectors.toSet());
    }

    private static Grants role(RoleCode code) {
        return new Grants(code, new HashMap<>());
    }

    private record Grants(RoleCode code, Map<Permission, DataScope> grants) {

        Grants in(DataScope scope, Permission... rights) {
            List.of(rights).forEach(permission -> grants.put(permission, scope));
            return this;
        }

        Role build() {
            return new Role(code, false, grants);
        }
    }
}
