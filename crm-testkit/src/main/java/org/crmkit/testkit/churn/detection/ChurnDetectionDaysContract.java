package org.crmkit.testkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.CustomerId;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * The day on which churn detection opens a case: to the microsecond at midnight, in several zones, at the ends of months and in
 * leap years.
 */
public interface ChurnDetectionDaysContract extends Contract {

    /** East and west of Greenwich, with an offset of half an hour, and with an extreme offset. */
    List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("America/St_Johns"), ZoneId.of("Pacific/Kiritimati"));

    /**
     * The last order, the permitted period of inactivity, and the first day on which the period is exceeded.
     *
     * @param order the day of the last order
     * @param quiet the period of inactivity
     * @param warned the first day on which a case is opened
     */
    record Silence(String order, String quiet, String warned) {}

    /** In the order in which the cases are opened. */
    List<Silence> SILENCES = List.of(
            new Silence("2026-08-27", "P6M", "2027-02-28"),
            new Silence("2026-08-28", "P6M", "2027-03-01"),
            new Silence("2026-08-31", "P6M", "2027-03-01"),
            new Silence("2026-09-30", "P5M", "2027-03-01"),
            new Silence("2024-02-29", "P3Y", "2027-03-01"),
            new Silence("2027-01-30", "P30D", "2027-03-02"),
            new Silence("2026-09-01", "P6M", "2027-03-02"),
            new Silence("2027-03-31", "P1D", "2027-04-02"),
            new Silence("2027-03-31", "P1M", "2027-05-01"),
            new Silence("2027-08-28", "P6M", "2028-02-29"),
            new Silence("2027-08-29", "P6M", "2028-03-01"),
            new Silence("2027-08-31", "P6M", "2028-03-01"),
            new Silence("2028-01-31", "P1M", "2028-03-01"),
            new Silence("2028-02-29", "P6M", "2028-08-30"),
            new Silence("2028-02-29", "P1Y", "2029-03-01"));

    private static ChurnDetection watch(World world, ZoneId zone, ChurnPolicy policy) {
        return world.crm(each -> each.zone(zone).churnPolicy(policy))
                .as(world.admin().userId())
                .churnDetection();
    }

    /** Not one microsecond earlier. */
    private static void warnsFrom(World world, CustomerId customer, ZoneId zone, LocalDate day, ChurnPolicy policy) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        world.clock().set(midnight.minusNanos(1000));
        watch(world, zone, policy).run();
        assertThat(world.openCase(customer)).as("before %s in %s", day, zone).isEmpty();
        world.clock().set(midnight);
        watch(world, zone, policy).run();
        assertThat(world.openCase(customer)).as("on %s in %s", day, zone).isPresent();
    }

    /** The day of an order belongs to the calendar of the sales system. Today is a day of the host's zone. */
    @Test
    default void warnsOnTheFirstDayOnWhichTheLastOrderIsOlder() {
        for (ZoneId zone : ZONES) {
            World world = World.on(store());
            for (Silence each : SILENCES) {
                CustomerId customer = world.aCustomer().id();
                world.feed(world.anOrder(customer, LocalDate.parse(each.order())));
                ChurnPolicy policy = ChurnPolicy.inactivityOfBuyers(Period.parse(each.quiet()));
                warnsFrom(world, customer, zone, LocalDate.parse(each.warned()), policy);
            }
        }
    }

    /**
     * The day of registration is a day of the host's zone too, and the same instant falls on different days in different zones.
     */
    @Test
    default void countsThoseWhoHaveNeverOrderedFromTheDayOfTheirCreation() {
        Map<String, List<String>> warned = Map.of(
                "Asia/Shanghai", List.of("2027-08-29", "2027-09-02"),
                "America/St_Johns", List.of("2027-08-28", "2027-08-29"),
                "Pacific/Kiritimati", List.of("2027-08-29", "2027-09-02"));
        for (ZoneId zone : ZONES) {
            for (int each = 0; each < 2; each++) {
                World world = World.on(store());
                world.clock().set(Instant.parse(each == 0 ? "2027-02-28T03:00:00Z" : "2027-02-28T20:00:00Z"));
                CustomerId customer = world.aCustomer().id();
                LocalDate day = LocalDate.parse(
                        warned.getOrDefault(zone.getId(), List.of()).get(each));
                warnsFrom(world, customer, zone, day, ChurnPolicy.standard());
            }
        }
    }

    /** Detection for another day, whatever the clock says. */
    @Test
    default void looksAsOfAnyDay() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        world.feed(world.anOrder(customer, LocalDate.of(2024, 2, 29)));
        ChurnDetection watch = world.admin().churnDetection().by(ChurnPolicy.inactivity(Period.ofYears(4)));
        assertThat(watch.run().opened()).isZero();
        assertThat(watch.asOf(LocalDate.of(2028, 2, 29)).run().opened()).isZero();
        assertThat(watch.asOf(LocalDate.of(2028, 3, 1)).run().opened()).isEqualTo(1);
    }
}
