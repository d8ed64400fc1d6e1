package org.crmkit.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.Customer;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.service.Closing;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestBuilder;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * How requests end without feedback, and how archived ones are reopened (see docs/model/service.md). A rejection changes
 * nothing.
 */
public interface ClosedRequestsContract extends Contract {

    private static void refusedByRule(World world, String rule, Runnable deed) {
        assertThat(refused(world, RuleBrokenException.class, deed).rule()).isEqualTo(rule);
    }

    /** Reopening takes up business with the customer. */
    @Test
    default void refusesToReopenARequestOfAnArchivedCustomer() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        ServiceRequest archived = world.request(ServiceState.ARCHIVED, world.lin(), customer);
        ServiceRequest closed = world.lin()
                .service()
                .close(world.request(ServiceState.NEW, world.lin(), customer).id(), "spam");
        world.lin().customers().archive(customer.id());
        for (ServiceRequest each : List.of(archived, closed)) {
            refused(
                    world,
                    IllegalTransitionException.class,
                    () -> world.boss().service().reopen(each.id()));
        }
    }

    /** An assignee who is disabled, or has lost the permission, gets no work. A supervisor assigns the request again. */
    @Test
    default void reopensAsNewWhenTheAssigneeCanNoLongerHandleIt() {
        World world = World.on(store());
        ServiceRequest meis = world.request(ServiceState.ARCHIVED, world.mei(), world.aCustomer(world.mei()));
        ServiceRequest adas = world.request(ServiceState.ARCHIVED, world.ada(), world.aCustomer(world.ada()));
        world.root().customers().transfer(meis.customer(), world.lin().userId());
        world.root().access().disable(world.mei().userId());
        world.root().access().giveRoles(world.ada().userId(), Set.of(RoleCode.EXECUTIVE));
        for (ServiceRequest each : List.of(meis, adas)) {
            ServiceRequest reopened = world.root().service().reopen(each.id());
            assertThat(reopened)
                    .returns(ServiceState.NEW, ServiceRequest::state)
                    .returns(null, ServiceRequest::assignment)
                    .returns(null, ServiceRequest::satisfaction)
                    .returns(null, ServiceRequest::archivedAt)
                    .returns(1, ServiceRequest::returnedCount)
                    .returns(each.version() + 1, ServiceRequest::version);
            assertThat(ServiceRequestBuilder.builder(reopened)
                            .state(each.state())
                            .assignment(Objects.requireNonNull(each.assignment()))
                            .satisfaction(Objects.requireNonNull(each.satisfaction()))
                            .archivedAt(Objects.requireNonNull(each.archivedAt()))
                            .returnedCount(each.returnedCount())
                            .changedAt(each.changedAt())
                            .version(each.version())
                            .build())
                    .as("everything else stays")
                    .isEqualTo(each);
            assertThat(world.root().service().get(each.id())).isEqualTo(reopened);
            assertThat(world.root()
                            .service()
                            .assign(each.id(), world.lin().userId())
                            .rounds())
                    .isEqualTo(each.rounds());
        }
    }

    /** The satisfaction and the reason are cleared. What was reached before stays in the rounds and in the journal. */
    @Test
    default void reopensAClosedRequestWithoutItsReason() {
        World world = World.on(store());
        ServiceRequest handled = world.request(ServiceState.HANDLED);
        ServiceRequest closed = world.lin().service().close(handled.id(), "no-answer");
        world.clock().advance(Duration.ofDays(30));
        ServiceRequest reopened = world.boss().service().reopen(handled.id());
        assertThat(reopened.state()).isEqualTo(ServiceState.ASSIGNED);
        assertThat(reopened.assignment()).isEqualTo(handled.assignment());
        assertThat(reopened.closing()).isNull();
        assertThat(reopened.rounds().get(0).closing()).isEqualTo(closed.closing());
        assertThat(world.lin().service().get(handled.id())).isEqualTo(reopened);
        assertThat(world.lin()
                        .service()
                        .journal(handled.id(), 1, null)
                        .items()
                        .get(0)
                        .event())
                .isEqualTo(new ServiceEvent.Reopened(
                        handled.id(),
                        Objects.requireNonNull(closed.archivedAt()),
                        null,
                        closed.closing(),
                        world.lin().userId(),
                        null,
                        null));
        world.lin().service().handle(handled.id(), "Replaced it");
        ServiceRequest done = world.lin().service().recordFeedback(handled.id(), FeedbackDraft.of(4));
        assertThat(done.rounds()).hasSize(2).startsWith(reopened.rounds().get(0));
        assertThat(world.lin().service().get(handled.id())).isEqualTo(done);
    }

    /** A request that was never assigned is new again, also after a long time within the policy, and belongs to nobody. */
    @Test
    default void reopensAsNewARequestThatWasNeverAssigned() {
        World world = World.on(store());
        ServiceRequest fresh = world.request(ServiceState.NEW);
        world.lin().service().close(fresh.id(), "duplicate");
        ServiceRequest late = world.request(ServiceState.NEW);
        world.lin().service().close(late.id(), "spam");
        world.clock().advance(Duration.ofDays(30));
        ServiceRequest reopened = world.boss().service().reopen(fresh.id());
        assertThat(reopened.state()).isEqualTo(ServiceState.NEW);
        assertThat(reopened.assignment()).isNull();
        world.clock().advance(Duration.ofNanos(1000));
        refusedByRule(
                world, "service.archived-too-long", () -> world.boss().service().reopen(late.id()));
    }

    /** By its creator or a supervisor, in every state but the last. The assignee alone may not. */
    @Test
    default void closesARequestThatIsNeverAnsweredWithAReasonAndNoSatisfaction() {
        World world = World.on(store());
        for (ServiceState state : ServiceFilter.OPEN_STATES) {
            ServiceRequest found = world.request(state);
            world.clock().advance(Duration.ofDays(90));
            ServiceRequest closed = world.lin().service().close(found.id(), "no-answer");
            Closing closing =
                    new Closing("no-answer", world.lin().userId(), world.clock().instant());
            assertThat(closed.state()).isEqualTo(ServiceState.ARCHIVED);
            assertThat(closed.closing()).isEqualTo(closing);
            assertThat(closed.archivedAt()).isEqualTo(closing.at());
            assertThat(closed.satisfaction()).isNull();
            assertThat(closed.assignment()).isEqualTo(found.assignment());
            assertThat(closed.version()).isEqualTo(found.version() + 1);
            assertThat(world.boss().service().get(found.id())).isEqualTo(closed);
            assertThat(world.lin()
                            .service()
                            .journal(found.id(), 1, null)
                            .items()
                            .get(0)
                            .event())
                    .isEqualTo(new ServiceEvent.Closed(found.id(), closing));
        }
        ServiceRequest given = world.request(ServiceState.NEW);
        world.boss().service().assign(given.id(), world.mei().userId());
        refused(world, NotAllowedException.class, () -> world.mei().service().close(given.id(), "spam"));
        world.mei().service().handle(given.id(), "Asked back");
        assertThat(world.boss().service().close(given.id(), "withdrawn").state())
                .isEqualTo(ServiceState.ARCHIVED);
    }

    /** What is not offered, retired, missing, too long; a stale, an archived and a foreign request. */
    @Test
    default void refusesToCloseWithoutAReasonOfTheDictionary() {
        World world = World.on(store());
        ServiceRequest found = world.request(ServiceState.HANDLED);
        ServiceDesk desk = world.lin().service();
        world.admin()
                .dictionary()
                .retire(world.admin().dictionary().offered(EntryType.SERVICE_CLOSING_REASON).stream()
                        .filter(each -> each.value().equals("spam"))
                        .findFirst()
                        .orElseThrow()
                        .id());
        for (String reason : List.of("spam", "NO-ANSWER", "tired of it", "complaint")) {
            InvalidInputException unknown =
                    refused(world, InvalidInputException.class, () -> desk.close(found.id(), reason));
            assertThat(unknown.violations())
                    .containsExactly(Violation.unknown("reason", List.of("no-answer", "duplicate", "withdrawn")));
        }
        for (String reason : List.of("", " \u200B", "x".repeat(65), "a\nb")) {
            InvalidInputException invalid =
                    refused(world, InvalidInputException.class, () -> desk.close(found.id(), reason));
            assertThat(invalid.violations()).extracting(Violation::path).containsExactly("reason");
        }
        refused(world, ConflictException.class, () -> desk.ifVersion(0).close(found.id(), "no-answer"));
        refused(world, NotFoundException.class, () -> world.mei().service().close(found.id(), "no-answer"));
        desk.close(found.id(), "no-answer");
        refused(world, IllegalTransitionException.class, () -> desk.close(found.id(), "no-answer"));
    }

    /** Neither the customer nor the assignee is held any longer. The reason is in use until the request is reopened. */
    @Test
    default void keepsNeitherTheCustomerNorTheHandlerOnceItIsClosed() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        ServiceRequest open = world.request(ServiceState.HANDLED, world.lin(), customer);
        ServiceRequest meis = world.request(ServiceState.NEW, world.lin(), customer);
        world.boss().service().assign(meis.id(), world.mei().userId());
        refusedByRule(
                world, "customer.has-open-work", () -> world.lin().customers().archive(customer.id()));
        refusedByRule(
                world,
                "user.has-open-work",
                () -> world.root().access().disable(world.mei().userId()));
        world.boss().service().close(open.id(), "no-answer");
        world.boss().service().close(meis.id(), "duplicate");
        world.root().access().disable(world.mei().userId());
        world.lin().customers().archive(customer.id());
        Entry reason = world.admin().dictionary().offered(EntryType.SERVICE_CLOSING_REASON).stream()
                .filter(each -> each.value().equals("duplicate"))
                .findFirst()
                .orElseThrow();
        refusedByRule(world, "entry.in-use", () -> world.admin().dictionary().delete(reason.id()));
    }
}
