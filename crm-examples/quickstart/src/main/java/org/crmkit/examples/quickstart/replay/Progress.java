package org.crmkit.examples.quickstart.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows the progress of the replay: on a terminal as a bar with the rate and the time left, elsewhere as a line for every
 * tenth.
 */
public final class Progress {

    private static final int WIDTH = 40;
    private static final Duration BLINK = Duration.ofMillis(100);

    /** No line is printed before this time has passed. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PrintStream out;
    private final boolean terminal;
    private long start;
    private long told;
    private int total;
    private int done;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Starts counting towards this number of commands. */
    void begin(int commands) {
        total = commands;
        start = System.nanoTime();
        told = start;
    }

    /** Counts one command. */
    void step() {
        done++;
        if (terminal) {
            if (System.nanoTime() - told >= BLINK.toNanos()) {
                told = System.nanoTime();
                out.print("\r" + bar());
                out.flush();
            }
        } else if ((long) done * 10 / total > (done - 1L) * 10 / total
                && elapsed().compareTo(PATIENCE) > 0) {
            out.println(line());
            out.flush();
        }
    }

    /** Removes the bar from the terminal. */
    void end() {
        if (terminal) {
            out.print("\r" + " ".repeat(96) + "\r");
            out.flush();
        }
    }

    /** Returns the time elapsed since the start. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Returns the number of commands counted. */
    int commands() {
        return done;
    }

    private String bar() {
        int filled = (int) ((long) WIDTH * done / total);
        return "  " + "█".repeat(filled) + "░".repeat(WIDTH - filled) + line();
    }

    private String line() {
        double seconds = Math.max(0.001, elapsed().toMillis() / 1000.0);
        double rate = done / seconds;
        return String.format(
                Locale.ROOT,
                "  %3d %%  %,d of %,d commands  %,.0f/s  %.0f s left ",
                (long) done * 100 / total,
                done,
                total,
                rate,
                (total - done) / rate);
    }
}
