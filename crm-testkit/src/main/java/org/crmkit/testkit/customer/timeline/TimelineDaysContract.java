package org.crmkit.testkit.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineSort;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** The position in a timeline of an order, which has a date and no time: on its date in the zone of the tenant. */
public interface TimelineDaysContract extends Contract {

    /** An item of a timeline, by title, with its instant. */
    record Expected(String title, Instant at) {}

    private static CrmSession lin(World world, ZoneId zone) {
        return world.crm(each -> each.zone(zone)).as(world.lin().userId());
    }

    private static List<String> titles(CrmSession who, Customer customer, Direction direction, int size) {
        ListQuery<TimelineFilter, TimelineSort> query =
                new ListQuery<>(TimelineFilter.of(customer.id()), Paging.by(TimelineSort.AT, direction, size));
        return Pages.allByToken(after -> who.timelines().list(query.after(after))).stream()
                .map(TimelineItem::title)
                .toList();
    }

    private static void calls(World world, Customer customer, Instant at, String title) {
        world.lin().interactions().record(customer.id(), new InteractionDraft("call", at, title));
    }

    /** A call of the evening before is listed below an order of the day after, whatever the day in Greenwich was. */
    @Test
    default void showsAnOrderOnItsDayInTheZoneOfTheTenant() {
        World world = World.on(store());
        world.clock().set(Instant.parse("2027-12-01T00:00:00Z"));
        Customer customer = world.aCustomer();
        calls(world, customer, Instant.parse("2026-03-10T01:00:00Z"), "21:00 in New York");
        calls(world, customer, Instant.parse("2026-03-10T15:00:00Z"), "11:00 in New York");
        var order = world.anOrder(customer.id(), LocalDate.of(2026, 3, 10));
        world.feed(order);

        CrmSession lin = lin(world, ZoneId.of("America/New_York"));

        assertThat(titles(lin, customer, Direction.DESCENDING, 10))
                .containsExactly("11:00 in New York", order.externalId(), "21:00 in New York");
        assertThat(lin.timelines()
                        .list(TimelineFilter.of(customer.id())
                                .only(Set.of(TimelineKind.ORDER))
                                .newest(10))
                        .items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.day()).isEqualTo(LocalDate.of(2026, 3, 10));
                    assertThat(item.at()).isEqualTo(Instant.parse("2026-03-10T04:00:00Z"));
                });
        assertThat(lin.timelines()
                        .list(TimelineFilter.of(customer.id())
                                .only(Set.of(TimelineKind.INTERACTION))
                                .newest(10))
                        .items())
                .extracting(TimelineItem::day)
                .containsOnlyNulls();
    }

    /**
     * Clocks put forward and back, also at midnight, and a day that a zone skipped: the same order, at several page sizes.
     */
    @Test
    default void keepsOneOrderWhateverTheZoneDoesWithItsClocks() {
        walks("America/New_York", "2027-03-14", "2027-03-14T05:00:00Z", "2027-03-15T04:00:00Z");
        walks("America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z");
        walks("America/Havana", "2027-03-14", "2027-03-14T05:00:00Z", "2027-03-15T04:00:00Z");
        walks("Asia/Shanghai", "2027-03-14", "2027-03-13T16:00:00Z", "2027-03-14T16:00:00Z");
        walks("Asia/Shanghai", "1900-01-02", "1900-01-01T15:54:17Z", "1900-01-02T15:54:17Z");
        walks("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z", "2011-12-30T09:59:59.999999Z");
        walks("Pacific/Apia", "2011-12-30", "2011-12-30T09:59:59.999999Z", "2011-12-30T10:00:00Z");
        walks("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z");
    }

    /**
     * Two orders of a day and two of the next one, and calls around the beginnings of both.
     *
     * @param day the day
     * @param begin the beginning of the day in the zone
     * @param next the beginning of the next day
     */
    private void walks(String zone, String day, String begin, String next) {
        World world = World.on(store());
        world.clock().set(Instant.parse("2027-12-01T00:00:00Z"));
        Customer customer = world.aCustomer();
        List<Expected> all = new ArrayList<>();
        for (int each = 0; each < 4; each++) {
            var order = world.anOrder(customer.id(), LocalDate.parse(day).plusDays(each / 2));
            world.feed(order);
            all.add(new Expected(order.externalId(), Instant.parse(each < 2 ? begin : next)));
        }
        Stream.of(begin, next)
                .map(Instant::parse)
                .flatMap(at -> Stream.of(at.minusNanos(1000), at, at.plusNanos(1000)))
                .distinct()
                .forEach(at -> {
                    calls(world, customer, at, "Call at " + at);
                    all.add(new Expected("Call at " + at, at));
                });
        CrmSession lin = lin(world, ZoneId.of(zone));
        for (Direction direction : Direction.values()) {
            List<String> whole = titles(lin, customer, direction, 500);
            assertThat(whole)
                    .as("%s in %s", day, zone)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().map(Expected::title).toList());
            Comparator<Instant> order =
                    direction == Direction.ASCENDING ? Comparator.naturalOrder() : Collections.reverseOrder();
            assertThat(whole.stream().map(title -> at(all, title)).toList())
                    .as("%s in %s, %s", day, zone, direction)
                    .isSortedAccordingTo(order);
            for (int size : List.of(1, 2, 3)) {
                assertThat(titles(lin, customer, direction, size))
                        .as("%s in %s, %s by %s", day, zone, direction, size)
                        .isEqualTo(whole);
            }
        }
    }

    private static Instant at(List<Expected> all, String title) {
        return all.stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
