package org.crmkit.persistence.inmemory.internal.reporting.service;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.persistence.inmemory.internal.service.ServiceTables;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.KeptDeadlines;
import org.crmkit.reporting.service.Percentiles;
import org.crmkit.reporting.service.QualityResult;
import org.crmkit.reporting.service.ServiceReports;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.reporting.service.ServiceYear;
import org.crmkit.service.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Reports on service requests, computed in one pass over them. */
record InMemoryServiceReports(Transaction transaction) implements ServiceReports {

    @Override
    public ServiceResult overall(ReportPeriod period, Instant now, Visibility visibility) {
        return result("", requests(period, visibility).toList(), now);
    }

    @Override
    public List<ServiceResult> byType(ReportPeriod period, Instant now, Visibility visibility) {
        return byType(requests(period, visibility), now)
                .sorted(ServiceResult.RANKING)
                .toList();
    }

    @Override
    public List<ServiceYear> byTypeAndYear(ReportPeriod period, Instant now, Visibility visibility) {
        Map<Integer, List<ServiceRequest>> years = requests(period, visibility)
                .collect(Collectors.groupingBy(row ->
                        LocalDate.ofInstant(row.createdAt(), period.zone()).getYear()));
        return years.entrySet().stream()
                .flatMap(
                        year -> byType(year.getValue().stream(), now).map(each -> new ServiceYear(year.getKey(), each)))
                .sorted(ServiceYear.RANKING)
                .toList();
    }

    @Override
    public List<QualityResult> quality(ReportPeriod period, Visibility visibility) {
        return requests(period, visibility)
                .filter(ServiceRequest::isQualityComplaint)
                .collect(Collectors.groupingBy(row -> Arrays.asList(
                        row.tradeReference().product(), row.tradeReference().batch(), row.cause())))
                .values()
                .stream()
                .map(InMemoryServiceReports::quality)
                .sorted(QualityResult.RANKING)
                .toList();
    }

    private static QualityResult quality(List<ServiceRequest> alike) {
        ServiceRequest any = alike.get(0);
        return new QualityResult(
                Objects.requireNonNull(any.tradeReference().product()),
                any.tradeReference().batch(),
                any.cause(),
                alike.size(),
                alike.stream().filter(row -> !row.state().isArchived()).count(),
                alike.stream()
                        .flatMap(row -> Stream.ofNullable(row.quantityAffected()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                remedyAmounts(alike));
    }

    private static List<Money> remedyAmounts(List<ServiceRequest> alike) {
        return List.copyOf(alike.stream()
                .flatMap(row -> row.rounds().stream())
                .flatMap(each -> Stream.ofNullable(each.resolution()))
                .flatMap(each -> Stream.ofNullable(each.amount()))
                .collect(Collectors.toMap(
                        each -> each.currency().getCurrencyCode(), each -> each, Money::plus, TreeMap::new))
                .values());
    }

    private static Stream<ServiceResult> byType(Stream<ServiceRequest> requests, Instant now) {
        return requests.collect(Collectors.groupingBy(ServiceRequest::type)).entrySet().stream()
                .map(each -> result(each.getKey(), each.getValue(), now));
    }

    private Stream<ServiceRequest> requests(ReportPeriod period, Visibility visibility) {
        return ServiceTables.serviceRequests(transaction.now())
                .filter(row -> Matches.within(period.begin(), row.createdAt(), period.end()))
                .filter(ServiceTables.visible(visibility, transaction.now()));
    }

    private static ServiceResult result(String type, List<ServiceRequest> rows, Instant now) {
        long archived = rows.stream().filter(row -> row.state().isArchived()).count();
        List<Rating> ratings = rows.stream()
                .map(ServiceRequest::satisfaction)
                .flatMap(Stream::ofNullable)
                .toList();
        return new ServiceResult(
                type,
                rows.size(),
                rows.size() - archived,
                archived,
                rows.stream().filter(row -> row.closing() != null).count(),
                rows.stream().filter(row -> row.returnedCount() > 0).count(),
                spread(rows, ServiceRequest::timeToHandle),
                spread(rows, ServiceRequest::timeToArchive),
                ratings.size(),
                ratings.stream().mapToLong(Rating::value).sum(),
                deadlines(
                        rows,
                        row -> row.deadlines().assignedInTime(),
                        row -> row.deadlines().pendingAssignment(),
                        now),
                deadlines(
                        rows,
                        ServiceRequest::handledInTime,
                        row -> row.deadlines().handleBy(),
                        now));
    }

    private static KeptDeadlines deadlines(
            List<ServiceRequest> rows,
            Function<ServiceRequest, @Nullable Boolean> soFar,
            Function<ServiceRequest, @Nullable Instant> pending,
            Instant now) {
        long kept = 0;
        long missed = 0;
        for (ServiceRequest row : rows) {
            Boolean isKept = soFar.apply(row);
            Instant deadline = pending.apply(row);
            if (Boolean.FALSE.equals(isKept) || (deadline != null && deadline.isBefore(now))) {
                missed++;
            } else if (isKept != null) {
                kept++;
            }
        }
        return new KeptDeadlines(kept, missed);
    }

    private static @Nullable Percentiles spread(
            List<ServiceRequest> rows, Function<ServiceRequest, Optional<Duration>> time) {
        long[] seconds = rows.stream()
                .flatMap(row -> time.apply(row).stream())
                .mapToLong(Duration::toSeconds)
                .sorted()
                .toArray();
        return seconds.length == 0 ? null : Percentiles.of(seconds.length, rank -> seconds[Math.toIntExact(rank)]);
    }
}
