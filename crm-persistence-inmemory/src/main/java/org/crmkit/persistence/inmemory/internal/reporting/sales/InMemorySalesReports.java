package org.crmkit.persistence.inmemory.internal.reporting.sales;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.persistence.inmemory.internal.sales.SalesTables;
import org.crmkit.persistence.inmemory.internal.sales.pipeline.PipelineTables;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.sales.Cycle;
import org.crmkit.reporting.sales.ForecastRow;
import org.crmkit.reporting.sales.Funnel;
import org.crmkit.reporting.sales.FunnelRow;
import org.crmkit.reporting.sales.LossReason;
import org.crmkit.reporting.sales.MonthResult;
import org.crmkit.reporting.sales.SalesGrouping;
import org.crmkit.reporting.sales.SalesReportFilter;
import org.crmkit.reporting.sales.SalesReports;
import org.crmkit.reporting.sales.SalesResult;
import org.crmkit.reporting.sales.StageConversion;
import org.crmkit.reporting.sales.Velocity;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.jspecify.annotations.Nullable;

/** Reports on sales, computed in one pass over the opportunities. */
record InMemorySalesReports(Transaction transaction) implements SalesReports {

    @Override
    public Funnel funnel(SalesReportFilter filter, Visibility visibility) {
        List<Opportunity> rows = opportunities(filter, visibility).toList();
        Map<Cell, List<Opportunity>> cells =
                rows.stream().collect(Collectors.groupingBy(this::cell, TreeMap::new, Collectors.toList()));
        return new Funnel(
                cells.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList(),
                cycle(rows));
    }

    @Override
    public List<SalesResult> results(SalesReportFilter filter, SalesGrouping by, Visibility visibility) {
        Stream<Opportunity> closed = closed(filter, visibility);
        return switch (by) {
            case ASSIGNEE -> results(closed, row -> assignee(row).map(UserId::value), this::userName);
            case UNIT ->
                results(
                        closed,
                        row -> assignee(row).map(this::unit),
                        id -> AccessTables.unitName(new OrgUnitId(id), transaction.now()));
        };
    }

    private static Optional<UserId> assignee(Opportunity row) {
        return Optional.ofNullable(row.assignee());
    }

    private UUID unit(UserId user) {
        return AccessTables.ref(user, transaction.now()).unit().value();
    }

    @Override
    public List<LossReason> lossReasons(SalesReportFilter filter, Visibility visibility) {
        return LossReason.ranked(closed(filter, visibility)
                .filter(row -> lossReason(row) != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(lossReason(row))))
                .entrySet()
                .stream()
                .map(each -> new LossReason(each.getKey(), each.getValue().size(), Sums.amounts(each.getValue())))
                .toList());
    }

    private static @Nullable String lossReason(Opportunity row) {
        return row.closing() == null ? null : row.closing().lossReason();
    }

    @Override
    public List<MonthResult> byMonth(SalesReportFilter filter, Visibility visibility) {
        List<Opportunity> won =
                closed(filter, visibility).filter(Opportunity::isWon).toList();
        ReportPeriod period = filter.period();
        Map<YearMonth, List<Opportunity>> byMonth = byMonthOfClosing(won, period);
        return period.months().stream()
                .map(month -> {
                    List<Opportunity> rows = byMonth.getOrDefault(month, List.of());
                    return new MonthResult(month, rows.size(), Sums.amounts(rows));
                })
                .toList();
    }

    @Override
    public List<StageConversion> conversions(SalesReportFilter filter, Visibility visibility) {
        return StageConversions.of(transaction.now(), filter, visibility);
    }

    @Override
    public List<ForecastRow> forecast(SalesReportFilter filter, Visibility visibility) {
        ReportPeriod period = filter.period();
        List<Opportunity> rows = opportunities(filter, visibility).toList();
        List<Opportunity> open =
                rows.stream().filter(row -> row.closing() == null).toList();
        List<Opportunity> undated =
                open.stream().filter(row -> row.expectedClose() == null).toList();
        List<Opportunity> overdue =
                dated(open).filter(row -> expected(row).isBefore(period.from())).toList();
        Map<YearMonth, List<Opportunity>> expected = dated(open)
                .filter(row -> Matches.within(period.from(), expected(row), period.until()))
                .collect(Collectors.groupingBy(row -> YearMonth.from(expected(row))));
        Map<YearMonth, List<Opportunity>> won =
                byMonthOfClosing(rows.stream().filter(Opportunity::isWon).toList(), period);
        List<ForecastRow> forecast = new ArrayList<>();
        forecast.add(ForecastRow.overdue(overdue.size(), Sums.weighted(overdue)));
        for (YearMonth month : period.months()) {
            List<Opportunity> then = expected.getOrDefault(month, List.of());
            List<Opportunity> closed = won.getOrDefault(month, List.of());
            forecast.add(ForecastRow.of(month, then.size(), Sums.weighted(then), closed.size(), Sums.amounts(closed)));
        }
        forecast.add(ForecastRow.undated(undated.size(), Sums.weighted(undated)));
        return forecast;
    }

    private static Stream<Opportunity> dated(List<Opportunity> rows) {
        return rows.stream().filter(row -> row.expectedClose() != null);
    }

    private static LocalDate expected(Opportunity row) {
        return Objects.requireNonNull(row.expectedClose());
    }

    /** Returns closed opportunities by the month of the period in which they were closed. */
    private static Map<YearMonth, List<Opportunity>> byMonthOfClosing(List<Opportunity> closed, ReportPeriod period) {
        return closed.stream()
                .filter(row -> isWithin(period.begin(), closedAt(row), period.end()))
                .collect(Collectors.groupingBy(row ->
                        YearMonth.from(Objects.requireNonNull(closedAt(row)).atZone(period.zone()))));
    }

    @Override
    public Velocity velocity(SalesReportFilter filter, Visibility visibility) {
        List<Opportunity> rows = opportunities(filter, visibility).toList();
        List<Opportunity> closed =
                rows.stream().filter(row -> row.closing() != null).toList();
        List<Opportunity> won = rows.stream().filter(Opportunity::isWon).toList();
        return new Velocity(
                rows.size() - closed.size(), won.size(), closed.size() - won.size(), Sums.amounts(won), cycle(rows));
    }

    /** The key of a row of the funnel, in the order of the funnel. */
    private record Cell(OpportunityState state, @Nullable Stage stage) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::state)
                .thenComparing(Cell::stage, Comparator.nullsFirst(PipelineTables.order()));

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    private Cell cell(Opportunity row) {
        StageId stage = row.stage();
        return new Cell(
                row.state(),
                stage == null
                        ? null
                        : PipelineTables.stage(stage, transaction.now()).orElse(null));
    }

    private static FunnelRow row(Cell cell, List<Opportunity> rows) {
        Stage stage = cell.stage();
        return new FunnelRow(
                cell.state(),
                stage == null ? null : stage.id(),
                stage == null ? null : stage.name(),
                rows.size(),
                Sums.amounts(rows),
                Sums.weighted(rows));
    }

    private static @Nullable Cycle cycle(List<Opportunity> rows) {
        List<Duration> cycles = rows.stream()
                .filter(row -> row.closing() != null && row.assignment() != null)
                .map(row -> Duration.between(
                        Objects.requireNonNull(row.assignment()).at(), closedAt(row)))
                .map(each -> Duration.ofSeconds(each.toSeconds()))
                .sorted()
                .toList();
        return cycles.isEmpty()
                ? null
                : new Cycle(
                        cycles.size(),
                        cycles.get(0),
                        cycles.get(cycles.size() - 1),
                        cycles.stream().reduce(Duration.ZERO, Duration::plus));
    }

    private static List<SalesResult> results(
            Stream<Opportunity> rows, Function<Opportunity, Optional<UUID>> by, Function<UUID, String> name) {
        return rows
                .filter(row -> by.apply(row).isPresent())
                .collect(Collectors.groupingBy(row -> by.apply(row).orElseThrow()))
                .entrySet()
                .stream()
                .map(each -> result(each.getKey(), name.apply(each.getKey()), each.getValue()))
                .sorted(SalesResult.RANKING)
                .toList();
    }

    private static SalesResult result(UUID id, String name, List<Opportunity> rows) {
        List<Opportunity> won = rows.stream().filter(Opportunity::isWon).toList();
        return new SalesResult(id, name, won.size(), rows.size() - won.size(), Sums.amounts(won));
    }

    private Stream<Opportunity> opportunities(SalesReportFilter filter, Visibility visibility) {
        ReportPeriod period = filter.period();
        Stream<Opportunity> all = SalesTables.opportunities(transaction.now());
        Predicate<Opportunity> visible = SalesTables.visible(visibility, transaction.now());
        return all.filter(row -> row.closing() == null
                        ? row.createdAt().isBefore(period.end())
                        : isWithin(period.begin(), closedAt(row), period.end()))
                .filter(row -> filter.assignee() == null || filter.assignee().equals(row.assignee()))
                .filter(visible);
    }

    private Stream<Opportunity> closed(SalesReportFilter filter, Visibility visibility) {
        return opportunities(filter, visibility).filter(row -> row.closing() != null);
    }

    private static Instant closedAt(Opportunity row) {
        return Objects.requireNonNull(row.closing()).at();
    }

    private static boolean isWithin(Instant from, Instant at, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private String userName(UUID id) {
        return AccessTables.realName(new UserId(id), transaction.now());
    }
}
