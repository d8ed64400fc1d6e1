package org.crmkit.testkit.churn.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.CustomerId;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Edge cases of churn detection: days at the ends of the calendar. */
public interface ChurnDetectionRegressionContract extends Contract {

    private static ChurnPolicy since(LocalDate day) {
        return today -> day;
    }

    /** A policy may exclude all customers by a cutoff before all days, and include all by one after all days. */
    @Test
    default void takesAnyDayOfAPolicy() {
        World world = World.on(store());
        CustomerId bought = world.aCustomer().id();
        CustomerId never = world.aCustomer().id();
        world.feed(world.anOrder(bought, DateLimits.FIRST_DAY), world.anOrder(bought, world.today()));
        ChurnDetection watch = world.admin().churnDetection();
        assertThat(watch.by(since(LocalDate.MIN)).run().opened()).isZero();
        assertThat(watch.by(since(LocalDate.MAX)).run().opened()).isEqualTo(2);
        assertThat(ChurnFixtures.cases(world)).containsOnlyKeys(bought, never);
    }

    /** On the first day no customer is inactive, on the last one every customer is. */
    @Test
    default void looksAsOfTheEndsOfTheCalendar() {
        World world = World.on(store());
        world.feed(world.anOrder(world.aCustomer().id(), DateLimits.FIRST_DAY));
        world.feed(world.anOrder(world.aCustomer().id(), world.today()));
        ChurnDetection watch = world.admin().churnDetection();
        assertThat(watch.asOf(DateLimits.FIRST_DAY).run().opened()).isZero();
        assertThat(watch.asOf(DateLimits.LAST_DAY).run().opened()).isEqualTo(2);
        for (LocalDate each : List.of(DateLimits.FIRST_DAY.minusDays(1), DateLimits.LAST_DAY.plusDays(1))) {
            assertThatThrownBy(() -> watch.asOf(each)).isInstanceOf(InvalidInputException.class);
        }
    }
}
