package org.crmkit.internal.command;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;

/**
 * The description of an aggregate type for the command path.
 *
 * @param name its name in errors and in the journal, for example {@code opportunity}
 * @param id creates an id of its type from a UUID
 * @param repository the repository of such records
 * @param readPermission the permission to see them
 * @param access the access rules
 * @param <W> what a unit of work must offer
 * @param <A> the record
 * @param <I> its id
 * @param <X> its actions
 */
public record AggregateType<W, A extends Aggregate<A, I>, I extends Id, X extends Enum<X>>(
        String name,
        Function<UUID, I> id,
        Function<? super W, ? extends Aggregates<A, I>> repository,
        Permission readPermission,
        AccessRules<A, X> access) {

    /** Returns which records an actor reads. */
    public Visibility reading(Actor actor) {
        return access.reading(actor, readPermission);
    }

    /**
     * Returns whether an actor reads any records: with the permission to see them, or because the access rules let the actor read
     * some without it.
     */
    boolean isReadBy(Actor actor) {
        return !(reading(actor) instanceof Visibility.Nothing);
    }

    String command(X action) {
        return name + "." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
