package org.crmkit.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Measures two ways of doing the same thing, pair by pair in alternating order, and reports the ratio with its spread. */
final class Pairs {

    private final String title;
    private double[] ratios = new double[1024];
    private long[] first = new long[1024];
    private long[] second = new long[1024];
    private int count;

    Pairs(String title) {
        this.title = title;
    }

    /** The two times of one pair, in nanoseconds. */
    record Pair(long first, long second) {}

    Pair time(Life one, Life other, int number) {
        if (number % 2 == 0) {
            long a = time(one, number);
            return new Pair(a, time(other, number));
        }
        long b = time(other, number);
        return new Pair(time(one, number), b);
    }

    void keep(Pair pair) {
        if (count == ratios.length) {
            ratios = Arrays.copyOf(ratios, 2 * count);
            first = Arrays.copyOf(first, 2 * count);
            second = Arrays.copyOf(second, 2 * count);
        }
        ratios[count] = (double) pair.first() / pair.second();
        first[count] = pair.first();
        second[count] = pair.second();
        count++;
    }

    /** Returns the ratio of the sums, the median of the ratios, and the quartiles around it. */
    String report() {
        double[] sorted = Arrays.copyOf(ratios, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%n%s: %d pairs; medians %.2f ms and %.2f ms; ratio of medians %.3f, of sums %.3f;"
                        + " ratio pair by pair: median %.3f, quartiles %.3f to %.3f",
                title,
                count,
                median(first) / 1e6,
                median(second) / 1e6,
                median(first) / median(second),
                (double) Arrays.stream(first, 0, count).sum()
                        / Arrays.stream(second, 0, count).sum(),
                sorted[count / 2],
                sorted[count / 4],
                sorted[count * 3 / 4]);
    }

    private double median(long[] times) {
        long[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    private static long time(Life life, int number) {
        long begin = System.nanoTime();
        life.live(number);
        return System.nanoTime() - begin;
    }
}
