package org.crmkit.trade.order;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A summary of what a customer has bought; cancelled orders, returns and returned orders do not count.
 *
 * @param orders the number of orders, at least one
 * @param days the number of different days with an order
 * @param first the day of the first order
 * @param last the day of the last order
 * @param lastOrder the external id of the last order; if there are several on that day, of the one with the highest id
 */
@ValueObject
public record Purchases(long orders, long days, LocalDate first, LocalDate last, String lastOrder) {

    /**
     * Rejects values that contradict each other, as a host's own system may return them, with an {@link InvalidInputException}.
     */
    public Purchases {
        first = day("first", first);
        last = day("last", last);
        lastOrder = Text.required("lastOrder", lastOrder, ExternalRecord.EXTERNAL_ID_MAX);
        if (last.isBefore(first)) {
            throw InvalidInputException.of("last", "too-small", first);
        }
        long least = first.equals(last) ? 1 : 2;
        if (orders < least) {
            throw InvalidInputException.of("orders", "too-small", least);
        }
        long most = Math.min(orders, ChronoUnit.DAYS.between(first, last) + 1);
        if (days < least || days > most) {
            throw InvalidInputException.of("days", "out-of-range", least, most);
        }
    }

    private static LocalDate day(String path, @Nullable LocalDate day) {
        return Required.of(path, DateLimits.optional(path, day));
    }
}
