package org.crmkit.testkit.permission;

import java.util.List;
import org.crmkit.testkit.support.ContextCase;

/** A context whose records only some users may change, and with methods of desks that only some roles may call. */
public interface MatrixSource extends ContextCase {

    /** Returns the matrix of each aggregate type whose actions depend on the role and on whose record it is. */
    default List<ActionMatrix<?, ?>> matrices() {
        return List.of();
    }

    /** Tries the methods of desks that depend on the role alone. */
    default void desks(DeskRows rows) {}
}
