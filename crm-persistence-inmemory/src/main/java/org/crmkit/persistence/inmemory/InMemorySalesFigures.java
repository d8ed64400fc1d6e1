package org.crmkit.persistence.inmemory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
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
import org.crmkit.access.User;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.insight.Cycle;
import org.crmkit.insight.Funnel;
import org.crmkit.insight.FunnelRow;
import org.crmkit.insight.MonthResult;
import org.crmkit.insight.ReportPeriod;
import org.crmkit.insight.SalesFigures;
import org.crmkit.insight.SalesResult;
import org.crmkit.insight.SalesScope;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.value.Money;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/** Reports of sales, by one walk over the opportunities. */
record InMemorySalesFigures(InMemoryWork work) implements SalesFigures {

    @Override
    public Funnel funnel(SalesScope scope, Visibility visibility) {
        List<Opportunity> meant = opportunities(scope, visibility).toList();
        Map<Cell, List<Opportunity>> cells =
                meant.stream().collect(Collectors.groupingBy(this::cell, TreeMap::new, Collectors.toList()));
        return new Funnel(
                cells.entrySet().stream()
                        .map(each -> row(each.getKey(), each.getValue()))
                        .toList(),
                cycle(meant));
    }

    @Override
    public List<SalesResult> byAssignee(SalesScope scope, Visibility visibility) {
        return results(
                closed(scope, visibility),
                row -> Optional.ofNullable(row.assignee()).map(UserId::value),
                this::userName);
    }

    @Override
    public List<SalesResult> byCustomer(SalesScope scope, Visibility visibility) {
        return results(
                closed(scope, visibility).filter(row -> row.customer() != null),
                row -> Optional.ofNullable(row.customer()).map(each -> each.value()),
                id -> customerName(id, visibility));
    }

    @Override
    public List<MonthResult> byMonth(SalesScope scope, Visibility visibility) {
        List<Opportunity> won =
                closed(scope, visibility).filter(row -> isWon(row)).toList();
        ReportPeriod period = scope.period();
        return period.months().stream()
                .map(month -> {
                    List<Opportunity> meant = won.stream()
                            .filter(row -> isWithin(period.begin(month), closedAt(row), period.end(month)))
                            .toList();
                    return new MonthResult(month, meant.size(), sums(meant, Opportunity::amount));
                })
                .toList();
    }

    /** A row of the funnel, ordered as the funnel is. */
    private record Cell(OpportunityState state, @Nullable Stage stage) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::state)
                .thenComparing(
                        Cell::stage,
                        Comparator.nullsFirst(Comparator.comparingInt(Stage::position)
                                .thenComparing(each -> Text.sortKey(each.name()))));

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
                        : work.now().get(InMemoryStages.PART).find(stage).orElse(null));
    }

    private static FunnelRow row(Cell cell, List<Opportunity> rows) {
        Stage stage = cell.stage();
        return new FunnelRow(
                cell.state(),
                stage == null ? null : stage.id(),
                stage == null ? null : stage.name(),
                rows.size(),
                sums(rows, Opportunity::amount),
                weighted(rows));
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
        List<Opportunity> won =
                rows.stream().filter(InMemorySalesFigures::isWon).toList();
        return new SalesResult(id, name, won.size(), rows.size() - won.size(), sums(won, Opportunity::amount));
    }

    private Stream<Opportunity> opportunities(SalesScope scope, Visibility visibility) {
        ReportPeriod period = scope.period();
        Stream<Opportunity> all = work.now().get(InMemoryOpportunities.PART).all();
        Predicate<Opportunity> visible = Sight.of(visibility, work.now(), InMemoryOpportunities::people);
        return all.filter(row -> row.closing() == null
                        ? row.createdAt().isBefore(period.end())
                        : isWithin(period.begin(), closedAt(row), period.end()))
                .filter(row -> scope.assignee() == null || scope.assignee().equals(row.assignee()))
                .filter(visible);
    }

    private Stream<Opportunity> closed(SalesScope scope, Visibility visibility) {
        return opportunities(scope, visibility).filter(row -> row.closing() != null);
    }

    private static boolean isWon(Opportunity row) {
        return row.customer() != null;
    }

    private static Instant closedAt(Opportunity row) {
        return Objects.requireNonNull(row.closing()).at();
    }

    private static boolean isWithin(Instant from, Instant at, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private static List<Money> sums(List<Opportunity> rows, Function<Opportunity, @Nullable Money> amount) {
        return List.copyOf(rows.stream()
                .flatMap(row -> Stream.ofNullable(amount.apply(row)))
                .collect(Collectors.toMap(
                        each -> each.currency().getCurrencyCode(), each -> each, Money::plus, TreeMap::new))
                .values());
    }

    private static List<Money> weighted(List<Opportunity> rows) {
        Map<Currency, BigDecimal> exact = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (Opportunity row : rows) {
            Money amount = row.amount();
            if (amount != null) {
                BigDecimal hundredfold = amount.amount()
                        .multiply(BigDecimal.valueOf(row.probability().value()));
                exact.merge(amount.currency(), hundredfold, BigDecimal::add);
            }
        }
        return exact.entrySet().stream()
                .map(each -> Money.rounded(each.getValue().movePointLeft(2), each.getKey(), RoundingMode.HALF_UP))
                .toList();
    }

    private String userName(UUID id) {
        return work.now()
                .get(InMemoryUsers.PART)
                .find(new UserId(id))
                .map(User::realName)
                .orElse("");
    }

    /** Of a customer who lies outside the visibility, only the number is told. */
    private String customerName(UUID id, Visibility visibility) {
        InMemoryCustomers customers = new InMemoryCustomers(work);
        CustomerId customer = new CustomerId(id);
        return customers
                .find(customer, visibility)
                .map(Customer::name)
                .or(() -> customers
                        .find(customer, Visibility.everything())
                        .map(each -> each.number().value()))
                .orElse("");
    }
}
