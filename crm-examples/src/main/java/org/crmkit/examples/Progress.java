package org.crmkit.examples;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how far the replay is: on a terminal by a bar with rate and time left, elsewhere by a line every tenth. */
final class Progress {

    private static final int WIDTH = 40;
    private static final Duration BLINK = Duration.ofMillis(100);

    /** Whatever is done sooner needs no progress told. */
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

    /** Begins to count so many commands. */
    void begin(int commands) {
        total = commands;
        start = System.nanoTime();
        told = start;
    }

    /** Counts one more. */
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

    /** Leaves the terminal as it was. */
    void end() {
        if (terminal) {
            out.print("\r" + " ".repeat(96) + "\r");
            out.flush();
        }
    }

    /** Returns the time since the beginning. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Returns how many commands were counted. */
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
