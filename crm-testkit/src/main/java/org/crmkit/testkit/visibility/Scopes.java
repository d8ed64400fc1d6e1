package org.crmkit.testkit.visibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.crmkit.access.RoleCode;

/**
 * The matrix of DOMAIN section 7, as far as it is about seeing: written down here once more, so that the scan does not ask the
 * code under test what is right. Super admins see everything.
 */
final class Scopes {

    /** What reports are about, whatever the kind of record. */
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

    /** How far somebody sees, from the narrowest to the widest. */
    enum Scope {
        NONE,
        OWN,
        UNIT,
        TREE,
        ALL
    }

    /** Returns the widest scope that some roles give. */
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
