package org.crmkit.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crmkit.CrmSession;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceSort;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.level.Priority;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * Service requests in lists and counts: exactly the matching and visible ones, in the same order at every page size.
 */
public interface ServiceRequestsContract extends Contract {

    private static List<ServiceSummary> listed(
            World world, ListQuery<ServiceFilter, ServiceSort> query, Visibility visibility) {
        return world.read(
                work -> Pages.allByToken(after -> work.serviceRequests().list(query.after(after), visibility)));
    }

    private static long count(World world, ServiceFilter filter, Visibility visibility) {
        return world.read(work -> work.serviceRequests().count(filter, visibility));
    }

    private static Comparator<ServiceSummary> order(ServiceSort sort, Direction direction) {
        return (one, other) -> direction.turn(
                sort.compare(one, one.id(), sort.key(other), other.id().value()));
    }

    private static ServiceFilterBuilder with() {
        return ServiceFilterBuilder.builder();
    }

    /** Equal sort values in every sort, page by page, in both directions. */
    @Test
    default void listsRequestsInTheSameOrderAtEveryPageSize() {
        World world = World.on(store());
        List<ServiceSummary> all = ServiceRequestFixtures.in(world).requests().stream()
                .map(Shown.in(world)::request)
                .toList();
        for (ServiceSort sort : ServiceSort.values()) {
            for (Direction direction : Direction.values()) {
                List<ServiceSummary> expected =
                        all.stream().sorted(order(sort, direction)).toList();
                for (int size : List.of(1, 7, all.size(), 500)) {
                    ListQuery<ServiceFilter, ServiceSort> query =
                            new ListQuery<>(ServiceFilter.ALL, Paging.by(sort, direction, size));
                    assertThat(listed(world, query, Visibility.everything()))
                            .as("%s %s by %s", sort, direction, size)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** One rule of visibility for finding, listing and counting. */
    @Test
    default void showsJustTheRequestsThatAreVisible() {
        World world = World.on(store());
        ServiceRequestFixtures complaints = ServiceRequestFixtures.in(world);
        for (Visibility each : new Visibilities(world).all()) {
            List<ServiceRequest> expected = complaints.seen(each);
            List<ServiceRequest> found = world.read(work -> complaints.requests().stream()
                    .map(one -> work.serviceRequests().find(one.id(), each))
                    .flatMap(Optional::stream)
                    .toList());
            assertThat(found).as("find %s", each).isEqualTo(expected);
            assertThat(listed(world, ServiceFilter.ALL.newest(3), each))
                    .as("list %s", each)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(Shown.in(world)::request).toList());
            assertThat(count(world, ServiceFilter.ALL, each))
                    .as("count %s", each)
                    .isEqualTo(expected.size());
        }
    }

    /** When users move to another unit, their requests move with them. */
    @Test
    default void showsTheRequestsOfSomebodyWhoMovedFromTheirNewUnit() {
        World world = World.on(store());
        ServiceRequest request = world.request(ServiceState.ASSIGNED, world.sol(), world.aCustomer(world.sol()));
        assertThat(world.boss().service().count(ServiceFilter.ALL)).isZero();
        world.root().access().move(world.sol().userId(), world.coast());
        assertThat(world.boss().service().get(request.id())).isEqualTo(request);
        assertThat(world.uma().service().count(ServiceFilter.ALL)).isZero();
    }

    /** Every filter alone and several combined, in list and count alike. */
    @Test
    default void listsAndCountsJustTheRequestsThatAreMeant() {
        World world = World.on(store());
        ServiceRequestFixtures complaints = ServiceRequestFixtures.in(world);
        filters(world, complaints).forEach((filter, meant) -> {
            List<ServiceSummary> expected = complaints.requests().stream()
                    .filter(meant)
                    .map(Shown.in(world)::request)
                    .sorted(order(ServiceSort.CHANGED, Direction.DESCENDING))
                    .toList();
            assertThat(listed(world, filter.latest(2), Visibility.everything()))
                    .as("%s", filter)
                    .isEqualTo(expected);
            assertThat(count(world, filter, Visibility.everything())).isEqualTo(expected.size());
        });
    }

    private static Map<ServiceFilter, Predicate<ServiceRequest>> filters(
            World world, ServiceRequestFixtures complaints) {
        Map<ServiceFilter, Predicate<ServiceRequest>> filters = new LinkedHashMap<>(periods(complaints));
        CrmSession mei = world.mei();
        var customer = complaints.customers().get(2).id();
        ServiceNumber number = complaints.requests().get(4).number();
        filters.put(
                with().states(Set.of(ServiceState.NEW, ServiceState.HANDLED)).build(),
                each -> each.state() == ServiceState.NEW || each.state() == ServiceState.HANDLED);
        filters.put(with().states(Set.of()).build(), each -> false);
        filters.put(with().number(number).build(), each -> each.number().equals(number));
        filters.put(with().customer(customer).build(), each -> each.customer().equals(customer));
        filters.put(with().type("complaint").build(), each -> each.type().equals("complaint"));
        filters.put(with().type("Complaint").build(), each -> false);
        filters.put(with().priority(Priority.URGENT).build(), each -> each.priority() == Priority.URGENT);
        filters.put(with().creator(mei.userId()).build(), each -> each.creator().equals(mei.userId()));
        filters.put(with().assignee(mei.userId()).build(), each -> mei.userId().equals(each.assignee()));
        filters.put(
                with().product("P-1").build(),
                each -> "P-1".equals(each.tradeReference().product()));
        filters.put(
                with().product(" p-1 ").build(),
                each -> "p-1".equals(each.tradeReference().product()));
        filters.put(
                with().batch("B-1").build(),
                each -> "B-1".equals(each.tradeReference().batch()));
        filters.put(
                with().order("O-1").build(),
                each -> "O-1".equals(each.tradeReference().order()));
        filters.put(with().product("P-2").build(), each -> false);
        filters.put(with().closingReason("spam").build(), each -> reason(each).equals("spam"));
        filters.put(with().closingReason("SPAM").build(), each -> false);
        filters.put(
                ServiceFilter.archived().type("inquiry").customer(customer).build(),
                each -> each.state().isArchived()
                        && each.type().equals("inquiry")
                        && each.customer().equals(customer));
        return filters;
    }

    private static String reason(ServiceRequest each) {
        return each.closing() == null ? "" : each.closing().reason();
    }

    /** The first instant of a period is inclusive, its end is exclusive. */
    private static Map<ServiceFilter, Predicate<ServiceRequest>> periods(ServiceRequestFixtures complaints) {
        Instant created = complaints.requests().get(9).createdAt();
        Instant archived = complaints.requests().stream()
                .filter(each -> each.state().isArchived())
                .skip(2)
                .findFirst()
                .flatMap(each -> Optional.ofNullable(each.archivedAt()))
                .orElseThrow();
        return Map.of(
                with().createdFrom(created).build(), each -> !each.createdAt().isBefore(created),
                with().createdUntil(created).build(), each -> each.createdAt().isBefore(created),
                with().createdFrom(created)
                                .createdUntil(created.plusNanos(1000))
                                .build(),
                        each -> each.createdAt().equals(created),
                with().archivedFrom(archived).build(),
                        each -> each.archivedAt() != null && !each.archivedAt().isBefore(archived),
                with().archivedUntil(archived).build(),
                        each -> each.archivedAt() != null && each.archivedAt().isBefore(archived),
                with().archivedFrom(archived)
                                .archivedUntil(archived.plusNanos(1000))
                                .build(),
                        each -> archived.equals(each.archivedAt()));
    }
}
