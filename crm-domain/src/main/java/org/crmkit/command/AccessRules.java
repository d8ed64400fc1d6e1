package org.crmkit.command;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to a kind of record: a pure function. A new action without a row does not compile.
 *
 * @param <A> the record
 * @param <X> the actions
 */
public interface AccessRules<A, X extends Enum<X>> {

    /** Returns the right that an action needs; its scope must reach the record. */
    Permission permission(X action);

    /**
     * Says whether an actor who holds the right, in a scope that reaches the record, stands to it as the action asks: as its
     * creator or its assignee. Not asked for those whom rights do not bind.
     */
    boolean allows(Actor actor, A found, X action);

    /**
     * Returns the right that stands in for {@link #allows}: whoever holds it too, in a scope that reaches the record, such as a
     * supervisor, need not stand to it at all. Null where nothing does.
     */
    default @Nullable Permission override(X action) {
        return null;
    }
}
