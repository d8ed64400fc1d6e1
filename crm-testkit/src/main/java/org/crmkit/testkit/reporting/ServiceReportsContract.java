package org.crmkit.testkit.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Rating;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.KeptDeadlines;
import org.crmkit.reporting.service.Percentiles;
import org.crmkit.reporting.service.ServiceResult;
import org.crmkit.reporting.service.ServiceYear;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.Round;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.service.ServiceRequestFixtures;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The service report, compared with a plain recount of the requests. */
public interface ServiceReportsContract extends Contract {

    private static ReportPeriod year() {
        return ReportPeriod.years(2027, 2027, ZoneOffset.UTC);
    }

    private static ServiceResult recount(String type, List<ServiceRequest> some) {
        List<Rating> rated = some.stream()
                .map(ServiceRequest::satisfaction)
                .flatMap(Stream::ofNullable)
                .toList();
        return new ServiceResult(
                type,
                some.size(),
                some.stream()
                        .filter(each -> each.state() != ServiceState.ARCHIVED)
                        .count(),
                some.stream()
                        .filter(each -> each.state() == ServiceState.ARCHIVED)
                        .count(),
                some.stream().filter(each -> each.closing() != null).count(),
                some.stream().filter(each -> each.returnedCount() > 0).count(),
                spread(some.stream()
                        .filter(ServiceReportsContract::isHandled)
                        .mapToLong(ServiceReportsContract::secondsToHandle)),
                spread(some.stream()
                        .filter(each -> each.archivedAt() != null)
                        .mapToLong(each -> Duration.between(each.createdAt(), each.archivedAt())
                                .toSeconds())),
                rated.size(),
                rated.stream().mapToLong(Rating::value).sum(),
                KeptDeadlines.NONE,
                KeptDeadlines.NONE);
    }

    /** A request that was closed is handled if it waited for feedback at that moment. */
    private static boolean isHandled(ServiceRequest request) {
        boolean wasOpen = request.closing() == null
                || (!request.rounds().isEmpty()
                        && request.rounds().get(request.rounds().size() - 1).closing() != null);
        return request.state() == ServiceState.HANDLED || (request.state() == ServiceState.ARCHIVED && wasOpen);
    }

    private static long secondsToHandle(ServiceRequest request) {
        Round last = request.rounds().get(request.rounds().size() - 1);
        return Duration.between(request.createdAt(), last.handledAt()).toSeconds();
    }

    private static @Nullable Percentiles spread(LongStream seconds) {
        long[] all = seconds.sorted().toArray();
        return all.length == 0
                ? null
                : new Percentiles(
                        all.length, quantile(all, new BigDecimal("0.5")), quantile(all, new BigDecimal("0.9")));
    }

    /**
     * As defined by percentile_cont in SQL: a fraction of the ranks, with linear interpolation between two of them.
     */
    private static Duration quantile(long[] sorted, BigDecimal part) {
        BigDecimal place = part.multiply(BigDecimal.valueOf(sorted.length - 1L));
        int below = place.intValue();
        int above = Math.min(below + 1, sorted.length - 1);
        BigDecimal beyond = place.subtract(BigDecimal.valueOf(below));
        BigDecimal seconds = BigDecimal.valueOf(sorted[below])
                .add(beyond.multiply(BigDecimal.valueOf(sorted[above] - sorted[below])));
        return Duration.ofMillis(seconds.movePointRight(3).longValueExact());
    }

    private static List<ServiceResult> recountByType(List<ServiceRequest> some) {
        Map<String, List<ServiceRequest>> byType =
                some.stream().collect(Collectors.groupingBy(ServiceRequest::type, TreeMap::new, Collectors.toList()));
        return byType.entrySet().stream()
                .map(each -> recount(each.getKey(), each.getValue()))
                .sorted(ServiceResult.RANKING)
                .toList();
    }

    private static void check(World world, List<ServiceRequest> all, ReportPeriod period, Visibility visibility) {
        List<ServiceRequest> meant = all.stream()
                .filter(each -> !each.createdAt().isBefore(period.begin())
                        && each.createdAt().isBefore(period.end()))
                .toList();
        ServiceResult overall = world.read(
                work -> work.serviceReports().overall(period, world.clock().instant(), visibility));
        assertThat(overall).as("%s %s", period, visibility).isEqualTo(recount("", meant));
        List<ServiceResult> byType = world.read(
                work -> work.serviceReports().byType(period, world.clock().instant(), visibility));
        assertThat(byType).as("%s %s", period, visibility).isEqualTo(recountByType(meant));
        List<ServiceYear> byYear = world.read(work ->
                work.serviceReports().byTypeAndYear(period, world.clock().instant(), visibility));
        assertThat(byYear).as("%s %s", period, visibility).isEqualTo(recountByYear(meant, period));
    }

    private static List<ServiceYear> recountByYear(List<ServiceRequest> some, ReportPeriod period) {
        List<ServiceYear> years = new ArrayList<>();
        for (ReportPeriod year : period.years()) {
            List<ServiceRequest> created = some.stream()
                    .filter(each -> !each.createdAt().isBefore(year.begin())
                            && each.createdAt().isBefore(year.end()))
                    .toList();
            recountByType(created)
                    .forEach(each -> years.add(new ServiceYear(year.from().getYear(), each)));
        }
        return years;
    }

    /** A request belongs to the year in which it was created, in the given zone, whatever happens to it later. */
    @Test
    default void countsByTypeAndYearAsTheZoneHasThem() {
        World world = World.on(store());
        List<ServiceRequest> all = new ArrayList<>();
        for (String instant : List.of(
                "2026-12-31T09:59:59.999999Z",
                "2026-12-31T10:00:00Z",
                "2027-01-01T00:00:00Z",
                "2027-01-01T03:29:59.999999Z",
                "2027-01-01T03:30:00Z",
                "2027-12-31T23:00:00Z")) {
            world.clock().set(Instant.parse(instant));
            ServiceRequest asked = world.request(ServiceState.HANDLED);
            world.clock().advance(Duration.ofDays(1));
            all.add(world.lin().service().recordFeedback(asked.id(), FeedbackDraft.of(4)));
        }
        List<String> counts = new ArrayList<>();
        for (String zone : List.of("Pacific/Kiritimati", "UTC", "America/St_Johns")) {
            ReportPeriod period = ReportPeriod.years(2026, 2028, ZoneId.of(zone));
            List<ServiceYear> years = world.eve().reports().service().byTypeAndYear(period);
            assertThat(years).as(zone).isEqualTo(recountByYear(all, period));
            years.forEach(each -> counts.add(each.year() + ":" + each.result().created()));
        }
        assertThat(counts).containsExactly("2026:1", "2027:4", "2028:1", "2026:2", "2027:4", "2026:4", "2027:2");
    }

    /** Without requests, counts are zero and rates are absent. */
    @Test
    default void countsZeroWhereThereAreNoRequests() {
        World world = World.on(store());
        ServiceResult none = world.eve().reports().service().overall(year());
        assertThat(none)
                .isEqualTo(
                        new ServiceResult("", 0, 0, 0, 0, 0, null, null, 0, 0, KeptDeadlines.NONE, KeptDeadlines.NONE));
        assertThat(none.returnRate(1)).isEmpty();
        assertThat(none.meanSatisfaction(1)).isEmpty();
        assertThat(world.eve().reports().service().byType(year())).isEmpty();
    }

    /**
     * For one request, median and 90th percentile are its own time, in whole seconds. There is none while the request waits
     * again. Then it is archived.
     */
    @Test
    default void tellsOfOneRequestItsOwnTimes() {
        World world = World.on(store());
        ServiceRequest asked = world.request(ServiceState.ASSIGNED);
        assertThat(world.eve().reports().service().overall(year()))
                .isEqualTo(
                        new ServiceResult("", 1, 1, 0, 0, 0, null, null, 0, 0, KeptDeadlines.NONE, KeptDeadlines.NONE));
        world.clock().advance(Duration.ofMillis(90_999));
        world.lin().service().handle(asked.id(), "Oiled it");
        Percentiles first = new Percentiles(1, Duration.ofSeconds(90), Duration.ofSeconds(90));
        assertThat(world.eve().reports().service().overall(year()))
                .isEqualTo(new ServiceResult(
                        "", 1, 1, 0, 0, 0, first, null, 0, 0, KeptDeadlines.NONE, KeptDeadlines.NONE));
        world.lin().service().recordFeedback(asked.id(), FeedbackDraft.of(2));
        ServiceResult back = world.eve().reports().service().overall(year());
        assertThat(back)
                .isEqualTo(
                        new ServiceResult("", 1, 1, 0, 0, 1, null, null, 1, 2, KeptDeadlines.NONE, KeptDeadlines.NONE));
        assertThat(back.returnRate(1)).contains(new BigDecimal("100.0"));
        world.clock().advance(Duration.ofHours(1));
        world.lin().service().handle(asked.id(), "Replaced it");
        world.clock().advance(Duration.ofHours(1));
        world.lin().service().recordFeedback(asked.id(), FeedbackDraft.of(5));
        assertThat(world.eve().reports().service().byType(year()))
                .containsExactly(new ServiceResult(
                        "complaint",
                        1,
                        0,
                        1,
                        0,
                        1,
                        new Percentiles(1, Duration.ofSeconds(3690), Duration.ofSeconds(3690)),
                        new Percentiles(1, Duration.ofSeconds(7290), Duration.ofSeconds(7290)),
                        1,
                        5,
                        KeptDeadlines.NONE,
                        KeptDeadlines.NONE));
        world.boss().service().reopen(asked.id());
        assertThat(world.eve().reports().service().overall(year()))
                .isEqualTo(
                        new ServiceResult("", 1, 1, 0, 0, 1, null, null, 0, 0, KeptDeadlines.NONE, KeptDeadlines.NONE));
    }

    /**
     * A request that was closed without feedback is archived, in its own time, and has no satisfaction, also if the customer was
     * dissatisfied before. It counts as handled only if it waited for feedback.
     */
    @Test
    default void countsNoSatisfactionOfRequestsThatWereClosed() {
        World world = World.on(store());
        ServiceRequest spam = world.request(ServiceState.NEW);
        ServiceRequest silent = world.request(ServiceState.ASSIGNED);
        ServiceRequest back = world.request(ServiceState.HANDLED);
        world.lin().service().recordFeedback(back.id(), FeedbackDraft.of(1));
        world.clock().advance(Duration.ofHours(1));
        world.lin().service().handle(silent.id(), "Asked back");
        world.clock().advance(Duration.ofHours(1));
        world.boss().service().close(spam.id(), "spam");
        world.lin().service().close(silent.id(), "no-answer");
        world.lin().service().close(back.id(), "withdrawn");
        Percentiles hour = new Percentiles(1, Duration.ofHours(1), Duration.ofHours(1));
        Percentiles two = new Percentiles(3, Duration.ofHours(2), Duration.ofHours(2));
        ServiceResult closed =
                new ServiceResult("", 3, 0, 3, 3, 1, hour, two, 0, 0, KeptDeadlines.NONE, KeptDeadlines.NONE);
        assertThat(world.eve().reports().service().overall(year())).isEqualTo(closed);
        assertThat(closed.meanSatisfaction(1)).isEmpty();
        check(world, all(world), year(), Visibility.everything());
    }

    /** Many requests of every type and state, for every visibility. */
    @Test
    default void agreesWithARecountForEveryVisibility() {
        World world = World.on(store());
        ServiceRequestFixtures complaints = ServiceRequestFixtures.in(world);
        for (Visibility each : new Visibilities(world).all()) {
            check(world, complaints.seen(each), year(), each);
        }
        List<ServiceRequest> north = complaints.seen(
                new Visibility.OfUnitTree(world.boss().access().currentUser().path()));
        assertThat(world.boss().reports().service().overall(year())).isEqualTo(recount("", north));
        assertThat(world.eve().reports().service().byType(year()))
                .isEqualTo(recountByType(complaints.requests()))
                .hasSize(3);
    }

    /** The value is interpolated between two ranks: two to eleven cases, a tenth of a second apart. */
    @Test
    default void interpolatesBetweenTheRanks() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        for (int number = 1; number <= 11; number++) {
            ServiceRequest asked = world.request(ServiceState.ASSIGNED, world.lin(), customer);
            world.clock().advance(Duration.ofSeconds((long) number * number * 7));
            world.lin().service().handle(asked.id(), "Oiled it");
            List<ServiceRequest> all = all(world);
            check(world, all, year(), Visibility.everything());
        }
    }

    private static List<ServiceRequest> all(World world) {
        return TenantState.of(world).records(ServiceRequest.class);
    }

    /** Days begin and end by the zone: the first and the last microsecond count, the next one does not. */
    @Test
    default void countsTheDaysOfTheZone() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        Customer customer = world.aCustomer();
        List<String> instants = List.of(
                "2027-03-14T04:59:59.999999Z",
                "2027-03-14T05:00:00Z",
                "2027-03-15T03:59:59.999999Z",
                "2027-03-15T04:00:00Z",
                "2027-12-31T23:59:59.999999Z",
                "2028-01-01T00:00:00Z");
        for (String each : instants) {
            world.clock().set(Instant.parse(each));
            lin.service().create(new ServiceRequestDraft(customer.id(), "inquiry", each, "When?"));
        }
        ReportPeriod day =
                new ReportPeriod(LocalDate.of(2027, 3, 14), LocalDate.of(2027, 3, 15), ZoneId.of("America/Havana"));
        assertThat(world.eve().reports().service().overall(day).created()).isEqualTo(2);
        check(world, all(world), day, Visibility.everything());
        check(world, all(world), year(), Visibility.everything());
        assertThat(world.eve().reports().service().overall(year()).created()).isEqualTo(5);
        assertThat(world.eve()
                        .reports()
                        .service()
                        .overall(ReportPeriod.years(2028, 2028, ZoneOffset.UTC))
                        .created())
                .isEqualTo(1);
    }
}
