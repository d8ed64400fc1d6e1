package org.crmkit.testkit.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.churn.ChurnFilterBuilder;
import org.crmkit.churn.ChurnSort;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * Lists of churn cases: filtered, sorted, paged, counted, and visible to the case's manager and the manager's supervisors.
 */
public interface ChurnCasesContract extends Contract {

    /** Cases of every manager in every state, two at each moment. */
    private static List<ChurnCase> played(World world) {
        List<ChurnCase> cases = new ArrayList<>();
        for (ChurnState state : ChurnState.values()) {
            for (CrmSession each : List.of(world.lin(), world.mei(), world.ada(), world.sol())) {
                cases.add(world.churnCase(state, world.aCustomer(each)));
                if (cases.size() % 2 == 0) {
                    world.clock().advance(Duration.ofHours(1));
                }
            }
        }
        ChurnCase given = cases.get(0);
        world.root().customers().transfer(given.customer(), world.sol().userId());
        cases.set(0, world.root().churn().get(given.id()));
        return cases;
    }

    private static List<ChurnSummary> ordered(Shown shown, List<ChurnCase> cases, ChurnSort sort, Direction direction) {
        return cases.stream()
                .map(shown::churnCase)
                .sorted((one, other) -> direction.turn(
                        sort.compare(one, one.id(), sort.key(other), other.id().value())))
                .toList();
    }

    /**
     * Every sort, direction and page size, for every user. The manager of the case counts, not the user who ran churn detection.
     */
    @Test
    default void listsCasesOfTheManagersWhomOneSees() {
        World world = World.on(store());
        List<ChurnCase> all = played(world);
        Visibilities sights = new Visibilities(world);
        Shown shown = Shown.in(world);
        for (Visibility each : sights.all()) {
            List<ChurnCase> seen =
                    all.stream().filter(one -> sights.sees(each, one.manager())).toList();
            for (ChurnSort sort : ChurnSort.values()) {
                for (Direction direction : Direction.values()) {
                    for (int size : List.of(1, 3, 500)) {
                        ListQuery<ChurnFilter, ChurnSort> query =
                                new ListQuery<>(ChurnFilter.ALL, Paging.by(sort, direction, size));
                        List<ChurnSummary> found = world.read(work ->
                                Pages.allByToken(after -> work.churnCases().list(query.after(after), each)));
                        assertThat(found)
                                .as("%s %s %s %s", each, sort, direction, size)
                                .isEqualTo(ordered(shown, seen, sort, direction));
                    }
                }
            }
            assertThat(world.<Long>read(work -> work.churnCases().count(ChurnFilter.ALL, each)))
                    .isEqualTo(seen.size());
        }
        assertThat(world.sol().churn().count(ChurnFilter.ALL)).isEqualTo(5);
        assertThat(world.lin().churn().count(ChurnFilter.ALL)).isEqualTo(3);
        assertThat(world.boss().churn().count(ChurnFilter.ALL)).isEqualTo(11);
    }

    /**
     * Each part of the filter alone, and several combined. The start of a period is inclusive, the end is exclusive.
     */
    @Test
    default void findsCasesByStateCustomerManagerAndTime() {
        World world = World.on(store());
        List<ChurnCase> all = played(world);
        ChurnCase one = all.get(6);
        Instant created = one.createdAt();
        for (ChurnState state : ChurnState.values()) {
            found(world, all, builder().states(EnumSet.of(state)).build(), each -> each.state() == state);
        }
        found(world, all, builder().states(Set.of()).build(), each -> false);
        found(world, all, ChurnFilter.open().build(), each -> each.state().isOpen());
        found(world, all, builder().customer(one.customer()).build(), one::equals);
        found(
                world,
                all,
                builder().manager(world.ada().userId()).build(),
                each -> each.manager().equals(world.ada().userId()));
        found(
                world,
                all,
                builder().createdFrom(created).build(),
                each -> !each.createdAt().isBefore(created));
        found(
                world,
                all,
                builder().createdUntil(created).build(),
                each -> each.createdAt().isBefore(created));
        found(
                world,
                all,
                ChurnFilter.open()
                        .manager(world.ada().userId())
                        .createdFrom(created)
                        .createdUntil(created.plusNanos(1000))
                        .build(),
                one::equals);
        found(world, all, builder().customer(new CustomerId(UUID.randomUUID())).build(), each -> false);
    }

    private static ChurnFilterBuilder builder() {
        return ChurnFilterBuilder.builder();
    }

    private static void found(World world, List<ChurnCase> all, ChurnFilter filter, Predicate<ChurnCase> meant) {
        List<ChurnCase> expected = all.stream().filter(meant).toList();
        ListQuery<ChurnFilter, ChurnSort> query = filter.newest(2);
        assertThat(Pages.allByToken(after -> world.root().churn().list(query.after(after))))
                .as("%s", filter)
                .isEqualTo(ordered(Shown.in(world), expected, ChurnSort.CREATED, Direction.DESCENDING));
        assertThat(world.root().churn().count(filter)).as("%s", filter).isEqualTo(expected.size());
    }

    /** For every visibility. A recovered case is resolved. */
    @Test
    default void findsTheUnresolvedCasesOfSomeCustomers() {
        World world = World.on(store());
        List<ChurnCase> all = played(world);
        List<CustomerId> some =
                all.stream().skip(3).map(ChurnCase::customer).limit(11).toList();
        List<ChurnCase> found = world.read(work -> work.churnCases().unresolved(some));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(each -> some.contains(each.customer()))
                        .filter(each -> each.state().isUnresolved())
                        .toList());
        List<ChurnCase> none = world.read(work -> work.churnCases().unresolved(List.of()));
        assertThat(none).isEmpty();
    }
}
