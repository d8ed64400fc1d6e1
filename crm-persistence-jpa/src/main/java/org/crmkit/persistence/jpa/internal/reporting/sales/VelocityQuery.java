package org.crmkit.persistence.jpa.internal.reporting.sales;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crmkit.kernel.value.Money;
import org.crmkit.reporting.sales.Velocity;
import org.jspecify.annotations.Nullable;

/** Builds the velocity report from the groups that the database summed up, one group for each currency. */
final class VelocityQuery {

    /** A reopened opportunity keeps its customer, so that only the state tells whether it is won. */
    static final String WON = "r.state = org.crmkit.sales.OpportunityState.WON";

    static final String SELECT =
            "select new org.crmkit.persistence.jpa.internal.reporting.sales.VelocityQuery$Part(r.amount.currency,"
                    + " sum(case when r.closing.closedAt is null then 1 else 0 end),"
                    + " sum(case when " + WON + " then 1 else 0 end),"
                    + " sum(case when r.closing.closedAt is null or " + WON + " then 0 else 1 end),"
                    + " sum(case when " + WON + " then r.amount.amount end),"
                    + " count(r.cycleSeconds), min(r.cycleSeconds), max(r.cycleSeconds), sum(r.cycleSeconds))"
                    + " from OpportunityRow r";

    static final String GROUPS = "group by r.amount.currency";

    private VelocityQuery() {}

    /** One group. */
    record Part(
            @Nullable String currency,
            long open,
            long won,
            long lost,
            @Nullable BigDecimal value,
            long closed,
            @Nullable Long shortest,
            @Nullable Long longest,
            @Nullable Long total)
            implements CyclePart {}

    static Velocity velocity(List<Part> parts) {
        Map<String, Money> values = new TreeMap<>();
        parts.forEach(each -> {
            if (each.currency() != null && each.value() != null) {
                values.put(each.currency(), new Money(each.value(), Currency.getInstance(each.currency())));
            }
        });
        return new Velocity(
                parts.stream().mapToLong(Part::open).sum(),
                parts.stream().mapToLong(Part::won).sum(),
                parts.stream().mapToLong(Part::lost).sum(),
                List.copyOf(values.values()),
                CyclePart.cycle(parts));
    }
}
