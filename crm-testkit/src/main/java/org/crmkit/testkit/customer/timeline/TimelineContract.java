package org.crmkit.testkit.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.detection.ChurnPolicy;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.customer.timeline.MergedTimeline;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.customer.timeline.TimelineSort;
import org.crmkit.internal.CrossReferences;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Id;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.WinOptions;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderDraftBuilder;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.order.OrderState;
import org.junit.jupiter.api.Test;

/** The records of a customer, of every kind in one list, as far as the context of each kind shows them. */
public interface TimelineContract extends Contract {

    /** The kinds of items that {@link #played} makes. */
    List<TimelineKind> KINDS = List.of(
            TimelineKind.INTERACTION,
            TimelineKind.OPPORTUNITY,
            TimelineKind.SERVICE_REQUEST,
            TimelineKind.ORDER,
            TimelineKind.CHURN_CASE);

    private static TimelineItem item(
            World world, TimelineKind kind, Id id, Instant at, String title, Enum<?> state, UserId by) {
        return new TimelineItem(
                kind,
                new TimelineItem.RecordId(id.value()),
                at,
                null,
                title,
                state.name(),
                Shown.in(world).user(by));
    }

    private static TimelineItem item(World world, Interaction of) {
        return new TimelineItem(
                TimelineKind.INTERACTION,
                new TimelineItem.RecordId(of.id().value()),
                of.at(),
                null,
                of.title(),
                of.kind(),
                Shown.in(world).user(of.author()));
    }

    private static TimelineItem item(World world, Opportunity of) {
        return item(world, TimelineKind.OPPORTUNITY, of.id(), of.createdAt(), of.title(), of.state(), of.creator());
    }

    private static TimelineItem item(World world, ServiceRequest of) {
        return item(world, TimelineKind.SERVICE_REQUEST, of.id(), of.createdAt(), of.title(), of.state(), of.creator());
    }

    private static TimelineItem item(OrderDraft of) {
        return new TimelineItem(
                TimelineKind.ORDER,
                new TimelineItem.RecordId(OrderId.named(of.externalId()).value()),
                of.date().atStartOfDay(ZoneOffset.UTC).toInstant(),
                of.date(),
                of.externalId(),
                of.state().name(),
                null);
    }

    private static TimelineItem item(World world, ChurnCase of) {
        return item(world, TimelineKind.CHURN_CASE, of.id(), of.createdAt(), "", of.state(), of.creator());
    }

    /**
     * Three orders, one of which is cancelled, and the case that churn detection opened before the last of them was fed.
     */
    private static List<TimelineItem> bought(World world, Customer customer) {
        OrderDraft old = world.anOrder(customer.id(), world.today().minusYears(1));
        OrderDraft same = OrderDraftBuilder.builder(world.anOrder(customer.id(), old.date()))
                .state(OrderState.CANCELLED)
                .build();
        world.feed(old, same);
        world.admin()
                .churnDetection()
                .by(ChurnPolicy.inactivityOfBuyers(Period.ofMonths(6)))
                .run();
        ChurnCase warned =
                world.root().churn().get(world.openCase(customer.id()).orElseThrow());
        OrderDraft older = world.anOrder(customer.id(), old.date().minusDays(1));
        world.feed(older);
        world.admin()
                .tradeFeed()
                .statusUpdates(Stream.of(new OrderStatusUpdate("known by its state only", OrderState.PAID, null)));
        return List.of(item(old), item(same), item(older), item(world, warned));
    }

    /** Records of every kind, two or three of them at the same moment. */
    private static List<TimelineItem> played(World world, CrmSession who, Customer customer) {
        List<TimelineItem> items = new ArrayList<>(bought(world, customer));
        for (ServiceState state : ServiceState.values()) {
            items.add(item(world, world.request(state, who, customer)));
            if (state != ServiceState.HANDLED) {
                items.add(item(world, world.anInteraction(who, customer)));
            }
            items.add(item(world, who.sales().open(world.draftFor(customer))));
            world.clock().advance(Duration.ofHours(items.size() % 3));
        }
        Opportunity linked = world.aFinishedPlan(who, world.draft(customer.name()));
        items.add(item(
                world, who.sales().win(linked.id(), WinOptions.asExpected().useExisting(customer.number()))));
        Opportunity again = world.aFinishedPlan(who, world.draftFor(customer));
        items.add(item(world, who.sales().win(again.id())));
        return items;
    }

    private static List<TimelineItem> ordered(List<TimelineItem> items, Direction direction) {
        return items.stream()
                .sorted((one, other) -> direction.turn(TimelineSort.AT.compare(
                        one,
                        one.record(),
                        TimelineSort.AT.key(other),
                        other.record().value())))
                .toList();
    }

    private static List<TimelineItem> listed(CrmSession who, ListQuery<TimelineFilter, TimelineSort> query) {
        return Pages.allByToken(after -> who.timelines().list(query.after(after)));
    }

    /** The newest first, and the reverse, at every page size; each item once. */
    @Test
    default void joinsAllKindsInOneOrderAtEveryPageSize() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        List<TimelineItem> items = played(world, world.lin(), customer);
        played(world, world.lin(), world.aCustomer());
        played(world, world.sol(), world.aCustomer(world.sol()));
        for (Direction direction : Direction.values()) {
            for (int size = 1; size <= items.size() + 1; size++) {
                ListQuery<TimelineFilter, TimelineSort> query =
                        new ListQuery<>(TimelineFilter.of(customer.id()), Paging.by(TimelineSort.AT, direction, size));
                assertThat(listed(world.lin(), query))
                        .as("%s by %s", direction, size)
                        .isEqualTo(ordered(items, direction));
            }
        }
        assertThat(world.lin()
                        .timelines()
                        .list(TimelineFilter.of(customer.id()).newest(500))
                        .items())
                .isEqualTo(ordered(items, Direction.DESCENDING))
                .isSortedAccordingTo(Comparator.comparing(TimelineItem::at).reversed());
    }

    /** Only the requested kinds. If no kind is requested, the list is empty. */
    @Test
    default void listsOnlyTheKindsThatAreAskedFor() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        List<TimelineItem> items = ordered(played(world, world.lin(), customer), Direction.DESCENDING);
        List<Set<TimelineKind>> some =
                new ArrayList<>(List.of(Set.of(), Set.of(TimelineKind.INTERACTION, TimelineKind.SERVICE_REQUEST)));
        for (TimelineKind each : KINDS) {
            some.add(Set.of(each));
        }
        for (Set<TimelineKind> each : some) {
            ListQuery<TimelineFilter, TimelineSort> query =
                    TimelineFilter.of(customer.id()).only(each).newest(2);
            assertThat(listed(world.lin(), query))
                    .as("%s", each)
                    .isEqualTo(items.stream()
                            .filter(one -> each.contains(one.kind()))
                            .toList());
        }
    }

    /**
     * Each kind by the visibility of its records: opportunities and requests of other users for the user's own customer are not
     * listed.
     */
    @Test
    default void showsOfEachKindWhatItsOwnRightShows() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        List<TimelineItem> lins = played(world, world.lin(), customer);
        world.boss().customers().transfer(customer.id(), world.mei().userId());
        ListQuery<TimelineFilter, TimelineSort> query =
                TimelineFilter.of(customer.id()).newest(3);
        List<TimelineItem> meis = listed(world.mei(), query);
        assertThat(meis)
                .filteredOn(each -> each.kind().equals(TimelineKind.INTERACTION))
                .containsExactlyInAnyOrderElementsOf(lins.stream()
                        .filter(each -> each.kind().equals(TimelineKind.INTERACTION))
                        .toList());
        assertThat(meis)
                .filteredOn(each -> !each.kind().equals(TimelineKind.INTERACTION))
                .isNotEmpty()
                .allMatch(each -> seen(world.mei(), each));
        assertThat(lins.stream()
                        .filter(each -> !each.kind().equals(TimelineKind.INTERACTION))
                        .filter(each -> seen(world.mei(), each))
                        .count())
                .isEqualTo(meis.stream()
                        .filter(each -> !each.kind().equals(TimelineKind.INTERACTION))
                        .count());
        assertThat(listed(world.boss(), query)).hasSize(lins.size());
        assertThat(listed(world.lin(), query)).as("the churn case went along").hasSize(lins.size() - 1);
        assertThatThrownBy(() -> listed(world.uma(), query)).isInstanceOf(NotFoundException.class);
    }

    private static boolean seen(CrmSession who, TimelineItem item) {
        UUID id = item.record().value();
        try {
            Object found = switch (item.kind().code()) {
                case "INTERACTION" -> who.interactions().get(new InteractionId(id));
                case "OPPORTUNITY" -> who.sales().get(new OpportunityId(id));
                case "SERVICE_REQUEST" -> who.service().get(new ServiceRequestId(id));
                case "ORDER" -> who.trade().order(item.title());
                case "CHURN_CASE" -> who.churn().get(new ChurnCaseId(id));
                default -> throw new AssertionError(item.kind());
            };
            return found != null;
        } catch (NotFoundException hidden) {
            return false;
        }
    }

    /**
     * Nothing of a kind that is not requested is returned, and of each kind only the records within its visibility.
     */
    @Test
    default void asksTheVisibilityOfEveryKindByItself() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        List<TimelineItem> items = played(world, world.lin(), customer);
        ListQuery<TimelineFilter, TimelineSort> query =
                TimelineFilter.of(customer.id()).newest(2);
        for (TimelineKind each : KINDS) {
            Map<TimelineKind, Visibility> only = new HashMap<>();
            only.put(each, Visibility.everything());
            assertThat(read(world, query, only))
                    .containsExactlyInAnyOrderElementsOf(items.stream()
                            .filter(one -> one.kind().equals(each))
                            .toList());
            only.put(each, new Visibility.OfUser(world.lin().userId()));
            assertThat(read(world, query, only)).isNotEmpty();
            only.put(each, new Visibility.OfUnit(world.south()));
            assertThat(read(world, query, only)).isEmpty();
            only.put(each, new Visibility.Nothing());
            assertThat(read(world, query, only)).isEmpty();
        }
    }

    private static List<TimelineItem> read(
            World world, ListQuery<TimelineFilter, TimelineSort> query, Map<TimelineKind, Visibility> sights) {
        return world.read(work -> Pages.all(
                after -> MergedTimeline.list(CrossReferences.of(work), query.after(after), sights, ZoneOffset.UTC)));
    }

    /** Not even with a known id. An unknown customer has no timeline. */
    @Test
    default void showsNothingOfAnotherTenantsCustomer() {
        World here = World.on(store());
        World there = World.on(store(), "next-" + UUID.randomUUID(), 2);
        Customer theirs = there.aCustomer();
        played(there, there.lin(), theirs);
        Map<TimelineKind, Visibility> all = new HashMap<>();
        KINDS.forEach(each -> all.put(each, Visibility.everything()));
        assertThat(read(here, TimelineFilter.of(theirs.id()).newest(5), all)).isEmpty();
        for (CustomerId each : List.of(theirs.id(), new CustomerId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> listed(here.root(), TimelineFilter.of(each).newest(5)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    /** An item that is added while a user turns pages is not shown twice and does not displace another one. */
    @Test
    default void showsNothingTwiceWhenItemsComeInBetweenPages() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        List<TimelineItem> items = ordered(played(world, world.lin(), customer), Direction.DESCENDING);
        ListQuery<TimelineFilter, TimelineSort> query =
                TimelineFilter.of(customer.id()).newest(4);
        var first = world.lin().timelines().list(query);
        Instant now = world.clock().advance(Duration.ofHours(1));
        world.lin().interactions().record(customer.id(), new InteractionDraft("call", now, "Just now"));
        List<TimelineItem> all = new ArrayList<>(first.items());
        all.addAll(Pages.all(after -> world.lin().timelines().list(query.after(after == null ? first.next() : after))));
        assertThat(all).isEqualTo(items);
    }
}
