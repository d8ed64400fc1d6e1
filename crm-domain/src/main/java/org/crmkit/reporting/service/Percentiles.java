package org.crmkit.reporting.service;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/**
 * The median and the 90th percentile of durations. Values between two cases are interpolated linearly, as SQL's {@code
 * percentile_cont} does.
 *
 * @param count the number of cases
 * @param median half of the cases took no longer
 * @param p90 nine out of ten cases took no longer
 */
public record Percentiles(long count, Duration median, Duration p90) {

    /**
     * Computes the percentiles of some cases.
     *
     * @param count the number of cases, at least one
     * @param seconds returns the duration of the case with a rank, in whole seconds; ranks begin with 0, the shortest duration
     */
    public static Percentiles of(long count, LongUnaryOperator seconds) {
        return new Percentiles(count, quantile(5, count, seconds), quantile(9, count, seconds));
    }

    private static Duration quantile(int tenths, long count, LongUnaryOperator seconds) {
        long share = tenths * (count - 1);
        long below = seconds.applyAsLong(share / 10);
        long above = seconds.applyAsLong((share + 9) / 10);
        return Duration.ofSeconds(below).plusMillis((above - below) * (share % 10) * 100);
    }
}
