package org.crmkit.command;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.value.Id;
import org.jspecify.annotations.Nullable;

/** Whether an actor sees a record, and may do something to it: asked here for every command, and nowhere else. */
final class Authority {

    private Authority() {}

    /** Returns a record that the actor sees and may do something to. */
    static <W, A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> A require(
            RecordKind<? super W, A, I, X> kind, W work, Actor actor, X action, I id) {
        A found = visible(kind, work, actor, id);
        if (!may(kind, work, actor, action, found)) {
            throw new NotAllowedException(kind.command(action), actor.id());
        }
        return found;
    }

    /** Returns a record that the actor sees. */
    static <W, A extends Aggregate<A, I>, I extends Id> A visible(
            RecordKind<? super W, A, I, ?> kind, W work, Actor actor, I id) {
        Visibility visibility = actor.visibility(kind.read());
        return kind.port().apply(work).find(id, visibility).orElseThrow(() -> new NotFoundException(kind.name(), id));
    }

    /** Says whether the actor may do something to a record that they see. */
    static <W, A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> boolean may(
            RecordKind<? super W, A, I, X> kind, W work, Actor actor, X action, A found) {
        Access<A, X> access = kind.access();
        return actor.exempt()
                || (holds(kind, work, actor, access.right(action), found)
                        && (access.allows(actor, found, action)
                                || holds(kind, work, actor, access.instead(action), found)));
    }

    /** A right held in a narrower scope than the one by which the record is seen is asked of the store. */
    private static <W, A extends Aggregate<A, I>, I extends Id> boolean holds(
            RecordKind<? super W, A, I, ?> kind, W work, Actor actor, @Nullable Right right, A found) {
        return right != null
                && actor.may(right)
                && (actor.reachesAsFar(right, kind.read())
                        || kind.port()
                                .apply(work)
                                .find(found.id(), actor.visibility(right))
                                .isPresent());
    }
}
