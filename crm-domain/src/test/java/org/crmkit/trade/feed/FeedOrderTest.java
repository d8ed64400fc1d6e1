package org.crmkit.trade.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmkit.trade.feed.Told.FIRST;
import static org.crmkit.trade.feed.Told.FOURTH;
import static org.crmkit.trade.feed.Told.SECOND;
import static org.crmkit.trade.feed.Told.THIRD;
import static org.crmkit.trade.feed.Told.notice;
import static org.crmkit.trade.feed.Told.order;
import static org.crmkit.trade.order.OrderState.CANCELLED;
import static org.crmkit.trade.order.OrderState.PAID;
import static org.crmkit.trade.order.OrderState.PLACED;
import static org.crmkit.trade.order.OrderState.SHIPPED;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.order.OrderState;
import org.junit.jupiter.api.Test;

/** Orders and their status updates, in every order of arrival. */
class FeedOrderTest {

    private static void endsAs(String edition, OrderState state, FeedOrder... messages) {
        for (List<FeedOrder> arriving : Told.permutations(List.of(messages))) {
            FeedOrder end = end(arriving);
            assertThat(end.state()).as("%s", arriving).isEqualTo(state);
            Order order = Objects.requireNonNull(end.order());
            assertThat(order.state()).isEqualTo(state);
            assertThat(order.deliveryAddress()).as("%s", arriving).isEqualTo(edition);
        }
    }

    private static FeedOrder end(List<FeedOrder> arriving) {
        return arriving.stream().reduce(FeedOrder::merged).orElseThrow();
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
        List<FeedOrder> messages = List.of(
                order("old", PLACED, FIRST),
                notice(SHIPPED, SECOND),
                order("new", SHIPPED, THIRD),
                notice(CANCELLED, FOURTH));
        assertThat(Told.permutations(messages)).hasSize(24);
        assertThat(Told.permutations(messages).stream().map(FeedOrderTest::end).distinct())
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

    private static void arrivesTwice(FeedOrder... messages) {
        for (List<FeedOrder> arriving : Told.permutations(List.of(messages))) {
            FeedOrder end = end(arriving);
            for (FeedOrder again : messages) {
                assertThat(FeedOrder.merged(end, again)).as("%s", arriving).isEqualTo(end);
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
        List<FeedOrder> arriving =
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
    void aStateThatCameUndatedCountsOnce() {
        FeedOrder shipped = notice(SHIPPED, null);
        List<FeedOrder> arriving = List.of(order("old", PLACED, FIRST), shipped, order("new", PLACED, SECOND));
        assertThat(end(arriving.subList(0, 2)).state()).isEqualTo(SHIPPED);
        assertThat(end(arriving).state()).isEqualTo(PLACED);
        assertThat(FeedOrder.merged(end(arriving), shipped)).isEqualTo(end(arriving));
        assertThat(FeedOrder.merged(end(arriving), notice(PAID, null)).state()).isEqualTo(PAID);
        assertThat(FeedOrder.merged(end(arriving), notice(SHIPPED, THIRD)).state())
                .isEqualTo(SHIPPED);
    }

    /**
     * Three messages of every state, each with and without an instant, in every order of arrival: if they are fed again, the
     * result is the same.
     */
    @Test
    void endsTheSameWhenDatedAndUndatedOnesAreFedAgain() {
        for (FeedOrder first : messages("a", FIRST)) {
            for (FeedOrder second : messages("b", SECOND)) {
                for (FeedOrder third : messages("c", THIRD)) {
                    for (List<FeedOrder> arriving : Told.permutations(List.of(first, second, third))) {
                        FeedOrder end = end(arriving);
                        FeedOrder again = arriving.stream().reduce(end, (held, each) -> {
                            FeedOrder next = FeedOrder.merged(held, each);
                            assertThat(next.state()).as("%s", arriving).isEqualTo(end.state());
                            return next;
                        });
                        assertThat(again).as("%s", arriving).isEqualTo(end);
                    }
                }
            }
        }
    }

    /** Every state, reported by an order and by a status update, with and without an instant. */
    private static List<FeedOrder> messages(String edition, Instant sentAt) {
        return Stream.of(OrderState.values())
                .flatMap(state -> Stream.of(
                        order(edition, state, sentAt),
                        order(edition, state, null),
                        notice(state, sentAt),
                        notice(state, null)))
                .toList();
    }

    @Test
    void ofTwoSentAtTheSameInstantTheStateThatIsFurtherOnCounts() {
        endsAs("old", CANCELLED, order("old", PLACED, FIRST), notice(CANCELLED, FIRST), notice(SHIPPED, FIRST));
    }

    @Test
    void wordOfAStateAloneIsNoOrder() {
        FeedOrder end = end(List.of(notice(SHIPPED, FIRST), notice(CANCELLED, SECOND)));
        assertThat(end.order()).isNull();
        assertThat(end.orderSentAt()).isNull();
        assertThat(end.state()).isEqualTo(CANCELLED);
        assertThat(end.id()).isEqualTo(OrderId.named("10250"));
    }

    @Test
    void refusesAnotherOrderOrTheOrderInAnotherState() {
        Order placed = Objects.requireNonNull(order("old", PLACED, null).order());
        assertThatThrownBy(
                        () -> new FeedOrder(placed.id(), "10250", SHIPPED, null, null, null, ReturnStatus.NONE, placed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FeedOrder(
                        OrderId.named("10251"), "10251", PLACED, null, null, null, ReturnStatus.NONE, placed))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new FeedOrder(placed.id(), "10250", PLACED, FIRST, null, FIRST, ReturnStatus.NONE, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new FeedOrder(placed.id(), "10250", PLACED, null, null, null, ReturnStatus.COMPLETE, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCancelledOrderIsNoPurchase() {
        assertThat(OrderState.values()).filteredOn(OrderState::counts).containsExactly(PLACED, SHIPPED, PAID);
        assertThat(OrderState.values())
                .filteredOn(each -> order("old", each, null).isPurchase())
                .containsExactly(PLACED, SHIPPED, PAID);
    }

    @Test
    void whatIsOnlyNamedByAReturnIsUnknown() {
        FeedOrder named = FeedOrder.named("10250");
        assertThat(named.isKnown()).isFalse();
        assertThat(named.isPurchase()).isFalse();
        assertThat(named.returnedBy(List.of())).isEqualTo(named);
        for (FeedOrder arriving : messages("new", FIRST)) {
            FeedOrder merged = FeedOrder.merged(named, arriving);
            assertThat(merged.state()).as("%s", arriving).isEqualTo(arriving.state());
            assertThat(merged.sentAt()).isEqualTo(arriving.sentAt());
            assertThat(merged.order()).isEqualTo(arriving.order());
            assertThat(merged.isKnown()).isTrue();
            assertThat(merged.returnStatus()).isEqualTo(ReturnStatus.PARTIAL);
        }
    }

    @Test
    void anOrderIsReturnedByThoseThatNameIt() {
        FeedOrder placed = order("old", PLACED, null);
        Order part = Order.of(new OrderDraft(
                        "R1", Told.CUSTOMER, Told.DAY, Told.DOLLARS, List.of(OrderLineDraft.of("41", "-9", "7.70")))
                .returning("10250"));
        Order rest = Order.of(new OrderDraft(
                        "R2", Told.CUSTOMER, Told.DAY, Told.DOLLARS, List.of(OrderLineDraft.of("41", "-1", "7.70")))
                .returning("10250"));
        assertThat(placed.returnedBy(List.of()).returnStatus()).isEqualTo(ReturnStatus.NONE);
        assertThat(placed.returnedBy(List.of(part)).returnStatus()).isEqualTo(ReturnStatus.PARTIAL);
        FeedOrder returned = placed.returnedBy(List.of(part, rest));
        assertThat(returned.returnStatus()).isEqualTo(ReturnStatus.COMPLETE);
        assertThat(returned.isPurchase()).isFalse();
        assertThat(FeedOrder.merged(returned, order("new", PLACED, null)).returnStatus())
                .isEqualTo(ReturnStatus.COMPLETE);
        assertThat(returned.returnedBy(List.of(part, rest.withState(CANCELLED))).isPurchase())
                .isTrue();
    }
}
