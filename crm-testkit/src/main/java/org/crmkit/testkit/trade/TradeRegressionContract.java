package org.crmkit.testkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.OrderFilter;
import org.junit.jupiter.api.Test;

/** Edge cases of trade: names that no order can have, and days outside the calendar. */
public interface TradeRegressionContract extends Contract {

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
