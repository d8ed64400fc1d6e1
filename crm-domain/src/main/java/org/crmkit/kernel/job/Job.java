package org.crmkit.kernel.job;

import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.PagedCommand;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * A job: it goes through the records of a tenant, page by page, and is meant to be called by the host's scheduler. Each page is a
 * command of its own. A run can therefore be stopped or killed at any time, repeated, and executed on several machines at once:
 * nothing happens twice, and what a page has done stays done. Memory does not grow with the number of records.
 *
 * @param <I> the id of the records
 * @param <P> the progress of the job
 */
public abstract class Job<I extends Id, P extends JobProgress<I>> {

    /** The maximum page size. */
    public static final int PAGE_SIZE_MAX = 20_000;

    private final PagedCommand<?, I, ?, P> pages;

    /** Creates the job with its pages. */
    protected Job(PagedCommand<?, I, ?, P> pages) {
        this.pages = pages;
    }

    /** Returns the name of the job, which is also the code of the permission to run it, for example {@code churn.detect}. */
    public final String name() {
        return pages.permission().code();
    }

    /**
     * Returns the same job with pages of 1 to {@value #PAGE_SIZE_MAX} records.
     *
     * @throws InvalidInputException {@code out-of-range} for any other size
     */
    public abstract Job<I, P> pageSize(int records);

    /**
     * Processes all records. A run judges by the instant at which it begins.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     */
    public final P run() {
        return run(null, soFar -> true);
    }

    /**
     * Processes all records after a given one.
     *
     * @param after where an earlier run ended ({@link JobProgress#last()}); null to begin with the first
     * @param listener is called after each page, and may stop the run
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the listener is null, or if a policy or a source of the host returns
     *     an invalid answer
     */
    public final P run(@Nullable I after, JobListener<P> listener) {
        return pages.run(
                after, Inputs.of("listener", listener), JobProgress::last, soFar -> listener.progressed(soFar));
    }

    /** Returns a page size within its limits. */
    protected static int checkedPageSize(int records) {
        if (records < 1 || records > PAGE_SIZE_MAX) {
            throw InvalidInputException.of("pageSize", "out-of-range", 1, PAGE_SIZE_MAX);
        }
        return records;
    }
}
