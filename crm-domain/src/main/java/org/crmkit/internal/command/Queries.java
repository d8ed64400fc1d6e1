package org.crmkit.internal.command;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * The query path for one actor: validate, begin, find the actor, authorize, read. A query is never journalled.
 *
 * @param <W> what a unit of work offers
 */
public final class Queries<W extends CommandRepositories> {

    private final Caller<W> caller;

    Queries(Caller<W> caller) {
        this.caller = caller;
    }

    /** Executes a query that needs no permission, only a user who may act. */
    public <T> T query(Inputs inputs, BiFunction<W, Actor, T> question) {
        caller.setup().inputs().check(inputs);
        return caller.setup().transactions().read(work -> question.apply(work, caller.actor(work)));
    }

    /** Executes a query that needs a permission. */
    public <T> T query(Permission permission, Inputs inputs, BiFunction<W, Actor, T> question) {
        return query(inputs, (work, actor) -> {
            caller.require(actor, permission);
            return question.apply(work, actor);
        });
    }

    /** Executes a query that needs a permission and reads within the visibility which that permission gives. */
    public <T> T read(Permission permission, Inputs inputs, BiFunction<W, Visibility, T> question) {
        return query(permission, inputs, (work, actor) -> question.apply(work, actor.visibility(permission)));
    }

    /** Executes a query about the records of a type, of which the actor must be able to read some. */
    <T> T query(AggregateType<? super W, ?, ?, ?> type, Inputs inputs, BiFunction<W, Actor, T> question) {
        return query(inputs, (work, actor) -> {
            if (!type.isReadBy(actor)) {
                caller.require(actor, type.readPermission());
            }
            return question.apply(work, actor);
        });
    }

    /** Executes a query about the records of a type, and reads those that the actor reads. */
    <T> T read(AggregateType<? super W, ?, ?, ?> type, Inputs inputs, BiFunction<W, Visibility, T> question) {
        return query(type, inputs, (work, actor) -> question.apply(work, type.reading(actor)));
    }

    /** Returns a record that the actor may see. */
    public <A extends Aggregate<A, I>, I extends Id> A get(AggregateType<? super W, A, I, ?> type, I id) {
        return query(Inputs.of(Caller.ID, id), (work, actor) -> Authorizer.visible(type, work, actor, id));
    }

    /** Returns the journal entries of a record that the actor may see. */
    public <A extends Aggregate<A, I>, I extends Id> Page<JournalEntry> history(
            AggregateType<? super W, A, I, ?> type, I id, int size, @Nullable Cursor after) {
        return query(Inputs.of(Caller.ID, id), (work, actor) -> {
            A found = Authorizer.visible(type, work, actor, id);
            JournalFilter about = JournalFilter.about(type.name(), found.id().value());
            return work.journal().list(about.newest(size).after(after)).map(JournalEntry::inHistory);
        });
    }

    /** Returns the actions that are possible for a record and that the actor is allowed to execute now. */
    public <A extends Aggregate<A, I>, I extends Id, X extends Enum<X>> Set<X> allowed(
            AggregateType<? super W, A, I, X> type, I id, PossibleActions<? super W, A, X> possible) {
        return query(Inputs.of(Caller.ID, id), (work, actor) -> {
            A found = Authorizer.visible(type, work, actor, id);
            Set<X> allowed = new TreeSet<>(possible.of(work, found, now()));
            allowed.removeIf(action -> !Authorizer.may(type, work, actor, action, found));
            return allowed;
        });
    }

    /** Returns the instant that this path would give to a query now. */
    public Instant now() {
        return caller.now();
    }
}
