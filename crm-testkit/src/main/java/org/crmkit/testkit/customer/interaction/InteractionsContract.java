package org.crmkit.testkit.customer.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crmkit.testkit.support.TenantState.refused;
import static org.crmkit.testkit.support.TenantState.refusedReference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.interaction.Attendee;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionAction;
import org.crmkit.customer.interaction.InteractionDesk;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionDraftBuilder;
import org.crmkit.customer.interaction.InteractionEvent;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.interaction.InteractionFilterBuilder;
import org.crmkit.customer.interaction.InteractionPolicy;
import org.crmkit.customer.interaction.InteractionSort;
import org.crmkit.customer.interaction.InteractionSummary;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Interactions with a customer: stored as they were recorded, and visible to the users who see the customer. */
public interface InteractionsContract extends Contract {

    /**
     * All data is read back unchanged, is revised as a whole, and stays in the journal after the interaction is removed.
     */
    @Test
    default void keepsEverythingWrittenDown() {
        World world = World.on(store());
        InteractionDesk desk = world.lin().interactions();
        Customer customer = world.aCustomer();
        ContactId contact = customer.contacts().get(0).id();
        Instant yesterday = world.clock().instant().minus(Duration.ofDays(1)).plusNanos(123_456_789);
        InteractionDraft full = new InteractionDraft(
                "meeting", yesterday, "Lunch", "At the pond", "Likes tea", "Said much", Set.of(contact), null);
        Interaction recorded = desk.record(customer.id(), full);
        assertThat(desk.get(recorded.id())).isEqualTo(recorded);
        assertThat(recorded.at()).isEqualTo(yesterday.minusNanos(789));
        assertThat(recorded.location()).isEqualTo("At the pond");
        assertThat(recorded.attendees())
                .containsExactly(
                        new Attendee(contact, customer.contacts().get(0).name()));
        TenantState.unchangedBy(world, () -> desk.revise(recorded.id(), full));
        Interaction bare =
                desk.ifVersion(0).revise(recorded.id(), new InteractionDraft("call", World.BEGINNING, "Called"));
        assertThat(desk.get(recorded.id())).isEqualTo(bare);
        assertThat(bare.version()).isEqualTo(1);
        assertThat(bare.attendees()).isEmpty();
        refused(world, ConflictException.class, () -> desk.ifVersion(0).remove(recorded.id()));
        desk.remove(recorded.id());
        refused(world, NotFoundException.class, () -> desk.get(recorded.id()));
        List<JournalEntry> journal = world.read(TenantState::journal);
        assertThat(journal).extracting(JournalEntry::event).contains(new InteractionEvent.Removed(bare.id(), bare));
    }

    /**
     * Names of the attendees, in the order of the customer's contacts. A removed contact keeps the name, an unknown one has none.
     */
    @Test
    default void keepsTheNamesOfContactsWhoLeave() {
        World world = World.on(store());
        InteractionDesk desk = world.lin().interactions();
        Customer customer = world.aCustomer();
        for (String name : List.of("Ann", "Bob", "Cyd")) {
            customer = world.lin().customers().addContact(customer.id(), new ContactDraft(name, null));
        }
        List<ContactId> all =
                customer.contacts().stream().map(each -> each.id()).toList();
        Interaction met = desk.record(customer.id(), present("All", all.get(3), all.get(1), all.get(2)));
        assertThat(met.attendees()).extracting(Attendee::name).containsExactly("Ann", "Bob", "Cyd");
        world.lin().customers().removeContact(customer.id(), all.get(1));
        world.lin().customers().reviseContact(customer.id(), all.get(2), new ContactDraft("Robert", null));
        assertThat(desk.get(met.id())).isEqualTo(met);
        Interaction revised = desk.revise(met.id(), present("Some", all.get(1), all.get(2)));
        assertThat(revised.attendees()).extracting(Attendee::name).containsExactly("Robert", "Ann");
        assertThat(desk.get(met.id())).isEqualTo(revised);
        Interaction without = desk.revise(met.id(), present("One", all.get(2)));
        assertThat(without.attendees()).extracting(Attendee::name).containsExactly("Robert");
        refusedReference(world, "attendees", all.get(1), () -> desk.revise(met.id(), present("Back", all.get(1))));
        ContactId other = world.aCustomer().contacts().get(0).id();
        refusedReference(world, "attendees", other, () -> desk.revise(met.id(), present("Foreign", other)));
    }

    private static InteractionDraft present(String title, ContactId... present) {
        return new InteractionDraft("visit", World.BEGINNING, title, present);
    }

    /** An interaction in the future cannot be recorded. The clock of a client may be ahead by a minute. */
    @Test
    default void refusesWhatHasNotBeenYet() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        InteractionDesk desk = world.lin().interactions();
        Instant latest = world.clock().instant().plus(Duration.ofMinutes(1));
        InteractionDraft ahead = at(latest);
        InteractionDraft soon = at(latest.plusNanos(1000));
        assertInFuture(world, () -> desk.record(customer, soon));
        assertInFuture(world, () -> desk.record(customer, at(Instant.parse("9999-12-29T23:59:59Z"))));
        Interaction recorded = desk.record(customer, ahead);
        assertThat(desk.get(recorded.id())).isEqualTo(recorded).returns(latest, Interaction::at);
        assertInFuture(world, () -> desk.revise(recorded.id(), soon));
        assertThat(desk.revise(recorded.id(), at(latest.minusNanos(1000))).at()).isBefore(latest);
    }

    /** A host may tolerate more or nothing. A time that stays as it is was checked when it was recorded. */
    @Test
    default void asksTheHostHowFarClocksMayDiffer() {
        World world = World.on(store());
        CustomerId customer = world.aCustomer().id();
        Instant now = world.clock().instant();
        InteractionDesk strict = tolerating(world, Duration.ZERO);
        InteractionDesk generous = tolerating(world, Duration.ofHours(2));
        assertThat(strict.record(customer, at(now)).at()).isEqualTo(now);
        assertInFuture(world, () -> strict.record(customer, at(now.plusNanos(1000))));
        assertInFuture(
                world,
                () -> generous.record(customer, at(now.plus(Duration.ofHours(2)).plusNanos(1000))));
        InteractionDraft ahead = at(now.plus(Duration.ofHours(2)));
        Interaction recorded = generous.record(customer, ahead);
        InteractionDraft renamed =
                InteractionDraftBuilder.builder(ahead).title("Renamed").build();
        assertThat(strict.revise(recorded.id(), renamed).title()).isEqualTo("Renamed");
        assertInFuture(world, () -> strict.revise(recorded.id(), at(now.plus(Duration.ofHours(1)))));
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        assertThat(tolerating(world, forEver)
                        .record(customer, at(Instant.parse("9999-12-29T23:59:59Z")))
                        .author())
                .isEqualTo(world.lin().userId());
        assertThatThrownBy(() -> new InteractionPolicy(Duration.ofNanos(-1)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of("clockTolerance", "negative")));
    }

    private static InteractionDesk tolerating(World world, Duration tolerance) {
        return world.crm(builder -> builder.interactionPolicy(new InteractionPolicy(tolerance)))
                .as(world.lin().userId())
                .interactions();
    }

    private static InteractionDraft at(Instant at) {
        return new InteractionDraft("visit", at, "Tomorrow");
    }

    private static void assertInFuture(World world, Runnable deed) {
        assertThat(refused(world, RuleBrokenException.class, deed).rule()).isEqualTo("interaction.date-in-future");
    }

    /** The author, as long as they see the customer, and supervisors; not even the customer's manager. */
    @Test
    default void letsTheAuthorAndSupervisorsChangeIt() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        Interaction byLin = world.anInteraction(world.lin(), customer);
        Interaction byBoss = world.anInteraction(world.boss(), customer);
        assertThat(world.lin().interactions().allowedActions(byBoss.id())).isEmpty();
        refused(
                world,
                NotAllowedException.class,
                () -> world.lin().interactions().remove(byBoss.id()));
        world.lin().customers().transfer(customer.id(), world.mei().userId());
        assertThat(world.mei().interactions().get(byLin.id())).isEqualTo(byLin);
        refused(
                world,
                NotAllowedException.class,
                () -> world.mei().interactions().revise(byLin.id(), world.met("Mine", customer)));
        refused(
                world,
                NotFoundException.class,
                () -> world.sol().interactions().revise(byLin.id(), world.met("Mine", customer)));
        refused(world, NotAllowedException.class, () -> world.anInteraction(world.lin(), customer));
        Interaction own = world.lin().interactions().revise(byLin.id(), world.met("Still mine", customer));
        assertThat(own.title()).isEqualTo("Still mine");
        assertThat(world.boss().interactions().allowedActions(byLin.id()))
                .containsExactlyInAnyOrder(InteractionAction.REVISE, InteractionAction.REMOVE);
        assertThat(world.boss()
                        .interactions()
                        .revise(byLin.id(), world.met("Ours", customer))
                        .author())
                .isEqualTo(world.lin().userId());
    }

    /** After the customer is archived, the interactions do not change. */
    @Test
    default void freezesWhatWasWrittenDownOfAnArchivedCustomer() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        Interaction met = world.anInteraction(world.lin(), customer);
        world.lin().customers().archive(customer.id());
        InteractionDesk desk = world.root().interactions();
        List<Runnable> deeds = List.of(
                () -> desk.record(customer.id(), world.met("Late", customer)),
                () -> desk.revise(met.id(), world.met("Late", customer)),
                () -> desk.remove(met.id()));
        deeds.forEach(each -> refused(world, IllegalTransitionException.class, each));
        assertThat(desk.allowedActions(met.id())).isEmpty();
        assertThat(world.lin().interactions().get(met.id())).isEqualTo(met);
    }

    private static List<Interaction> diary(World world) {
        List<Interaction> all = new ArrayList<>();
        for (CrmSession each : List.of(world.lin(), world.mei(), world.ada(), world.sol())) {
            Customer customer = world.aCustomer(each);
            for (String kind : List.of("visit", "call", "mail", "meeting", "other")) {
                Instant at = World.BEGINNING.minus(Duration.ofHours(all.size() % 3));
                CrmSession author = all.size() % 4 == 3 ? world.root() : each;
                all.add(author.interactions()
                        .record(customer.id(), new InteractionDraft(kind, at, "Met " + all.size())));
            }
        }
        return all;
    }

    private static List<InteractionSummary> ordered(World world, Stream<Interaction> some, Direction direction) {
        Shown shown = Shown.in(world);
        return some.map(shown::interaction)
                .sorted((one, other) -> direction.turn(InteractionSort.AT.compare(
                        one, one.id(), InteractionSort.AT.key(other), other.id().value())))
                .toList();
    }

    private static void check(
            World world,
            InteractionFilter filter,
            Visibility visibility,
            List<Interaction> all,
            Predicate<Interaction> meant) {
        for (Direction direction : Direction.values()) {
            for (int size : List.of(1, 3, 500)) {
                ListQuery<InteractionFilter, InteractionSort> query =
                        new ListQuery<>(filter, Paging.by(InteractionSort.AT, direction, size));
                List<InteractionSummary> listed = world.read(
                        work -> Pages.allByToken(after -> work.interactions().list(query.after(after), visibility)));
                assertThat(listed)
                        .as("%s %s %s by %s", filter, visibility, direction, size)
                        .isEqualTo(ordered(world, all.stream().filter(meant), direction));
            }
        }
        long count = world.read(work -> work.interactions().count(filter, visibility));
        assertThat(count).isEqualTo(all.stream().filter(meant).count());
    }

    /** The newest first or last, with equal instants, at every page size; by customer, author, kind and period. */
    @Test
    default void listsAndCountsJustTheInteractionsThatAreMeant() {
        World world = World.on(store());
        List<Interaction> all = diary(world);
        Instant hour = World.BEGINNING.minus(Duration.ofHours(1));
        var customer = all.get(7).customer();
        Map<InteractionFilterBuilder, Predicate<Interaction>> filters = new LinkedHashMap<>();
        filters.put(with(), each -> true);
        filters.put(with().customer(customer), each -> each.customer().equals(customer));
        filters.put(
                with().author(world.root().userId()),
                each -> each.author().equals(world.root().userId()));
        filters.put(with().kind("mail"), each -> each.kind().equals("mail"));
        filters.put(with().from(hour), each -> !each.at().isBefore(hour));
        filters.put(with().until(hour), each -> each.at().isBefore(hour));
        filters.put(
                with().from(hour).until(hour.plusNanos(1000)).customer(customer),
                each -> each.at().equals(hour) && each.customer().equals(customer));
        filters.forEach((filter, meant) -> check(world, filter.build(), Visibility.everything(), all, meant));
        assertThat(world.root()
                        .interactions()
                        .list(InteractionFilter.with(customer).newest(500))
                        .items())
                .isEqualTo(ordered(
                        world, all.stream().filter(each -> each.customer().equals(customer)), Direction.DESCENDING));
    }

    /** An interaction is in the data scope of its customer, regardless of its author. */
    @Test
    default void showsInteractionsWithTheirCustomers() {
        World world = World.on(store());
        List<Interaction> all = diary(world);
        Visibilities sights = new Visibilities(world);
        for (Visibility each : sights.all()) {
            check(
                    world,
                    InteractionFilter.ALL,
                    each,
                    all,
                    one -> sights.sees(
                            each, world.root().customers().get(one.customer()).manager()));
            List<Boolean> found = world.read(work -> all.stream()
                    .map(one -> work.interactions().find(one.id(), each).isPresent())
                    .toList());
            assertThat(found.stream().filter(one -> one)).hasSize((int)
                    (long) world.read(work -> work.interactions().count(InteractionFilter.ALL, each)));
        }
    }

    private static InteractionFilterBuilder with() {
        return InteractionFilterBuilder.builder();
    }
}
