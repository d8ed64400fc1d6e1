package org.crmkit.examples.embed;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.churn.detection.ChurnDetectionProgress;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.persistence.inmemory.InMemoryStore;
import org.jspecify.annotations.Nullable;

/** Churn detection in a scheduler of the host: it runs repeatedly until it is ended. */
public final class ChurnDetectionScheduleExample {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final CrmSession watcher;
    private final Consumer<ChurnDetectionProgress> done;
    private final Consumer<RuntimeException> failed;
    private volatile boolean ending;
    private @Nullable Future<?> runs;

    private ChurnDetectionScheduleExample(
            CrmSession watcher, Consumer<ChurnDetectionProgress> done, Consumer<RuntimeException> failed) {
        this.watcher = watcher;
        this.done = done;
        this.failed = failed;
    }

    /** Runs the example: a customer of last year who has never ordered is found once, however often churn detection runs. */
    public static void main(String[] arguments) throws InterruptedException {
        InMemoryStore store = InMemoryStore.create();
        Clock aYearAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-365));
        Crm lastYear = Crm.builder(store).tenant("acme").clock(aYearAgo).build();
        CrmSession ada = lastYear.as(lastYear.createTenant("Acme", "root", "Ada Root"));
        ada.customers().register(new CustomerDraft("Blue Lotus Hotels"));

        CrmSession watcher = Crm.builder(store).tenant("acme").build().as(ada.userId());
        ChurnDetectionScheduleExample watch = every(
                Duration.ofMillis(200),
                watcher,
                run -> System.out.println(run.customers() + " looked at, " + run.opened() + " opened"),
                refused -> System.out.println(refused.getMessage()));
        Thread.sleep(500);
        watch.end();
    }

    /**
     * Runs churn detection now, and again after a pause from the end of each run.
     *
     * @param watcher the session of a user with the permission {@code churn.detect}
     * @param done receives the result of each run
     * @param failed receives the exception of a failed run; the next run continues with the remaining customers
     */
    static ChurnDetectionScheduleExample every(
            Duration pause,
            CrmSession watcher,
            Consumer<ChurnDetectionProgress> done,
            Consumer<RuntimeException> failed) {
        ChurnDetectionScheduleExample watch = new ChurnDetectionScheduleExample(watcher, done, failed);
        watch.runs = watch.scheduler.scheduleWithFixedDelay(watch::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** A scheduler silently stops a task that throws an exception. */
    private void run() {
        try {
            done.accept(watcher.churnDetection().run(null, soFar -> !ending));
        } catch (RuntimeException failure) {
            failed.accept(failure);
        }
    }

    /** Ends the scheduler; a run in progress ends after its current page of customers. */
    void end() throws InterruptedException {
        ending = true;
        if (runs != null) {
            runs.cancel(false);
        }
        scheduler.shutdown();
        if (!scheduler.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            scheduler.shutdownNow();
        }
    }
}
