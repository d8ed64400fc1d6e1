package org.crmkit.internal.command;

import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/** Checks whether an actor may see a record and execute an action on it. Every command is checked here, and nowhere else. */
final class Authorizer {

    private Authorizer() {}

    /** Returns a record that the actor may see and on which the actor may execute an action. */
    static <W, A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A require(
            AggregateType<? super W, A, I, X> type, W work, Actor actor, X action, I id) {
        A found = visible(type, work, actor, id);
        if (!may(type, work, actor, action, found)) {
            throw new NotAllowedException(type.command(action), actor.id());
        }
        return found;
    }

    /** Returns a record that the actor may see. */
    static <W, A extends Aggregate<A, I>, I extends Id> A visible(
            AggregateType<? super W, A, I, ?> type, W work, Actor actor, I id) {
        return type.repository()
                .apply(work)
                .find(id, type.reading(actor))
                .orElseThrow(() -> new NotFoundException(type.name(), id));
    }

    /** Returns whether the actor may execute an action on a record that the actor may see. */
    static <W, A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> boolean may(
            AggregateType<? super W, A, I, X> type, W work, Actor actor, X action, A found) {
        AccessRules<A, X> access = type.access();
        return actor.superuser()
                || (holds(type, work, actor, access.permission(action), found)
                        && (access.allows(actor, found, action)
                                || holds(type, work, actor, access.override(action), found)));
    }

    /**
     * If a permission has a narrower data scope than the one by which the record is visible, the store is asked. It is also asked
     * if the actor reads more records than the data scope contains.
     */
    private static <W, A extends Aggregate<A, I>, I extends Id> boolean holds(
            AggregateType<? super W, A, I, ?> type, W work, Actor actor, @Nullable Permission permission, A found) {
        return permission != null
                && actor.may(permission)
                && ((actor.reachesAsFar(permission, type.readPermission()) && isInScope(type, actor, found))
                        || type.repository()
                                .apply(work)
                                .find(found.id(), actor.visibility(permission))
                                .isPresent());
    }

    /** Returns whether a visible record certainly lies in the data scope of the permission to read it. */
    private static <W, A extends Aggregate<A, I>, I extends Id> boolean isInScope(
            AggregateType<? super W, A, I, ?> type, Actor actor, A found) {
        return type.reading(actor).equals(actor.visibility(type.readPermission()))
                || type.access().isOwn(actor, found);
    }
}
