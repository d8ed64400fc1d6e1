package org.crmkit.churn.detection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.trade.TradeSources;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/**
 * Churn detection 流失预警: examines every customer, opens a case for each customer who has stopped buying, and resolves the cases of
 * those who have bought since. Customers are processed page by page, and each page is a command of its own. A run can therefore
 * be stopped or killed at any time, repeated, and executed on several machines at once: no customer gets two cases. The methods
 * are meant to be called by the host's scheduler.
 */
@PrimaryPort
public final class ChurnDetection {

    /** The default number of customers that are processed in one command. */
    public static final int PAGE_SIZE = 2000;

    /** The maximum page size. */
    public static final int PAGE_SIZE_MAX = 20_000;

    private final Commands<ChurnDetectionRepositories> commands;
    private final DetectionOptions options;
    private final int size;

    ChurnDetection(
            Commands<ChurnDetectionRepositories> commands, ChurnPolicy policy, TradeSources sources, ZoneId zone) {
        this(commands, new DetectionOptions(policy, sources, zone, null), PAGE_SIZE);
    }

    private ChurnDetection(Commands<ChurnDetectionRepositories> commands, DetectionOptions options, int size) {
        this.commands = commands;
        this.options = options;
        this.size = size;
    }

    /** Returns the same churn detection with a given day as today. */
    public ChurnDetection asOf(LocalDate today) {
        return new ChurnDetection(commands, options.asOf(today), size);
    }

    /** Returns the same churn detection with another policy. */
    public ChurnDetection by(ChurnPolicy policy) {
        return new ChurnDetection(commands, options.by(policy), size);
    }

    /**
     * Returns the same churn detection with pages of 1 to {@value #PAGE_SIZE_MAX} customers; any other size is rejected with an
     * {@link InvalidInputException}.
     */
    public ChurnDetection pageSize(int customers) {
        if (customers < 1 || customers > PAGE_SIZE_MAX) {
            throw InvalidInputException.of("customers", "out-of-range", 1, PAGE_SIZE_MAX);
        }
        return new ChurnDetection(commands, options, customers);
    }

    /**
     * Processes all customers, judged by the day on which the run begins.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     */
    public ChurnDetectionProgress run() {
        return run(null, soFar -> true);
    }

    /**
     * Processes all customers after a given one.
     *
     * @param after where an earlier run ended ({@link ChurnDetectionProgress#last()}); null to begin with the first
     * @param listener is called after each page, and may stop the run
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the listener is null, or if the host's order history returns an
     *     invalid answer
     */
    public ChurnDetectionProgress run(@Nullable CustomerId after, ChurnDetectionListener listener) {
        Inputs inputs = Inputs.of("listener", listener);
        Instant begun = commands.now();
        DetectionOptions run = options.startedAt(begun);
        InactivityCutoff cutoff = run.cutoff(begun);
        ChurnDetectionProgress soFar = new ChurnDetectionProgress(0, 0, 0, after, Duration.ZERO);
        PageResult step = next(inputs, run, cutoff, after);
        while (step != null) {
            soFar = soFar.plus(step, Duration.between(begun, commands.now()));
            step = listener.progressed(soFar) ? next(inputs, run, cutoff, soFar.last()) : null;
        }
        return soFar;
    }

    private @Nullable PageResult next(
            Inputs inputs, DetectionOptions run, InactivityCutoff cutoff, @Nullable CustomerId after) {
        return commands.execute(
                Permission.CHURN_DETECT,
                "churn.detect",
                inputs,
                scope -> new PageDetection(scope, run, cutoff).next(after, size));
    }
}
