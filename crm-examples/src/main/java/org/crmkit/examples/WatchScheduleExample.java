package org.crmkit.examples;

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

/** The churn watch in a scheduler of the host's: again and again, until it is ended. */
public final class WatchScheduleExample {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final CrmSession watcher;
    private final Consumer<ChurnDetectionProgress> done;
    private final Consumer<RuntimeException> failed;
    private volatile boolean ending;
    private @Nullable Future<?> runs;

    private WatchScheduleExample(
            CrmSession watcher, Consumer<ChurnDetectionProgress> done, Consumer<RuntimeException> failed) {
        this.watcher = watcher;
        this.done = done;
        this.failed = failed;
    }

    /** Runs it: a customer of last year who has never ordered is found once, however often the watch is run. */
    public static void main(String[] arguments) throws InterruptedException {
        InMemoryStore store = InMemoryStore.create();
        Clock aYearAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-365));
        Crm lastYear = Crm.builder(store).tenant("acme").clock(aYearAgo).build();
        CrmSession ada = lastYear.as(lastYear.createTenant("Acme", "root", "Ada Root"));
        ada.customers().register(new CustomerDraft("Blue Lotus Hotels"));

        CrmSession watcher = Crm.builder(store).tenant("acme").build().as(ada.userId());
        WatchScheduleExample watch = every(
                Duration.ofMillis(200),
                watcher,
                run -> System.out.println(run.customers() + " looked at, " + run.opened() + " opened"),
                refused -> System.out.println(refused.getMessage()));
        Thread.sleep(500);
        watch.end();
    }

    /**
     * Runs the watch now, and then again so long after the end of each run.
     *
     * @param watcher who runs it, with the right {@code churn.detect}
     * @param done is told how each run went
     * @param failed is told of a run that failed; the next one goes on with what it left
     */
    static WatchScheduleExample every(
            Duration pause,
            CrmSession watcher,
            Consumer<ChurnDetectionProgress> done,
            Consumer<RuntimeException> failed) {
        WatchScheduleExample watch = new WatchScheduleExample(watcher, done, failed);
        watch.runs = watch.scheduler.scheduleWithFixedDelay(watch::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    /** A scheduler gives up a task that throws, and tells nobody. */
    private void run() {
        try {
            done.accept(watcher.churnDetection().run(null, soFar -> !ending));
        } catch (RuntimeException failure) {
            failed.accept(failure);
        }
    }

    /** Ends it: a run that has begun ends with the window of customers that it is looking at. */
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
