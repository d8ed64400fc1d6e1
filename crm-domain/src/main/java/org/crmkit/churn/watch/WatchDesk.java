package org.crmkit.churn.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.crmkit.actor.Right;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.customer.CustomerId;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.trade.TradeSources;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/**
 * The churn watch 流失预警: looks at every customer, opens a case for each who has stopped buying, and resolves the cases of those
 * who have bought since. Customers are taken window by window, each one a command of its own, so that a run may be ended or
 * killed at any time, run again, and run on several machines at once: nobody gets two cases. A method for a host's scheduler.
 */
@PrimaryPort
public final class WatchDesk {

    /** How many customers are looked at in one command, unless told otherwise. */
    public static final int WINDOW = 2000;

    /** The largest window. */
    public static final int WINDOW_MAX = 20_000;

    private final Commands<WatchRecords> commands;
    private final WatchTerms terms;
    private final int size;

    /**
     * Opens the desk for the user of the commands.
     *
     * @param policy whom to warn of
     * @param sources where a host's orders are looked up
     * @param zone where days begin and end
     */
    public WatchDesk(Commands<WatchRecords> commands, ChurnPolicy policy, TradeSources sources, ZoneId zone) {
        this(commands, new WatchTerms(policy, sources, zone, null), WINDOW);
    }

    private WatchDesk(Commands<WatchRecords> commands, WatchTerms terms, int size) {
        this.commands = commands;
        this.terms = terms;
        this.size = size;
    }

    /** Returns the same watch as if today were some day. */
    public WatchDesk asOf(LocalDate today) {
        return new WatchDesk(commands, terms.asOf(today), size);
    }

    /** Returns the same watch by another policy. */
    public WatchDesk by(ChurnPolicy policy) {
        return new WatchDesk(commands, terms.by(policy), size);
    }

    /** Returns the same watch in windows of 1 to {@value #WINDOW_MAX} customers; else an {@link InvalidInputException}. */
    public WatchDesk inWindowsOf(int customers) {
        if (customers < 1 || customers > WINDOW_MAX) {
            throw InvalidInputException.of("customers", "out-of-range", 1, WINDOW_MAX);
        }
        return new WatchDesk(commands, terms, customers);
    }

    /**
     * Looks at all customers, as of the day on which the run begins.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     */
    public WatchProgress run() {
        return run(null, soFar -> true);
    }

    /**
     * Looks at all customers behind one.
     *
     * @param after where an earlier run ended ({@link WatchProgress#last()}); null to begin with the first
     * @param listener who is told, and may end it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the listener is null, or if the host's order history gives an impossible answer
     */
    public WatchProgress run(@Nullable CustomerId after, WatchListener listener) {
        Inputs inputs = Inputs.of("listener", listener);
        Instant begun = commands.now();
        WatchTerms run = terms.begunAt(begun);
        Quiet quiet = run.quiet(begun);
        WatchProgress soFar = new WatchProgress(0, 0, 0, after, Duration.ZERO);
        WatchStep step = next(inputs, run, quiet, after);
        while (step != null) {
            soFar = soFar.plus(step, Duration.between(begun, commands.now()));
            step = listener.progressed(soFar) ? next(inputs, run, quiet, soFar.last()) : null;
        }
        return soFar;
    }

    private @Nullable WatchStep next(Inputs inputs, WatchTerms run, Quiet quiet, @Nullable CustomerId after) {
        return commands.carryOut(
                Right.CHURN_WATCH, "churn.watch", inputs, act -> new Watch(act, run, quiet).look(after, size));
    }
}
