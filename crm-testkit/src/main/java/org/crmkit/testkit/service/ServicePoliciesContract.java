package org.crmkit.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.crmkit.Crm;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ReopeningPolicy;
import org.crmkit.service.SatisfactionPolicy;
import org.crmkit.service.ServiceAction;
import org.crmkit.service.ServicePolicies;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * The policies of a host for service requests: which satisfaction is sufficient, and how long a request may be reopened.
 */
public interface ServicePoliciesContract extends Contract {

    private static Crm with(Contract contract, World world, ServicePolicies policies) {
        return Crm.builder(contract.store())
                .tenant(world.tenant().value())
                .clock(world.clock())
                .servicePolicies(policies)
                .build();
    }

    /** For thirty days of 24 hours, to the last microsecond. The reopened request belongs to the assignee again. */
    @Test
    default void reopensWithinThirtyDaysAndNotOneMicrosecondLater() {
        World world = World.on(store());
        ServiceRequest first = world.request(ServiceState.ARCHIVED);
        ServiceRequest second = world.request(ServiceState.ARCHIVED);
        world.clock().advance(Duration.ofDays(30));
        ServiceRequest reopened = world.boss().service().reopen(first.id());
        assertThat(reopened.state()).isEqualTo(ServiceState.ASSIGNED);
        assertThat(reopened.assignment()).isEqualTo(first.assignment());
        assertThat(reopened.rounds()).isEqualTo(first.rounds());
        assertThat(reopened.satisfaction()).isNull();
        assertThat(reopened.archivedAt()).isNull();
        assertThat(reopened.returnedCount()).isEqualTo(1);
        assertThat(world.lin().service().get(first.id())).isEqualTo(reopened);
        assertThat(world.boss().service().allowedActions(second.id())).containsExactly(ServiceAction.REOPEN);
        world.clock().advance(Duration.ofNanos(1000));
        assertThat(world.boss().service().allowedActions(second.id())).isEmpty();
        assertArchivedTooLong(world, world.crm(), second.id());
    }

    private static void assertArchivedTooLong(World world, Crm crm, ServiceRequestId id) {
        TenantState.unchangedBy(
                world,
                () -> assertThatThrownBy(
                                () -> crm.as(world.boss().userId()).service().reopen(id))
                        .isInstanceOfSatisfying(
                                RuleBrokenException.class,
                                refused -> assertThat(refused.rule()).isEqualTo("service.archived-too-long")));
    }

    /** Another threshold, and one that depends on the request. */
    @Test
    default void asksTheHostWhichSatisfactionIsEnough() {
        World world = World.on(store());
        Crm strict = with(this, world, ServicePolicies.standard().with(SatisfactionPolicy.from(Rating.of(5))));
        ServiceRequestId id = world.request(ServiceState.HANDLED).id();
        assertThat(strict.as(world.lin().userId())
                        .service()
                        .recordFeedback(id, FeedbackDraft.of(4))
                        .state())
                .isEqualTo(ServiceState.ASSIGNED);
        SatisfactionPolicy patient = (request, said) -> request.rounds().size() > 1;
        Crm other = with(this, world, ServicePolicies.standard().with(patient));
        world.lin().service().handle(id, "Replaced it");
        assertThat(other.as(world.lin().userId())
                        .service()
                        .recordFeedback(id, FeedbackDraft.of(1))
                        .state())
                .isEqualTo(ServiceState.ARCHIVED);
    }

    /** A shorter time than the default, or none at all. */
    @Test
    default void asksTheHostHowLongARequestMayBeReopened() {
        World world = World.on(store());
        Crm quick = with(this, world, ServicePolicies.standard().with(ReopeningPolicy.within(Duration.ofHours(1))));
        ServiceRequestId id = world.request(ServiceState.ARCHIVED).id();
        world.clock().advance(Duration.ofHours(1).plusNanos(1000));
        assertArchivedTooLong(world, quick, id);
        ReopeningPolicy never = (request, archivedAt, at) -> false;
        assertArchivedTooLong(
                world, with(this, world, ServicePolicies.standard().with(never)), id);
        assertThat(world.boss().service().reopen(id).state()).isEqualTo(ServiceState.ASSIGNED);
    }

    /** The day in a number is the day in the host's zone. */
    @Test
    default void numbersByTheDayOfTheHostsZone() {
        World world = World.on(store());
        Crm tokyo = Crm.builder(store())
                .tenant(world.tenant().value())
                .clock(world.clock())
                .zone(ZoneId.of("Asia/Tokyo"))
                .build();
        world.clock().set(Instant.parse("2027-01-31T15:00:00Z"));
        ServiceRequest there = tokyo.as(world.lin().userId())
                .service()
                .create(world.complaint(world.aCustomer().id()));
        assertThat(there.number().value()).isEqualTo("FW202702010001");
        assertThat(world.request(ServiceState.NEW).number().value()).isEqualTo("FW202701310001");
    }
}
