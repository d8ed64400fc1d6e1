package org.crmkit.persistence.jpa.internal.reporting.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.sales.pipeline.PipelineValues;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.FunnelRow;
import org.crmkit.sales.OpportunityState;
import org.jspecify.annotations.Nullable;

/** Builds a funnel from the groups that the database summed up, one group for each state, stage and currency. */
final class FunnelListRow {

    private FunnelListRow() {}

    /** One group. */
    record Part(
            OpportunityState state,
            @Nullable UUID stage,
            @Nullable String stageName,
            @Nullable Integer position,
            @Nullable String currency,
            long count,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal hundredfold,
            long closed,
            @Nullable Long shortest,
            @Nullable Long longest,
            @Nullable Long total)
            implements CyclePart {

        private Cell cell() {
            return new Cell(state, position, stageName == null ? null : Text.sortKey(stageName));
        }
    }

    private record Cell(
            OpportunityState state,
            @Nullable Integer position,
            @Nullable String stageName) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::state)
                .thenComparing(Cell::position, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Cell::stageName, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    static Funnel funnel(List<Part> parts) {
        Map<Cell, List<Part>> cells =
                parts.stream().collect(Collectors.groupingBy(Part::cell, TreeMap::new, Collectors.toList()));
        return new Funnel(cells.values().stream().map(FunnelListRow::row).toList(), CyclePart.cycle(parts));
    }

    private static FunnelRow row(List<Part> parts) {
        Map<String, Money> amounts = new TreeMap<>();
        Map<String, Money> weighted = new TreeMap<>();
        for (Part each : parts) {
            if (each.currency() != null && each.amount() != null && each.hundredfold() != null) {
                Currency currency = Currency.getInstance(each.currency());
                BigDecimal exact = each.hundredfold().movePointLeft(2);
                amounts.put(each.currency(), new Money(each.amount(), currency));
                weighted.put(each.currency(), Money.rounded(exact, currency, RoundingMode.HALF_UP));
            }
        }
        Part any = parts.get(0);
        long count = parts.stream().mapToLong(Part::count).sum();
        return new FunnelRow(
                any.state(),
                PipelineValues.stage(any.stage()),
                any.stageName(),
                count,
                List.copyOf(amounts.values()),
                List.copyOf(weighted.values()));
    }
}
