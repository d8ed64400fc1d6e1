package org.crmkit.kernel.desk;

import java.util.Set;
import org.crmkit.internal.command.RecordReads;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * The desk for the records of one type. Every such desk reads in the same way: it returns, lists and counts the records that
 * the actor may see, and returns their journal and the actions that the actor may execute. A desk adds the commands.
 *
 * @param <A> the record
 * @param <I> its id
 * @param <X> its actions
 * @param <T> an item of the list: the record, or a summary of it
 * @param <F> the filter of the list
 * @param <S> the sort fields of the list
 */
public abstract class RecordDesk<A extends Aggregate<A, I>, I extends Id, X extends Enum<X>, T, F, S extends Enum<S>> {

    private final RecordReads<?, A, I, X, T, F, S> reads;

    /** Creates the desk with its reads. */
    protected RecordDesk(RecordReads<?, A, I, X, T, F, S> reads) {
        this.reads = reads;
    }

    /**
     * Returns this desk with an expected version: a command on a record of another version is rejected as a conflict.
     *
     * @param version the version that the caller has read, 0 for a record that was never changed
     */
    public abstract RecordDesk<A, I, X, T, F, S> ifVersion(long version);

    /**
     * Returns a record.
     *
     * @throws NotFoundException {@code not-found} if there is no such record, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public final A get(I id) {
        return reads.get(id);
    }

    /**
     * Lists the records that match a filter and that the actor can see, one page at a time.
     *
     * @param query the filter and the page, for example {@code OpportunityFilter.ALL.newest(20)}
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public final Page<T> list(ListQuery<F, S> query) {
        return reads.list(query);
    }

    /**
     * Counts the records that match a filter and that the actor can see.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public final long count(F filter) {
        return reads.count(filter);
    }

    /**
     * Returns the journal entries of a record, newest first.
     *
     * @param size the maximum number of entries, 1 to {@value org.crmkit.kernel.query.Paging#MAX_SIZE}
     * @param after the cursor of the previous page; null for the first page
     * @throws NotFoundException {@code not-found} if there is no such record, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public final Page<JournalEntry> journal(I id, int size, @Nullable Cursor after) {
        return reads.journal(id, size, after);
    }

    /**
     * Returns the actions that the actor may execute on a record now, according to its lifecycle, the business rules and the
     * permissions of the actor.
     *
     * @throws NotFoundException {@code not-found} if there is no such record, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public final Set<X> allowedActions(I id) {
        return reads.allowedActions(id);
    }
}
