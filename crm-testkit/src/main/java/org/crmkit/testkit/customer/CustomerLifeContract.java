package org.crmkit.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crmkit.testkit.support.TenantState.refused;
import static org.crmkit.testkit.support.TenantState.refusedReference;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerAction;
import org.crmkit.customer.CustomerDesk;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.internal.CrossReferences;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityFilterBuilder;
import org.crmkit.sales.WinOptions;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * The lifecycle of customers on the store (see docs/model/customer.md): contacts are added and removed, the customer is
 * transferred and finally archived.
 */
public interface CustomerLifeContract extends Contract {

    private static void refusedByRule(World world, String rule, Runnable deed) {
        assertThat(refused(world, RuleBrokenException.class, deed).rule()).isEqualTo(rule);
    }

    private static List<String> contacts(Customer customer) {
        return customer.contacts().stream()
                .map(each -> each.name() + (each.primary() ? "*" : ""))
                .toList();
    }

    /**
     * The first contact is the primary one until another is chosen. When the primary contact is removed, the longest known
     * contact succeeds.
     */
    @Test
    default void handsTheRoleOfThePrimaryContactOn() {
        World world = World.on(store());
        CustomerDesk desk = world.lin().customers();
        Customer last = desk.register(new CustomerDraft("Blue Lotus"));
        assertThat(last.primaryContact()).isEmpty();
        for (String name : List.of("Ann", "Bob", "Cyd")) {
            last = desk.addContact(last.id(), new ContactDraft(name, null));
        }
        var id = last.id();
        List<ContactId> all = last.contacts().stream().map(Contact::id).toList();
        assertThat(contacts(last)).containsExactly("Ann*", "Bob", "Cyd");
        assertThat(contacts(desk.choosePrimaryContact(id, all.get(2)))).containsExactly("Ann", "Bob", "Cyd*");
        TenantState.unchangedBy(world, () -> desk.choosePrimaryContact(id, all.get(2)));
        assertThat(contacts(desk.removeContact(id, all.get(1)))).containsExactly("Ann", "Cyd*");
        refused(world, NotFoundException.class, () -> desk.removeContact(id, all.get(1)));
        refused(world, NotFoundException.class, () -> desk.choosePrimaryContact(id, all.get(1)));
        assertThat(contacts(desk.addContact(id, new ContactDraft("Dan", null)))).containsExactly("Ann", "Cyd*", "Dan");
        assertThat(contacts(desk.removeContact(id, all.get(2)))).containsExactly("Ann*", "Dan");
        assertThat(contacts(desk.get(id))).containsExactly("Ann*", "Dan");
        Customer empty = desk.removeContact(
                id, desk.removeContact(id, all.get(0)).contacts().get(0).id());
        assertThat(desk.get(id)).isEqualTo(empty);
        assertThat(contacts(empty)).isEmpty();
        assertThat(contacts(desk.addContact(id, new ContactDraft("Ann", null)))).containsExactly("Ann*");
        assertThat(Pages.all(after -> desk.journal(id, 3, after)))
                .extracting(each -> each.event().type())
                .containsSubsequence("CustomerContactRemoved", "CustomerPrimaryContactChosen", "CustomerContactAdded");
    }

    /**
     * The former manager's open work for the customer is transferred too. Work of other users, or for other customers, stays.
     */
    @Test
    default void transfersACustomerWithWhatIsInHandForThem() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        Opportunity moving = world.anAssignedOpportunity(world.lin(), world.draftFor(customer));
        Opportunity unassigned = world.lin().sales().open(world.draftFor(customer));
        Opportunity other = world.anAssignedOpportunity();
        ServiceRequest asked = world.request(ServiceState.ASSIGNED, world.lin(), customer);
        ServiceRequest fresh = world.request(ServiceState.NEW, world.lin(), customer);
        ServiceRequest done = world.request(ServiceState.ARCHIVED, world.lin(), customer);
        ServiceRequest adas = world.root()
                .service()
                .assign(
                        world.lin()
                                .service()
                                .create(world.complaint(customer.id()))
                                .id(),
                        world.ada().userId());
        Customer given =
                world.lin().customers().transfer(customer.id(), world.mei().userId());
        assertThat(given.manager()).isEqualTo(world.mei().userId());
        assertThat(world.mei().customers().get(customer.id())).isEqualTo(given);
        assertThat(world.lin().customers().allowedActions(customer.id())).containsExactly(CustomerAction.TAKE_UP);
        refused(
                world,
                NotAllowedException.class,
                () -> world.lin()
                        .customers()
                        .transfer(customer.id(), world.lin().userId()));
        Opportunity moved = world.mei().sales().get(moving.id());
        assertThat(moved.assignee()).isEqualTo(world.mei().userId());
        assertThat(moved.version()).isEqualTo(moving.version() + 1);
        assertThat(world.mei().service().get(asked.id()).assignee())
                .isEqualTo(world.mei().userId());
        assertThat(Pages.all(after -> world.mei().service().journal(asked.id(), 9, after)))
                .extracting(each -> each.event().type())
                .startsWith("ServiceReassigned");
        for (Opportunity each : List.of(unassigned, other)) {
            assertThat(world.root().sales().get(each.id())).isEqualTo(each);
        }
        for (ServiceRequest each : List.of(fresh, done, adas)) {
            assertThat(world.root().service().get(each.id())).isEqualTo(each);
        }
        TenantState.unchangedBy(
                world,
                () -> world.mei()
                        .customers()
                        .transfer(customer.id(), world.mei().userId()));
    }

    /** The new manager must be able to take on everything, otherwise nothing is transferred. */
    @Test
    default void refusesToTransferToWhoCannotTakeOnWhatComesAlong() {
        World world = World.on(store());
        Customer alone = world.aCustomer();
        Customer busy = world.aCustomer();
        world.anAssignedOpportunity(world.lin(), world.draftFor(busy));
        Customer asking = world.aCustomer();
        world.request(ServiceState.ASSIGNED, world.lin(), asking);
        world.root().access().disable(world.sol().userId());
        CustomerDesk desk = world.lin().customers();
        for (CrmSession each : List.of(world.sol(), world.eve(), world.admin())) {
            refusedByRule(world, "user.not-assignable", () -> desk.transfer(alone.id(), each.userId()));
        }
        CrmSession chief = world.person("chief", world.north(), RoleCode.SALES_SUPERVISOR);
        refusedByRule(world, "user.not-assignable", () -> desk.transfer(busy.id(), chief.userId()));
        refusedByRule(world, "user.not-assignable", () -> desk.transfer(asking.id(), chief.userId()));
        assertThat(desk.transfer(alone.id(), chief.userId()).manager()).isEqualTo(chief.userId());
    }

    /** Work of every type and in every open state. When it is finished, the customer can be archived. */
    @Test
    default void refusesToArchiveWhileAnythingIsOpen() {
        World world = World.on(store());
        CustomerDesk desk = world.lin().customers();
        for (ServiceState state : ServiceState.values()) {
            Customer customer = world.aCustomer();
            world.request(state, world.lin(), customer);
            if (state.isArchived()) {
                assertThat(desk.archive(customer.id()).state()).isEqualTo(CustomerState.ARCHIVED);
            } else {
                refusedByRule(world, "customer.has-open-work", () -> desk.archive(customer.id()));
            }
        }
        Customer customer = world.aCustomer();
        Opportunity opened = world.lin().sales().open(world.draftFor(customer));
        refusedByRule(world, "customer.has-open-work", () -> desk.archive(customer.id()));
        world.root().sales().assign(opened.id(), world.lin().userId());
        refusedByRule(world, "customer.has-open-work", () -> desk.archive(customer.id()));
        world.lin().sales().lose(opened.id(), "Too dear");
        Customer archived = desk.archive(customer.id());
        assertThat(desk.get(customer.id())).isEqualTo(archived);
    }

    /** An archived customer does not change, and no work is started, linked or reopened for them. */
    @Test
    default void leavesAnArchivedCustomerAsTheyAre() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        ContactId contact = customer.contacts().get(0).id();
        Opportunity lost = world.lin()
                .sales()
                .lose(
                        world.anAssignedOpportunity(world.lin(), world.draftFor(customer))
                                .id(),
                        "Too dear");
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draft(customer.name()));
        world.lin().customers().archive(customer.id());
        CrmSession root = world.root();
        WinOptions linking = WinOptions.asExpected().useExisting(customer.number());
        List<Runnable> deeds = List.of(
                () -> root.customers().archive(customer.id()),
                () -> root.customers().revise(customer.id(), new CustomerDraft("Other")),
                () -> root.customers().transfer(customer.id(), world.mei().userId()),
                () -> root.customers().addContact(customer.id(), new ContactDraft("Late", null)),
                () -> root.customers().removeContact(customer.id(), contact),
                () -> root.customers().choosePrimaryContact(customer.id(), contact),
                () -> root.sales().open(world.draftFor(customer)),
                () -> root.sales().reopen(lost.id()),
                () -> root.service().create(world.complaint(customer.id())));
        deeds.forEach(each -> assertThat(
                        refused(world, IllegalTransitionException.class, each).kind())
                .isEqualTo("customer"));
        assertThat(refused(world, RuleBrokenException.class, () -> root.sales().win(ready.id(), linking))
                        .rule())
                .isEqualTo("customer.archived");
        assertThat(root.customers().allowedActions(customer.id())).containsExactly(CustomerAction.RESTORE);
    }

    /** Further business with an existing customer, who is found by several forms of the name. */
    @Test
    default void winsFurtherBusinessForTheCustomerItIsWith() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        Customer sameNamed = world.lin()
                .customers()
                .register(new CustomerDraft(customer.name()), null, org.crmkit.customer.OnDuplicate.createAnyway());
        Opportunity ready = world.aFinishedPlan(world.lin(), world.draftFor(customer));
        OpportunityFilter with =
                OpportunityFilterBuilder.builder().customer(customer.id()).build();
        assertThat(world.lin().sales().count(with)).isEqualTo(1);
        assertThat(world.lin().sales().win(ready.id()).customer()).isEqualTo(customer.id());
        Opportunity linked = world.aFinishedPlan(world.lin(), world.draft(customer.name()));
        world.lin().sales().win(linked.id(), WinOptions.asExpected().useExisting(customer.number()));
        assertThat(world.lin().sales().count(with)).isEqualTo(2);
        assertThat(world.lin()
                        .sales()
                        .count(OpportunityFilterBuilder.builder()
                                .customer(sameNamed.id())
                                .build()))
                .isZero();
        assertThat(world.lin().customers().count(CustomerFilter.ALL)).isEqualTo(2);
        assertThat(sameNamed.number()).isNotEqualTo(new CustomerNumber("KH202701120001"));
        Customer foreign = world.aCustomer(world.sol());
        refusedReference(
                world,
                "prospect.customer",
                foreign.id(),
                () -> world.lin().sales().open(world.draftFor(foreign)));
    }

    /**
     * A user with open requests cannot be disabled, as with opportunities. A request that waits for the customer counts too.
     */
    @Test
    default void keepsWhoHasRequestsInHand() {
        World world = World.on(store());
        for (ServiceState state : List.of(ServiceState.ASSIGNED, ServiceState.HANDLED)) {
            CrmSession helper = world.person("helper " + state, world.north(), RoleCode.CUSTOMER_MANAGER);
            ServiceRequest request = world.request(state, helper, world.aCustomer(helper));
            refusedByRule(
                    world, "user.has-open-work", () -> world.root().access().disable(helper.userId()));
            Map<String, Long> inCharge =
                    world.read(work -> CrossReferences.of(work).countsOf(helper.userId()));
            assertThat(inCharge).containsEntry("service", 1L);
            assertThat(helper.service().count(ServiceFilter.ALL)).isEqualTo(1);
            assertThat(request.assignee()).isEqualTo(helper.userId());
        }
        long none = world.read(
                work -> CrossReferences.of(work).countOf(new org.crmkit.kernel.permission.UserId(UUID.randomUUID())));
        assertThat(none).isZero();
    }
}
