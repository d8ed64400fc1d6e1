package org.crmkit.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerAction;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * A user who handles a request reads its customer and contacts, one by one, in lists and in counts, as long as the request is in
 * the user's hands, and only that.
 */
public interface ServedCustomersContract extends Contract {

    private static List<CustomerId> listed(CrmSession who, CustomerFilter filter) {
        List<CustomerId> ids = Pages.allByToken(
                        after -> who.customers().list(filter.byName(1).after(after)))
                .stream()
                .map(CustomerSummary::id)
                .toList();
        assertThat(who.customers().count(filter)).isEqualTo(ids.size());
        return ids;
    }

    private static void assertReads(CrmSession who, Customer customer) {
        assertThat(who.customers().get(customer.id())).isEqualTo(customer);
        assertThat(listed(who, CustomerFilter.ALL)).contains(customer.id());
        assertThat(listed(who, numbered(customer))).containsExactly(customer.id());
    }

    private static void assertReadsNothing(CrmSession who, Customer customer) {
        assertThatThrownBy(() -> who.customers().get(customer.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> who.customers().journal(customer.id(), 1, null))
                .isInstanceOf(NotFoundException.class);
        assertThat(listed(who, CustomerFilter.ALL)).doesNotContain(customer.id());
        assertThat(listed(who, numbered(customer))).isEmpty();
    }

    private static CustomerFilter numbered(Customer customer) {
        return CustomerFilterBuilder.builder().number(customer.number()).build();
    }

    /** A customer of Lin with a contact, and a request that a manager of another region handles. */
    private static ServiceRequest givenToSol(World world, Customer customer) {
        ServiceRequestId id =
                world.request(ServiceState.NEW, world.lin(), customer).id();
        return world.root().service().assign(id, world.sol().userId());
    }

    private static Customer withContact(World world) {
        return world.lin().customers().addContact(world.aCustomer().id(), new ContactDraft("Contact", null));
    }

    /** From the assignment to the archiving, and again after a return and after reopening. */
    @Test
    default void readsTheCustomerAsLongAsTheRequestIsInHand() {
        World world = World.on(store());
        Customer customer = withContact(world);
        assertReadsNothing(world.sol(), customer);
        ServiceRequestId id = givenToSol(world, customer).id();
        assertReads(world.sol(), customer);
        assertReadsNothing(world.mei(), customer);
        world.sol().service().handle(id, "Oiled it");
        assertReads(world.sol(), customer);
        world.lin().service().recordFeedback(id, FeedbackDraft.of(1));
        assertReads(world.sol(), customer);
        world.sol().service().handle(id, "Replaced it");
        world.lin().service().recordFeedback(id, FeedbackDraft.of(5));
        assertReadsNothing(world.sol(), customer);
        world.root().service().reopen(id);
        assertReads(world.sol(), customer);
        world.lin().service().close(id, "withdrawn");
        assertReadsNothing(world.sol(), customer);
    }

    /** Another one of two requests keeps it readable. A page that continues an earlier one shows it no longer. */
    @Test
    default void readsNothingAnyMoreOnceTheLastRequestIsGivenAway() {
        World world = World.on(store());
        Customer customer = withContact(world);
        ServiceRequest first = givenToSol(world, customer);
        ServiceRequest second = givenToSol(world, customer);
        world.root().service().reassign(first.id(), world.mei().userId());
        assertReads(world.sol(), customer);
        assertReads(world.mei(), customer);
        Customer own = world.aCustomer(world.sol());
        ListQuery<CustomerFilter, CustomerSort> query =
                new ListQuery<>(CustomerFilter.ALL, Paging.by(CustomerSort.NUMBER, Direction.DESCENDING, 1));
        var page = world.sol().customers().list(query);
        assertThat(page.items()).extracting(CustomerSummary::id).containsExactly(own.id());
        world.root().service().reassign(second.id(), world.mei().userId());
        assertReadsNothing(world.sol(), customer);
        assertThat(world.sol().customers().list(query.after(page.next())).items())
                .isEmpty();
        world.root().access().giveRoles(world.mei().userId(), Set.of(RoleCode.SYSTEM_ADMIN));
        assertThatThrownBy(() -> world.mei().customers().get(customer.id())).isInstanceOf(NotFoundException.class);
    }

    /** Reading is not changing: no action is allowed, and no other record of the customer is seen. */
    @Test
    default void readsTheCustomerAndChangesNothing() {
        World world = World.on(store());
        Customer customer = withContact(world);
        givenToSol(world, customer);
        CrmSession sol = world.sol();
        assertThat(sol.customers().allowedActions(customer.id())).isEmpty();
        TenantState.unchangedBy(world, () -> {
            assertThatThrownBy(() -> sol.customers().revise(customer.id(), new CustomerDraft("Mine")))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> sol.customers().archive(customer.id())).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> sol.customers().transfer(customer.id(), sol.userId()))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> sol.customers().addContact(customer.id(), new ContactDraft("Other", null)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> sol.service().create(world.complaint(customer.id())))
                    .isInstanceOf(NotAllowedException.class);
        });
        assertThat(sol.interactions().count(InteractionFilter.ALL)).isZero();
        assertThat(Pages.all(after -> sol.customers().journal(customer.id(), 10, after)))
                .extracting(each -> each.event().type())
                .contains("CustomerRegistered", "CustomerContactAdded");
    }

    /** Two tenants with equal ids: a request of one of them shows nothing in the other. */
    @Test
    default void readsNoCustomerForTheRequestOfAnotherTenant() {
        World one = World.on(store());
        World other = World.on(store());
        Customer customer = withContact(one);
        Customer twin = withContact(other);
        assertThat(twin.id()).isEqualTo(customer.id());
        givenToSol(one, customer);
        assertReads(one.sol(), customer);
        assertReadsNothing(other.sol(), twin);
    }

    /** The manager of the customer keeps every right, also while handling a request. */
    @Test
    default void keepsTheRightsOfTheManagerWhoHandlesTheRequest() {
        World world = World.on(store());
        Customer customer = withContact(world);
        Set<CustomerAction> before = world.lin().customers().allowedActions(customer.id());
        world.request(ServiceState.ASSIGNED, world.lin(), customer);
        assertThat(world.lin().customers().allowedActions(customer.id())).isEqualTo(before);
        assertThat(world.boss().customers().get(customer.id())).isEqualTo(customer);
        world.lin().customers().revise(customer.id(), new CustomerDraft("Renamed"));
    }

    /** Every visibility with the work of every user: found, listed in every order and counted alike. */
    @Test
    default void findsListsAndCountsTheSameCustomersForEveryVisibility() {
        World world = World.on(store());
        List<Customer> customers = new ArrayList<>();
        for (CrmSession each : List.of(world.lin(), world.mei(), world.ada(), world.sol())) {
            customers.add(world.aCustomer(each));
            customers.add(world.aCustomer(each));
        }
        for (int each = 0; each < customers.size(); each += 2) {
            ServiceRequestId id = world.root()
                    .service()
                    .create(world.complaint(customers.get(each).id()))
                    .id();
            world.root().service().assign(id, (each % 4 == 0 ? world.mei() : world.sol()).userId());
        }
        Visibilities sights = new Visibilities(world);
        for (Visibility scope : sights.all()) {
            for (CrmSession who : List.of(world.lin(), world.mei(), world.sol())) {
                List<CustomerId> expected = customers.stream()
                        .filter(each -> sights.sees(scope, each.creator())
                                || sights.sees(scope, each.manager())
                                || isHandledBy(world, who, each))
                        .map(Customer::id)
                        .toList();
                assertSees(world, new Visibility.WithAssignedWork(scope, who.userId()), customers, expected);
            }
        }
    }

    private static boolean isHandledBy(World world, CrmSession who, Customer customer) {
        return TenantState.of(world).records(ServiceRequest.class).stream()
                .anyMatch(each ->
                        each.customer().equals(customer.id()) && who.userId().equals(each.assignee()));
    }

    private static void assertSees(
            World world, Visibility visibility, List<Customer> customers, List<CustomerId> expected) {
        assertThat(customers.stream()
                        .map(Customer::id)
                        .filter(each -> world.<Boolean>read(
                                work -> work.customers().find(each, visibility).isPresent()))
                        .toList())
                .as("find %s", visibility)
                .isEqualTo(expected);
        for (CustomerSort sort : CustomerSort.values()) {
            ListQuery<CustomerFilter, CustomerSort> query =
                    new ListQuery<>(CustomerFilter.ALL, Paging.by(sort, Direction.ASCENDING, 3));
            List<CustomerSummary> listed = world.read(
                    work -> Pages.allByToken(after -> work.customers().list(query.after(after), visibility)));
            assertThat(listed)
                    .as("list %s by %s", visibility, sort)
                    .extracting(CustomerSummary::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(world.<Long>read(work -> work.customers().count(CustomerFilter.ALL, visibility)))
                .as("count %s", visibility)
                .isEqualTo(expected.size());
    }
}
