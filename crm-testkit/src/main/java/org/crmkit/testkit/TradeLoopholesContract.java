package org.crmkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotFoundException;
import org.junit.jupiter.api.Test;

/** What is at the edges of trade and of the watch: names that no order can have, and days at the ends of the calendar. */
public interface TradeLoopholesContract extends Contract {

    /** Half a character is no question mark, though that is what many make of it. */
    @Test
    default void findsNoOrderByANameThatNoneCanHave() {
        World world = World.on(store());
        world.feed(Shop.order("?", world.aCustomer().id(), "chair"));
        assertThat(world.lin().trade().order(" ? ").externalId()).isEqualTo("?");
        for (String each : List.of("\uD842", "\u0007", Names.longest(101), " ", "")) {
            assertThatThrownBy(() -> world.lin().trade().order(each)).isInstanceOf(InvalidInputException.class);
        }
        for (String each : List.of("??", "\uFF1F", Names.longest(100))) {
            assertThatThrownBy(() -> world.lin().trade().order(each)).isInstanceOf(NotFoundException.class);
        }
    }
}
