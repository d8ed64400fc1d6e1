package org.crmkit.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/** Runs life cycles in two ways, pair by pair in one run, after a warm-up of 2,000 life cycles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, batchSize = PairedLives.LIVES)
@Measurement(iterations = 6, batchSize = PairedLives.LIVES)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures
public abstract class PairedLives {

    static final int LIVES = 500;

    /** The system property that names the file for the results, because JMH runs the benchmark in a process of its own. */
    static final String REPORTS = "crm.benchmarks.reports";

    private final Pairs pairs;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private Life one;
    private Life other;
    private boolean measuring;
    private int number;

    PairedLives(String title) {
        this.pairs = new Pairs(title);
    }

    /** Opens both ways and sets them by {@link #compare}. */
    abstract void open();

    /** Opens both ways. */
    @Setup(Level.Trial)
    public void start() {
        open();
    }

    /** Records whether the following pairs count. */
    @Setup(Level.Iteration)
    public void begin(IterationParams iteration) {
        measuring = iteration.getType() == IterationType.MEASUREMENT;
    }

    /** Runs one life cycle in each way. */
    @Benchmark
    public void pair() {
        Pairs.Pair pair = pairs.time(one, other, number++);
        if (measuring) {
            pairs.keep(pair);
        }
    }

    /** Closes what was opened and reports the results. */
    @TearDown(Level.Trial)
    public void stop() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
        String reports = System.getProperty(REPORTS);
        if (reports != null) {
            Files.writeString(Path.of(reports), pairs.report() + "\n", StandardOpenOption.APPEND);
        }
    }

    final void compare(Life measured, Life with) {
        this.one = measured;
        this.other = with;
    }

    final <T extends AutoCloseable> T closing(T resource) {
        opened.push(resource);
        return resource;
    }
}
