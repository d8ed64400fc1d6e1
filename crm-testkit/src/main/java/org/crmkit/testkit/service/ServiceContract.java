package org.crmkit.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;
import static org.crmkit.testkit.support.TenantState.refusedReference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.Feedback;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.Round;
import org.crmkit.service.ServiceAction;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestBuilder;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.order.OrderId;
import org.crmkit.trade.product.ProductId;
import org.junit.jupiter.api.Test;

/**
 * The lifecycle of service requests on the store (see docs/model/service.md): what the table allows, what it rejects, and that a
 * rejection changes nothing.
 */
public interface ServiceContract extends Contract {

    private static void refusedByRule(World world, String rule, Runnable deed) {
        assertThat(refused(world, RuleBrokenException.class, deed).rule()).isEqualTo(rule);
    }

    /** Every state and every action: executed as the table says, or rejected with the allowed actions. */
    @Test
    default void doesToRequestsInEveryStateJustWhatTheLifecycleKnows() {
        World world = World.on(store());
        for (ServiceState state : ServiceState.values()) {
            for (ServiceAction action : ServiceAction.values()) {
                if (action != ServiceAction.CREATE) {
                    attempt(world, inState(world, state, action), action);
                }
            }
        }
    }

    /** Units are asked about quality complaints only, and only while these are assigned. */
    private static ServiceRequest inState(World world, ServiceState state, ServiceAction action) {
        boolean ofOpinions = state == ServiceState.ASSIGNED && action.name().endsWith("_OPINION");
        return ofOpinions ? new ServiceActionPlayer().ready(world, action, world.lin()) : world.request(state);
    }

    private static void attempt(World world, ServiceRequest found, ServiceAction action) {
        String what = action + " in " + found.state();
        boolean possible = world.root().service().allowedActions(found.id()).contains(action);
        assertThat(possible)
                .as(what)
                .isEqualTo(ServiceState.LIFECYCLE.allowed(found.state()).contains(action));
        Runnable deed = () -> new ServiceActionPlayer().play(world, world.root(), action, found);
        if (!possible) {
            IllegalTransitionException refused = refused(world, IllegalTransitionException.class, deed);
            assertThat(refused.state()).isEqualTo(found.state());
            assertThat(refused.action()).isEqualTo(action);
            assertThat(List.<Object>copyOf(refused.allowed()))
                    .isEqualTo(List.copyOf(ServiceState.LIFECYCLE.allowed(found.state())));
            return;
        }
        deed.run();
        if (action == ServiceAction.DELETE) {
            refused(world, NotFoundException.class, () -> world.root().service().get(found.id()));
            return;
        }
        ServiceRequest next = world.root().service().get(found.id());
        assertThat(next.state()).as(what).isIn(ServiceState.LIFECYCLE.targets(found.state(), action));
        assertThat(next.version()).as(what).isEqualTo(found.version() + 1);
    }

    /** By its creator or a supervisor. Every difference is in the journal, and the new words are found. */
    @Test
    default void revisesANewRequestAndNeverItsState() {
        World world = World.on(store());
        ServiceRequest found = world.request(ServiceState.NEW);
        Customer other = world.aCustomer();
        ServiceRequestDraft draft =
                new ServiceRequestDraft(other.id(), "inquiry", "\uD83D\uDE00 printer", "Out of\ncyan", Priority.URGENT);
        world.clock().advance(Duration.ofHours(1));
        ServiceRequest revised = world.lin().service().revise(found.id(), draft);
        assertThat(revised)
                .isEqualTo(ServiceRequestBuilder.builder(found)
                        .customer(other.id())
                        .type("inquiry")
                        .title("\uD83D\uDE00 printer")
                        .request("Out of\ncyan")
                        .priority(Priority.URGENT)
                        .changedAt(world.clock().instant())
                        .version(1)
                        .build());
        assertThat(world.boss().service().get(found.id())).isEqualTo(revised);
        assertThat(world.lin().service().count(with("cyan"))).isEqualTo(1);
        assertThat(world.lin().service().count(with("squeaks"))).isZero();
        assertThat(world.lin()
                        .service()
                        .journal(found.id(), 1, null)
                        .items()
                        .get(0)
                        .event())
                .isInstanceOfSatisfying(
                        ServiceEvent.Revised.class,
                        event -> assertThat(event.changes())
                                .extracting(FieldChange::field)
                                .containsExactly("customer", "type", "title", "request", "priority"));
        ServiceRequest again = world.boss().service().revise(found.id(), world.complaint(other.id()));
        assertThat(again.state()).isEqualTo(ServiceState.NEW);
        assertThat(again.creator()).isEqualTo(world.lin().userId());
    }

    private static ServiceFilter with(String text) {
        return ServiceFilterBuilder.builder().text(text).build();
    }

    /** Neither product nor order need have arrived; their ids are those of the sales system. */
    @Test
    default void namesAProductABatchAndAnOrderOfTheSalesSystem() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        TradeReference reference = new TradeReference(" P-1 ", "B\uD83D\uDE00", "O-1");
        ServiceRequest created = world.lin()
                .service()
                .create(new ServiceRequestDraft(
                        customer.id(), "complaint", "Broken", "It broke", Priority.NORMAL, reference));
        assertThat(created.tradeReference()).isEqualTo(new TradeReference("P-1", "B\uD83D\uDE00", "O-1"));
        assertThat(created.tradeReference().productId()).isEqualTo(ProductId.named("P-1"));
        assertThat(created.tradeReference().orderId()).isEqualTo(OrderId.named("O-1"));
        assertThat(world.lin().service().get(created.id())).isEqualTo(created);
        ServiceRequest cleared = world.lin()
                .service()
                .revise(
                        created.id(),
                        new ServiceRequestDraft(customer.id(), "complaint", "Broken", "It broke", Priority.NORMAL));
        assertThat(cleared.tradeReference()).isEqualTo(TradeReference.NONE);
        assertThat(world.lin().service().get(created.id())).isEqualTo(cleared);
        assertThat(world.lin()
                        .service()
                        .journal(created.id(), 1, null)
                        .items()
                        .get(0)
                        .event())
                .isEqualTo(new ServiceEvent.Revised(
                        created.id(),
                        List.of(
                                new FieldChange("tradeReference.product", "P-1", null),
                                new FieldChange("tradeReference.batch", "B\uD83D\uDE00", null),
                                new FieldChange("tradeReference.order", "O-1", null))));
        TradeReference bad = new TradeReference("x".repeat(101), "a\nb", "\uD83D");
        InvalidInputException all = refused(
                world,
                InvalidInputException.class,
                () -> world.lin()
                        .service()
                        .create(new ServiceRequestDraft(
                                customer.id(), "complaint", "", "It broke", Priority.NORMAL, bad)));
        assertThat(all.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "title", "tradeReference.product", "tradeReference.batch", "tradeReference.order");
    }

    /** The same form writes nothing, also where its texts differ only in what is stripped. */
    @Test
    default void writesNothingForAnUnchangedForm() {
        World world = World.on(store());
        ServiceRequest found = world.request(ServiceState.NEW);
        world.clock().advance(Duration.ofHours(1));
        ServiceRequestDraft same = new ServiceRequestDraft(
                found.customer(), found.type(), " " + found.title(), found.request() + "\r\n", found.priority());
        TenantState.unchangedBy(
                world,
                () -> assertThat(world.lin().service().revise(found.id(), same)).isEqualTo(found));
    }

    /** Illegal, stale, foreign, archived, invalid, and everything invalid at once. */
    @Test
    default void refusesToReviseWhatIsNotNewAndWhatDoesNotFit() {
        World world = World.on(store());
        ServiceRequest found = world.request(ServiceState.NEW);
        ServiceRequest assigned = world.request(ServiceState.ASSIGNED);
        ServiceDesk desk = world.lin().service();
        refused(
                world,
                IllegalTransitionException.class,
                () -> desk.revise(assigned.id(), world.complaint(assigned.customer())));
        refused(
                world,
                ConflictException.class,
                () -> desk.ifVersion(1).revise(found.id(), world.complaint(found.customer())));
        Customer foreign = world.aCustomer(world.sol());
        refusedReference(world, "customer", foreign.id(), () -> desk.revise(found.id(), world.complaint(foreign.id())));
        Customer gone = world.aCustomer();
        world.lin().customers().archive(gone.id());
        refused(world, IllegalTransitionException.class, () -> desk.revise(found.id(), world.complaint(gone.id())));
        ServiceRequest fresh = world.request(ServiceState.NEW, world.mei(), world.aCustomer(world.mei()));
        refused(world, NotFoundException.class, () -> desk.revise(fresh.id(), world.complaint(found.customer())));
        InvalidInputException all = refused(
                world,
                InvalidInputException.class,
                () -> desk.revise(
                        found.id(), new ServiceRequestDraft(found.customer(), "", "x".repeat(201), "\uD83D")));
        assertThat(all.violations()).extracting(Violation::path).containsExactlyInAnyOrder("type", "title", "request");
        InvalidInputException unknown = refused(
                world,
                InvalidInputException.class,
                () -> desk.revise(found.id(), new ServiceRequestDraft(found.customer(), "recall", "Title", "Text")));
        assertThat(unknown.violations()).extracting(Violation::code).containsExactly("unknown");
    }

    /** Every rating: from three on the request is archived, below it returns to the assignee. */
    @Test
    default void archivesFromThreeOnAndSendsBackBelow() {
        World world = World.on(store());
        for (int rating = Rating.MIN; rating <= Rating.MAX; rating++) {
            ServiceRequest handled = world.request(ServiceState.HANDLED);
            world.clock().advance(Duration.ofHours(1));
            ServiceRequest next = world.lin().service().recordFeedback(handled.id(), FeedbackDraft.of(rating));
            boolean enough = rating >= 3;
            assertThat(next.state()).isEqualTo(enough ? ServiceState.ARCHIVED : ServiceState.ASSIGNED);
            assertThat(next.archivedAt()).isEqualTo(enough ? world.clock().instant() : null);
            assertThat(next.returnedCount()).isEqualTo(enough ? 0 : 1);
            assertThat(next.assignment()).isEqualTo(handled.assignment());
            assertThat(next.satisfaction()).isEqualTo(Rating.of(rating));
            assertThat(world.lin().service().get(handled.id())).isEqualTo(next);
        }
    }

    /** Every attempt is kept, round by round. Another assignee who takes over adds to it. */
    @Test
    default void keepsEveryRoundOfARequestThatComesBackAgainAndAgain() {
        World world = World.on(store());
        ServiceRequestId id = world.request(ServiceState.ASSIGNED).id();
        List<Round> expected = new ArrayList<>();
        for (int round = 1; round <= 4; round++) {
            Instant handledAt = world.clock().advance(Duration.ofHours(1));
            world.lin().service().handle(id, "Attempt " + round);
            Instant saidAt = world.clock().advance(Duration.ofNanos(1000));
            String said = round == 2 ? null : "Said " + round;
            ServiceRequest back =
                    world.lin().service().recordFeedback(id, new FeedbackDraft(Rating.of(round % 2 + 1), said));
            expected.add(new Round(
                    "Attempt " + round,
                    world.lin().userId(),
                    handledAt,
                    null,
                    new Feedback(said, Rating.of(round % 2 + 1), world.lin().userId(), saidAt),
                    null,
                    null));
            assertThat(back.rounds()).isEqualTo(expected);
            assertThat(back.returnedCount()).isEqualTo(round);
        }
        world.boss().service().reassign(id, world.mei().userId());
        world.mei().service().handle(id, "Replaced it");
        ServiceRequest done = world.mei().service().recordFeedback(id, FeedbackDraft.of(5));
        assertThat(done.rounds()).hasSize(5).startsWith(expected.toArray(Round[]::new));
        assertThat(done.rounds().get(4).handler()).isEqualTo(world.mei().userId());
        assertThat(done.timeToHandle())
                .isEqualTo(Optional.of(Duration.ofHours(4).plusNanos(4000)));
        assertThat(done.timeToArchive()).isEqualTo(done.timeToHandle());
        assertThat(world.root().service().get(id)).isEqualTo(done);
    }

    /** Creator and assignee may both record feedback. The user who handles the request must be the assignee. */
    @Test
    default void letsTheAssigneeHandleAndTheCreatorOrAssigneeRecordFeedback() {
        World world = World.on(store());
        ServiceRequestId first = world.request(ServiceState.NEW).id();
        world.boss().service().assign(first, world.mei().userId());
        assertThat(world.lin().service().allowedActions(first)).containsExactly(ServiceAction.CLOSE);
        world.mei().service().handle(first, "Oiled it");
        assertThat(world.lin()
                        .service()
                        .recordFeedback(first, FeedbackDraft.of(3))
                        .state())
                .isEqualTo(ServiceState.ARCHIVED);
        ServiceRequestId second = world.request(ServiceState.NEW).id();
        world.boss().service().assign(second, world.mei().userId());
        world.mei().service().handle(second, "Oiled it");
        assertThat(world.mei()
                        .service()
                        .recordFeedback(second, FeedbackDraft.of(3))
                        .state())
                .isEqualTo(ServiceState.ARCHIVED);
    }

    /** The assignee must be enabled and have the permission. */
    @Test
    default void refusesToAssignRequestsToWhoCannotHandleThem() {
        World world = World.on(store());
        ServiceRequestId fresh = world.request(ServiceState.NEW).id();
        ServiceRequestId assigned = world.request(ServiceState.ASSIGNED).id();
        world.root().access().disable(world.sol().userId());
        for (var each : List.of(world.sol(), world.eve(), world.boss(), world.admin())) {
            ServiceDesk desk = world.boss().service();
            refusedByRule(world, "user.not-assignable", () -> desk.assign(fresh, each.userId()));
            refusedByRule(world, "user.not-assignable", () -> desk.reassign(assigned, each.userId()));
        }
        TenantState.unchangedBy(
                world,
                () -> world.boss().service().reassign(assigned, world.lin().userId()));
        assertThat(Pages.all(after -> world.boss().service().assignableUsers(1, after)))
                .extracting(each -> each.id())
                .containsExactlyInAnyOrder(
                        world.root().userId(),
                        world.lin().userId(),
                        world.mei().userId(),
                        world.ada().userId());
    }

    /** Half of them close it, the other half record feedback. */
    @Test
    default void onlyOneOfEightConcurrentEndingsSucceeds() {
        World world = World.on(store());
        ServiceRequest found = world.request(ServiceState.HANDLED);
        List<Outcome<ServiceRequest>> outcomes = ConcurrentRunner.run(
                8,
                index -> index % 2 == 0
                        ? world.lin().service().close(found.id(), "no-answer")
                        : world.lin().service().recordFeedback(found.id(), FeedbackDraft.of(5)));
        assertThat(outcomes.stream().filter(Outcome::succeeded)).hasSize(1);
        assertThat(world.lin().service().get(found.id()).version()).isEqualTo(found.version() + 1);
    }

    /** No request is created for a customer who is hidden, does not exist, or is archived. */
    @Test
    default void refusesRequestsOfCustomersWhoAreNotThere() {
        World world = World.on(store());
        Customer foreign = world.aCustomer(world.sol());
        Customer gone = world.aCustomer();
        world.lin().customers().archive(gone.id());
        ServiceDesk desk = world.lin().service();
        for (CustomerId each : List.of(foreign.id(), new CustomerId(UUID.randomUUID()))) {
            refusedReference(world, "customer", each, () -> desk.create(world.complaint(each)));
        }
        IllegalTransitionException late =
                refused(world, IllegalTransitionException.class, () -> desk.create(world.complaint(gone.id())));
        assertThat(late.id()).isEqualTo(gone.id().toString());
    }

    /** Consecutive within a day, and from the beginning on every day. */
    @Test
    default void numbersRequestsDayByDay() {
        World world = World.on(store());
        assertThat(world.request(ServiceState.NEW).number()).isEqualTo(new ServiceNumber("FW202701120001"));
        assertThat(world.request(ServiceState.NEW).number()).isEqualTo(new ServiceNumber("FW202701120002"));
        world.clock().set(Instant.parse("2027-01-13T00:00:00Z"));
        assertThat(world.request(ServiceState.NEW).number()).isEqualTo(new ServiceNumber("FW202701130001"));
    }

    /** A user who has read an older version must decide again. A deleted request stays in the journal as it was. */
    @Test
    default void refusesStaleRequestsAndKeepsDeletedOnesInTheJournal() {
        World world = World.on(store());
        ServiceRequest fresh = world.request(ServiceState.NEW);
        ConflictException stale = refused(
                world,
                ConflictException.class,
                () -> world.root()
                        .service()
                        .ifVersion(1)
                        .assign(fresh.id(), world.lin().userId()));
        assertThat(stale.kind()).isEqualTo("service");
        world.lin().service().ifVersion(0).delete(fresh.id());
        List<JournalEntry> journal = world.read(TenantState::journal);
        assertThat(journal).extracting(JournalEntry::event).contains(new ServiceEvent.Deleted(fresh.id(), fresh));
        ServiceRequest archived = world.request(ServiceState.ARCHIVED);
        assertThat(Pages.all(after -> world.lin().service().journal(archived.id(), 1, after)))
                .extracting(each -> each.event().type())
                .containsExactly("ServiceArchived", "ServiceHandled", "ServiceAssigned", "ServiceCreated");
    }
}
