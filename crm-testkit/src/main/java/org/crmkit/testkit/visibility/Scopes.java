package org.crmkit.testkit.visibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.crmkit.access.RoleCode;

/**
 * The part of the matrix in docs/model/access.md that concerns visibility. It is repeated here so that the scan does not depend
 * on the code under test. Super admins see everything.
 */
final class Scopes {

    /** The column for reports, whatever the aggregate type. */
    static final String REPORT = "report";

    private static final Map<RoleCode, Map<String, Scope>> MATRIX = Map.of(
            RoleCode.SALES_SUPERVISOR,
            Map.of(
                    "opportunity",
                    Scope.TREE,
                    "customer",
                    Scope.TREE,
                    "service",
                    Scope.TREE,
                    "churn",
                    Scope.TREE,
                    "order",
                    Scope.TREE,
                    REPORT,
                    Scope.TREE,
                    "product",
                    Scope.ALL),
            RoleCode.CUSTOMER_MANAGER,
            Map.of(
                    "opportunity", Scope.OWN,
                    "customer", Scope.OWN,
                    "service", Scope.OWN,
                    "churn", Scope.OWN,
                    "order", Scope.OWN,
                    "product", Scope.ALL),
            RoleCode.EXECUTIVE,
            Map.of(REPORT, Scope.ALL));

    private Scopes() {}

    /** The data scopes, from the narrowest to the widest. */
    enum Scope {
        NONE,
        OWN,
        UNIT,
        TREE,
        ALL
    }

    /** Returns the widest scope of several roles. */
    static Scope of(Collection<RoleCode> roles, String subject) {
        if (roles.contains(RoleCode.SUPER_ADMIN)) {
            return Scope.ALL;
        }
        List<Scope> scopes = roles.stream()
                .map(each -> MATRIX.getOrDefault(each, Map.of()).getOrDefault(subject, Scope.NONE))
                .sorted()
                .toList();
        return scopes.isEmpty() ? Scope.NONE : scopes.get(scopes.size() - 1);
    }
}
