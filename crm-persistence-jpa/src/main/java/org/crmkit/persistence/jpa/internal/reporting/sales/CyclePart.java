package org.crmkit.persistence.jpa.internal.reporting.sales;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.crmkit.reporting.sales.Cycle;
import org.jspecify.annotations.Nullable;

/** The part of a group of opportunities that says how long they took. */
interface CyclePart {

    /** Returns the number of closed opportunities. */
    long closed();

    @Nullable
    Long shortest();

    @Nullable
    Long longest();

    @Nullable
    Long total();

    /** Returns the cycle of all groups together; null if nothing was closed. */
    static @Nullable Cycle cycle(List<? extends CyclePart> parts) {
        List<? extends CyclePart> closed =
                parts.stream().filter(each -> each.closed() > 0).toList();
        if (closed.isEmpty()) {
            return null;
        }
        return new Cycle(
                closed.stream().mapToLong(CyclePart::closed).sum(),
                Duration.ofSeconds(seconds(closed, CyclePart::shortest).min().orElseThrow()),
                Duration.ofSeconds(seconds(closed, CyclePart::longest).max().orElseThrow()),
                Duration.ofSeconds(seconds(closed, CyclePart::total).sum()));
    }

    private static LongStream seconds(List<? extends CyclePart> parts, Function<CyclePart, @Nullable Long> which) {
        return parts.stream().map(which).mapToLong(each -> each == null ? 0 : each);
    }
}
