package org.crmkit.testkit.visibility;

import java.util.List;
import java.util.Map;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.testkit.support.ContextCase;
import org.crmkit.testkit.visibility.Scopes.Scope;

/** A context with records that only some users see. The methods of its desks are found by reflection. */
public interface ScanSource extends ContextCase {

    /** Returns the types of its records. */
    List<Kind<?>> kinds();

    /**
     * Returns its columns of the matrix in docs/model/access.md, by the subject that its {@link Kind}s name, for each role that
     * sees any records. They are repeated here so that the scan does not depend on the code under test.
     */
    default Map<String, Map<RoleCode, Scope>> scopes() {
        return Map.of();
    }

    /**
     * Returns whether a user sees a record at a desk, although it lies outside the data scope of the user.
     *
     * @param desk the name of the desk, for example {@code customers}; empty for a rejection
     * @param record the record
     * @param ledger all records of the tenant
     */
    default boolean seesToo(User reader, String desk, Object record, Ledger ledger) {
        return false;
    }

    /** Creates the records that exist before the first step. */
    default void begin(ScanOffice office) {}

    /** Returns its share of the steps; a usual one is ten. */
    int share();

    /** Takes a step: usually an action that is possible, by a user who is allowed to. */
    void step(Steps steps);

    /** Compares its reports with sums over the records that the reader sees. */
    default void figures(FigureCheck check) {}
}
