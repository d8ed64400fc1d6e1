package org.crmkit.internal.command;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * The work of one run of a job. It is fixed when the run begins, so that a whole run judges by the same instant.
 *
 * @param <W> what a unit of work offers
 * @param <I> the id of the records, in whose order the pages follow each other
 * @param <R> the result of a page
 * @param <P> the progress of the run
 */
public interface PagedWork<W extends CommandRepositories, I extends Id, R, P> {

    /** Returns the progress before the first page, of a run that begins after a record; null for all records. */
    P begin(@Nullable I after);

    /**
     * Processes the next page, in the command of its own. It may be called again for the same page if another command changed one of its
     * records at the same time, and must then find again what is left to do.
     *
     * @param after where the pages before ended; null for the first one
     * @return null if nothing is left
     */
    @Nullable
    R next(CommandScope<W> scope, @Nullable I after);

    /** Returns the progress after one more page, which is committed. */
    P plus(P soFar, R page, Duration elapsed);

    /**
     * Returns where a page ends that may have left something to do: a command changes each record once. The next page begins with the
     * first record that is not complete. The complete records after it are not found again.
     *
     * @param after where the page before ended
     */
    static <A extends Aggregate<A, I>, I extends Id> @Nullable I lastComplete(
            List<A> page, @Nullable I after, Predicate<A> isComplete) {
        I last = after;
        for (A each : page) {
            if (!isComplete.test(each)) {
                return last;
            }
            last = each.id();
        }
        return last;
    }
}
