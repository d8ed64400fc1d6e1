package org.crmkit.internal.command;

import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to the records of an aggregate type: a pure function. An action without a rule does not compile.
 *
 * @param <A> the record
 * @param <X> the actions
 */
public interface AccessRules<A, X extends Enum<X>> {

    /** Returns the permission that an action needs. Its data scope must reach the record. */
    Permission permission(X action);

    /**
     * Returns whether an actor who holds the permission, in a data scope that reaches the record, has the relation to it that
     * the action requires, as its creator or its assignee. It is not called for a superuser.
     */
    boolean allows(Actor actor, A found, X action);

    /**
     * Returns which records an actor reads: by default those in the data scope of the permission to read them.
     *
     * @param permission the permission to read records of the type
     */
    default Visibility reading(Actor actor, Permission permission) {
        return actor.visibility(permission);
    }

    /**
     * Returns whether a record lies in every data scope of an actor, because the actor has created it or is responsible for it.
     * This saves a query where the actor reads more records than the data scope contains. False if that is not known.
     */
    default boolean isOwn(Actor actor, A found) {
        return false;
    }

    /**
     * Returns the permission that replaces {@link #allows}. An actor who holds it too, in a data scope that reaches the
     * record, such as a supervisor, needs no relation to the record. Null if there is none.
     */
    default @Nullable Permission override(X action) {
        return null;
    }
}
