package org.crmkit.internal.command;

import java.util.Set;
import java.util.function.Function;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.ListRepository;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of the records of an aggregate type. Lists and counts are for users who may read some of these records, and
 * contain those that the user may read.
 *
 * @param queries the query path of the user
 * @param type the aggregate type
 * @param lists the lists of its repository
 * @param possible the actions that are possible for a record
 * @param asOf returns a filter for an instant: that of the query
 * @param shown adapts a page of its list to the actor
 * @param <W> what a unit of work offers
 * @param <A> the record
 * @param <I> its id
 * @param <X> its actions
 * @param <T> an item of its list
 * @param <F> the filter of its list
 * @param <S> the sort fields of its list
 */
public record RecordReads<
        W extends CommandRepositories,
        A extends Aggregate<A, I>,
        I extends Id,
        X extends Enum<X>,
        T,
        F,
        S extends Enum<S>>(
        Queries<W> queries,
        AggregateType<? super W, A, I, X> type,
        Function<? super W, ? extends ListRepository<T, F, S>> lists,
        PossibleActions<? super W, A, X> possible,
        AsOf<? super W, F> asOf,
        ShownPage<? super W, T> shown) {

    /** Describes the reads of records whose filter does not depend on the instant of the query. */
    public RecordReads(
            Queries<W> queries,
            AggregateType<? super W, A, I, X> type,
            Function<? super W, ? extends ListRepository<T, F, S>> lists,
            PossibleActions<? super W, A, X> possible) {
        this(queries, type, lists, possible, (work, filter, now) -> filter);
    }

    /** Describes the reads of records whose pages are the same for every actor who sees the records. */
    public RecordReads(
            Queries<W> queries,
            AggregateType<? super W, A, I, X> type,
            Function<? super W, ? extends ListRepository<T, F, S>> lists,
            PossibleActions<? super W, A, X> possible,
            AsOf<? super W, F> asOf) {
        this(queries, type, lists, possible, asOf, (work, actor, page) -> page);
    }

    /** Returns a record that the actor may see. */
    public A get(I id) {
        return queries.get(type, id);
    }

    /** Lists the records that the actor may see. */
    public Page<T> list(ListQuery<F, S> query) {
        return queries.query(type, Inputs.of("query", query), (work, actor) -> {
            F filter = asOf.at(work, query.filter(), queries.now());
            ListQuery<F, S> meant = new ListQuery<>(filter, query.paging());
            return shown.to(work, actor, lists.apply(work).list(meant, type.reading(actor)));
        });
    }

    /** Counts the records that the actor may see. */
    public long count(F filter) {
        return queries.read(
                type,
                Inputs.of("filter", filter),
                (work, visibility) -> lists.apply(work).count(asOf.at(work, filter, queries.now()), visibility));
    }

    /** Returns the journal entries of a record that the actor may see. */
    public Page<JournalEntry> journal(I id, int size, @Nullable Cursor after) {
        return queries.history(type, id, size, after);
    }

    /** Returns the actions that are possible for a record and that the actor is allowed to execute now. */
    public Set<X> allowedActions(I id) {
        return queries.allowed(type, id, possible);
    }
}
