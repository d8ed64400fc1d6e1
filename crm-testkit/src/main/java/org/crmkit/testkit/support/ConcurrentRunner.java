package org.crmkit.testkit.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.crmkit.kernel.error.CrmException;
import org.jspecify.annotations.Nullable;

/** Runs several tasks concurrently. */
public final class ConcurrentRunner {

    private static final long PATIENCE_SECONDS = 120;

    private ConcurrentRunner() {}

    /**
     * Starts several threads at the same moment and returns their outcomes. An exception other than a {@link CrmException} ends
     * in an {@link AssertionError}.
     */
    public static <T> List<Outcome<T>> run(int threads, Task<T> task) {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Outcome<T>>> calls = IntStream.range(0, threads)
                    .<Callable<Outcome<T>>>mapToObj(index -> () -> {
                        start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        return attempt(() -> task.run(index));
                    })
                    .toList();
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<Outcome<T>> each : pool.invokeAll(calls, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError("something else than a rejection", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs an action in another thread while the caller waits. */
    public static void elsewhere(Runnable deed) {
        run(1, index -> {
                    deed.run();
                    return index;
                })
                .forEach(Outcome::get);
    }

    public static <T> Outcome<T> attempt(Callable<T> deed) throws Exception {
        try {
            return new Outcome<>(deed.call(), null);
        } catch (CrmException refused) {
            return new Outcome<>(null, refused);
        }
    }

    /** The task of one thread. */
    @FunctionalInterface
    public interface Task<T> {

        T run(int index) throws Exception;
    }

    /** Either the result or the rejection. */
    public record Outcome<T>(@Nullable T done, @Nullable CrmException refused) {

        public boolean succeeded() {
            return refused == null;
        }

        public T get() {
            if (refused != null) {
                throw refused;
            }
            return java.util.Objects.requireNonNull(done);
        }
    }
}
