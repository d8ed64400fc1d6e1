package org.crmkit.testkit.visibility;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crmkit.access.RoleCode;
import org.crmkit.testkit.support.ContextCases;

/**
 * The part of the matrix in docs/model/access.md that concerns visibility. It is repeated here so that the scan does not depend
 * on the code under test. Each context has its columns. Super admins see everything.
 */
public final class Scopes {

    /** The column for reports, whatever the aggregate type. */
    static final String REPORT = "report";

    /** The supervisors of the unit or of one above see the records, and managers their own. */
    public static final Map<RoleCode, Scope> OF_PEOPLE =
            Map.of(RoleCode.SALES_SUPERVISOR, Scope.TREE, RoleCode.CUSTOMER_MANAGER, Scope.OWN);

    private static final Map<String, Map<RoleCode, Scope>> MATRIX = matrix();

    private Scopes() {}

    /** The data scopes, from the narrowest to the widest. */
    public enum Scope {
        NONE,
        OWN,
        UNIT,
        TREE,
        ALL
    }

    private static Map<String, Map<RoleCode, Scope>> matrix() {
        Map<String, Map<RoleCode, Scope>> matrix = new HashMap<>();
        matrix.put(REPORT, Map.of(RoleCode.SALES_SUPERVISOR, Scope.TREE, RoleCode.EXECUTIVE, Scope.ALL));
        ContextCases.of(ScanSource.class).forEach(each -> matrix.putAll(each.scopes()));
        return matrix;
    }

    /** Returns the widest scope of several roles. */
    static Scope of(Collection<RoleCode> roles, String subject) {
        if (roles.contains(RoleCode.SUPER_ADMIN)) {
            return Scope.ALL;
        }
        List<Scope> scopes = roles.stream()
                .map(each -> MATRIX.getOrDefault(subject, Map.of()).getOrDefault(each, Scope.NONE))
                .sorted()
                .toList();
        return scopes.isEmpty() ? Scope.NONE : scopes.get(scopes.size() - 1);
    }
}
