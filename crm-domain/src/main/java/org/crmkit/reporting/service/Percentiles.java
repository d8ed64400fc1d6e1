package org.crmkit.reporting.service;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/**
 * How long something took, over many cases. Between two cases the value is interpolated linearly, as SQL's {@code
 * percentile_cont} does.
 *
 * @param count how many cases
 * @param median half of them took no longer
 * @param p90 nine out of ten took no longer
 */
public record Percentiles(long count, Duration median, Duration p90) {

    /**
     * Makes the spread of some cases.
     *
     * @param count how many cases, at least one
     * @param seconds what the case of a rank took, in whole seconds; ranks begin with 0, the quickest
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
