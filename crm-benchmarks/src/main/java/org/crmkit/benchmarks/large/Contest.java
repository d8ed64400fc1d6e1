package org.crmkit.benchmarks.large;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two implementations of the same work, timed in turns. */
final class Contest {

    private static final double SECOND = 1e9;
    private static final double MILLIS = 1e3;

    private final String what;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> plain = new ArrayList<>();

    Contest(String what) {
        this.what = what;
    }

    /** Times each of them once; the order alternates. */
    void round(Runnable us, Runnable them) {
        if (ours.size() % 2 == 0) {
            ours.add(seconds(us));
            plain.add(seconds(them));
        } else {
            plain.add(seconds(them));
            ours.add(seconds(us));
        }
    }

    /** Returns a row of a table as {@link #row()}, in milliseconds. */
    String rowInMillis() {
        return row("| %s | %d | %.2f | %.2f | %.2f (%.2f to %.2f) |", MILLIS);
    }

    /** Returns a row of a table: both medians, and the median of the ratios of all rounds with its quartiles. */
    String row() {
        return row("| %s | %d | %.3f | %.3f | %.2f (%.2f to %.2f) |", 1);
    }

    private String row(String format, double factor) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / plain.get(i));
        }
        return String.format(
                Locale.ROOT,
                format,
                what,
                ours.size(),
                factor * median(ours),
                factor * median(plain),
                quantile(ratios, 0.5),
                quantile(ratios, 0.25),
                quantile(ratios, 0.75));
    }

    static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / SECOND;
    }

    private static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
