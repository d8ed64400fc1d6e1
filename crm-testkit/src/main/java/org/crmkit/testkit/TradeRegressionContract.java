package org.crmkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crmkit.churn.detection.ChurnDetection;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.CustomerId;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotFoundException;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.trade.OrderFilter;
import org.crmkit.value.DateLimits;
import org.junit.jupiter.api.Test;

/** Edge cases of trade and of churn detection: names that no order can have, and days at the ends of the calendar. */
public interface TradeRegressionContract extends Contract {

    private static ChurnPolicy since(LocalDate day) {
        return today -> day;
    }

    /** Half a surrogate pair does not equal a question mark, although many systems convert it to one. */
    @Test
    default void findsNoOrderByANameThatNoneCanHave() {
        World world = World.on(store());
        world.feed(OrderFixtures.order("?", world.aCustomer().id(), "chair"));
        assertThat(world.lin().trade().order(" ? ").externalId()).isEqualTo("?");
        for (String each : List.of("\uD842", "\u0007", Names.longest(101), " ", "")) {
            assertThatThrownBy(() -> world.lin().trade().order(each)).isInstanceOf(InvalidInputException.class);
        }
        for (String each : List.of("??", "\uFF1F", Names.longest(100))) {
            assertThatThrownBy(() -> world.lin().trade().order(each)).isInstanceOf(NotFoundException.class);
        }
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

    /** A forged cursor is a position in the list like any other, or is rejected. */
    @Test
    default void takesNoCursorOfADayOutsideTheCalendar() {
        World world = World.on(store());
        world.feed(world.anOrder(world.aCustomer().id(), world.today()));
        for (LocalDate each :
                List.of(LocalDate.MIN, LocalDate.of(-1, 1, 1), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            assertThatThrownBy(() -> world.lin()
                            .trade()
                            .orders(OrderFilter.ALL
                                    .newest(5)
                                    .after(new Cursor("DATE", Direction.DESCENDING, each, new UUID(0, 0)))))
                    .as("%s", each)
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
