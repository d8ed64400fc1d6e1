package org.crmkit.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmkit.trade.OrderState.CANCELLED;
import static org.crmkit.trade.OrderState.PAID;
import static org.crmkit.trade.OrderState.PLACED;
import static org.crmkit.trade.OrderState.SHIPPED;
import static org.crmkit.trade.Told.FIRST;
import static org.crmkit.trade.Told.FOURTH;
import static org.crmkit.trade.Told.SECOND;
import static org.crmkit.trade.Told.THIRD;
import static org.crmkit.trade.Told.notice;
import static org.crmkit.trade.Told.order;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Orders, and word of their states, in every order of arrival. */
class FedOrderTest {

    private static void endsAs(String edition, OrderState state, FedOrder... messages) {
        for (List<FedOrder> arriving : Told.permutations(List.of(messages))) {
            FedOrder end = end(arriving);
            assertThat(end.state()).as("%s", arriving).isEqualTo(state);
            Order order = Objects.requireNonNull(end.order());
            assertThat(order.state()).isEqualTo(state);
            assertThat(order.deliveryAddress()).as("%s", arriving).isEqualTo(edition);
        }
    }

    private static FedOrder end(List<FedOrder> arriving) {
        return arriving.stream().reduce(FedOrder::merged).orElseThrow();
    }

    @Test
    void whatWasSentLastCountsInEveryOrderOfArrival() {
        endsAs("old", CANCELLED, order("old", PLACED, FIRST), notice(SHIPPED, SECOND), notice(CANCELLED, THIRD));
        endsAs("new", PAID, order("old", PLACED, FIRST), notice(SHIPPED, SECOND), order("new", PAID, THIRD));
        endsAs("new", PAID, order("old", PLACED, FIRST), order("new", SHIPPED, SECOND), notice(PAID, THIRD));
    }

    @Test
    void whatWasSentLastCountsAlsoWhereTheStateGoesBack() {
        endsAs("old", PLACED, order("old", PLACED, FIRST), notice(CANCELLED, SECOND), notice(PLACED, THIRD));
        endsAs("new", PLACED, order("old", SHIPPED, FIRST), notice(CANCELLED, SECOND), order("new", PLACED, THIRD));
    }

    @Test
    void ofSeveralEditionsTheOneSentLastCountsWhateverWasSaidOfTheStateInBetween() {
        endsAs(
                "new",
                CANCELLED,
                order("old", PLACED, FIRST),
                order("new", PLACED, SECOND),
                notice(SHIPPED, THIRD),
                notice(CANCELLED, FOURTH));
    }

    @Test
    void endsAlikeToTheLastInstantInEveryOrderOfArrival() {
        List<FedOrder> messages = List.of(
                order("old", PLACED, FIRST),
                notice(SHIPPED, SECOND),
                order("new", SHIPPED, THIRD),
                notice(CANCELLED, FOURTH));
        assertThat(Told.permutations(messages)).hasSize(24);
        assertThat(Told.permutations(messages).stream().map(FedOrderTest::end).distinct())
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.sentAt()).isEqualTo(FOURTH);
                    assertThat(end.orderSentAt()).isEqualTo(THIRD);
                });
    }

    @Test
    void whatArrivesTwiceChangesNothing() {
        arrivesTwice(
                order("old", PLACED, FIRST),
                notice(SHIPPED, SECOND),
                order("new", SHIPPED, THIRD),
                notice(CANCELLED, FOURTH));
        arrivesTwice(order("old", PLACED, null), notice(PAID, null), notice(SHIPPED, null));
    }

    private static void arrivesTwice(FedOrder... messages) {
        for (List<FedOrder> arriving : Told.permutations(List.of(messages))) {
            FedOrder end = end(arriving);
            for (FedOrder again : messages) {
                assertThat(FedOrder.merged(end, again)).as("%s", arriving).isEqualTo(end);
            }
        }
    }

    @Test
    void withoutInstantsTheStateOnlyGoesForward() {
        endsAs("old", CANCELLED, order("old", PLACED, null), notice(SHIPPED, null), notice(CANCELLED, null));
        endsAs("old", PAID, order("old", PLACED, null), notice(PAID, null), notice(SHIPPED, null));
        endsAs("old", PAID, order("old", PAID, null), notice(SHIPPED, null), notice(PLACED, null));
    }

    @Test
    void withoutInstantsTheEditionThatArrivesLaterCounts() {
        List<FedOrder> arriving =
                List.of(order("old", SHIPPED, null), order("new", PLACED, null), notice(SHIPPED, null));
        assertThat(end(arriving).state()).isEqualTo(SHIPPED);
        assertThat(Objects.requireNonNull(end(arriving).order()).deliveryAddress())
                .isEqualTo("new");
        assertThat(end(arriving).sentAt()).isNull();
    }

    @Test
    void anInstantOnOneSideDecidesNothing() {
        endsAs("old", CANCELLED, order("old", PLACED, null), notice(CANCELLED, SECOND));
        endsAs("old", SHIPPED, order("old", SHIPPED, SECOND), notice(PLACED, null));
    }

    @Test
    void ofTwoSentAtTheSameInstantTheStateThatIsFurtherOnCounts() {
        endsAs("old", CANCELLED, order("old", PLACED, FIRST), notice(CANCELLED, FIRST), notice(SHIPPED, FIRST));
    }

    @Test
    void wordOfAStateAloneIsNoOrder() {
        FedOrder end = end(List.of(notice(SHIPPED, FIRST), notice(CANCELLED, SECOND)));
        assertThat(end.order()).isNull();
        assertThat(end.orderSentAt()).isNull();
        assertThat(end.state()).isEqualTo(CANCELLED);
        assertThat(end.id()).isEqualTo(OrderId.named("10250"));
    }

    @Test
    void refusesAnotherOrderOrTheOrderInAnotherState() {
        Order placed = Objects.requireNonNull(order("old", PLACED, null).order());
        assertThatThrownBy(() -> new FedOrder(placed.id(), "10250", SHIPPED, null, null, placed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FedOrder(OrderId.named("10251"), "10251", PLACED, null, null, placed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FedOrder(placed.id(), "10250", PLACED, FIRST, FIRST, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCancelledOrderIsNoPurchase() {
        assertThat(OrderState.values()).filteredOn(OrderState::counts).containsExactly(PLACED, SHIPPED, PAID);
    }
}
