package org.crmkit.internal.command;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crmkit.kernel.command.CommandRepositories;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * Executes a job page by page, each page in a command of its own. What a page has done stays done, memory does not grow with the
 * number of records, and several machines may run the same job.
 *
 * @param commands the command path of the actor
 * @param permission the permission to run the job, whose code is also the name of the command
 * @param work returns the work of a run that begins at an instant
 * @param <W> what a unit of work offers
 * @param <I> the id of the records
 * @param <R> the result of a page
 * @param <P> the progress of the run
 */
public record PagedCommand<W extends CommandRepositories, I extends Id, R, P>(
        Commands<W> commands, Permission permission, Function<Instant, PagedWork<W, I, R, P>> work) {

    /**
     * Runs the job until nothing is left, or until it is stopped.
     *
     * @param after where an earlier run ended; null to begin with the first record
     * @param inputs the input of the run, which is checked before the first page
     * @param last returns where a progress ends
     * @param continues is called after each page
     */
    public P run(@Nullable I after, Inputs inputs, Function<P, @Nullable I> last, Predicate<P> continues) {
        Instant begun = commands.now();
        PagedWork<W, I, R, P> run = work.apply(begun);
        P soFar = run.begin(after);
        R page = next(run, inputs, after);
        while (page != null) {
            soFar = run.plus(soFar, page, Duration.between(begun, commands.now()));
            page = continues.test(soFar) ? next(run, inputs, last.apply(soFar)) : null;
        }
        return soFar;
    }

    private @Nullable R next(PagedWork<W, I, R, P> run, Inputs inputs, @Nullable I after) {
        return commands.execute(permission, permission.code(), inputs, scope -> run.next(scope, after));
    }
}
