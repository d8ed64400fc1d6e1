package org.crmkit.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDesk;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.internal.CrossReferences;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.WinOptions;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/**
 * Concurrent commands on a customer: contacts, running numbers, and work that is started while the customer is archived.
 */
public interface CustomerConcurrencyContract extends Contract {

    private static <T> Outcome<T> attempt(Callable<T> deed) {
        try {
            return ConcurrentRunner.attempt(deed);
        } catch (RuntimeException raw) {
            throw raw;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void assertRefusedAs(
            List<? extends Outcome<?>> outcomes, List<Class<? extends CrmException>> types) {
        outcomes.stream()
                .filter(each -> !each.succeeded())
                .forEach(each -> assertThat(types.stream().anyMatch(type -> type.isInstance(each.refused())))
                        .as("refused as %s", each.refused())
                        .isTrue());
    }

    /** Sixteen threads remove, choose and add the primary contact, and read: there is always exactly one. */
    @Test
    default void keepsExactlyOnePrimaryContactWhileSixteenChangeThem() {
        World world = World.on(store());
        CustomerId id = world.aCustomer().id();
        world.lin().customers().addContact(id, new ContactDraft("Second", null));
        List<Outcome<List<Outcome<Customer>>>> all = ConcurrentRunner.run(16, index -> {
            List<Outcome<Customer>> outcomes = new ArrayList<>();
            for (int turn = 0; turn < 6; turn++) {
                String name = index + "." + turn;
                outcomes.add(attempt(() -> changeContacts(world.lin().customers(), id, name, index)));
                assertOnePrimary(world.boss().customers().get(id));
            }
            return outcomes;
        });
        List<Outcome<Customer>> outcomes =
                all.stream().flatMap(each -> each.get().stream()).toList();
        assertRefusedAs(outcomes, List.of(ConflictException.class, NotFoundException.class));
        List<Customer> done =
                outcomes.stream().filter(Outcome::succeeded).map(Outcome::get).toList();
        assertThat(done).isNotEmpty().allSatisfy(CustomerConcurrencyContract::assertOnePrimary);
        Customer last = world.lin().customers().get(id);
        List<JournalEntry> journal = world.read(TenantState::journal);
        assertThat(journal.stream()
                        .filter(each -> each.isOutgoing() && each.subject().equals(id.value()))
                        .map(JournalEntry::version)
                        .sorted())
                .isEqualTo(LongStream.rangeClosed(0, last.version()).boxed().toList());
    }

    private static Customer changeContacts(CustomerDesk desk, CustomerId id, String name, int index) {
        Customer seen = desk.get(id);
        List<Contact> contacts = seen.contacts();
        if (contacts.isEmpty() || index % 4 == 3) {
            return desk.addContact(id, new ContactDraft(name, null));
        }
        Contact primary = seen.primaryContact().orElseThrow();
        return switch (index % 4) {
            case 0 -> {
                Customer without = desk.removeContact(id, primary.id());
                yield desk.addContact(without.id(), new ContactDraft(primary.name(), null));
            }
            case 1 -> desk.removeContact(id, primary.id());
            default ->
                desk.choosePrimaryContact(id, contacts.get(contacts.size() - 1).id());
        };
    }

    private static void assertOnePrimary(Customer customer) {
        assertThat(customer.contacts().stream().filter(Contact::primary))
                .hasSize(customer.contacts().isEmpty() ? 0 : 1);
    }

    /** Of several commands that give an external number to a customer, by registering or revising, one succeeds. */
    @Test
    default void givesAnExternalNumberToOneCustomerOnly() {
        World world = World.on(store());
        for (int round = 0; round < 4; round++) {
            String number = "OLD-" + round;
            List<Customer> known = List.of(world.aCustomer(), world.aCustomer(), world.aCustomer());
            List<Outcome<Customer>> outcomes = ConcurrentRunner.run(8, index -> {
                CustomerDraft draft = CustomerDraftBuilder.builder(new CustomerDraft("Of " + number + "." + index))
                        .externalNumber(index % 2 == 0 ? number : number.toLowerCase(Locale.ROOT))
                        .build();
                return index < known.size()
                        ? world.lin().customers().revise(known.get(index).id(), draft)
                        : world.lin().customers().register(draft);
            });
            assertRefusedAs(outcomes, List.of(ConflictException.class, DuplicateException.class));
            CustomerFilter numbered =
                    CustomerFilterBuilder.builder().externalNumber(number).build();
            long succeeded = outcomes.stream().filter(Outcome::succeeded).count();
            assertThat(world.root().customers().count(numbered)).isEqualTo(succeeded);
            if (store().ownsTransactions()) {
                assertThat(succeeded)
                        .as("retried until the number is found in use")
                        .isEqualTo(1);
            }
        }
    }

    /** Running numbers are assigned once, whichever of the two counters they come from. */
    @Test
    default void givesNoNumberTwiceWhenSixteenRegisterCustomersAndCreateRequests() {
        World world = World.on(store());
        CustomerId asking = world.aCustomer().id();
        List<Outcome<List<Outcome<String>>>> all = ConcurrentRunner.run(16, index -> {
            List<Outcome<String>> numbers = new ArrayList<>();
            for (int turn = 0; turn < 3; turn++) {
                String name = "Another " + index + "." + turn;
                numbers.add(attempt(() -> world.lin()
                        .customers()
                        .register(new CustomerDraft(name))
                        .number()
                        .value()));
                numbers.add(attempt(() -> world.lin()
                        .service()
                        .create(world.complaint(asking))
                        .number()
                        .value()));
            }
            return numbers;
        });
        List<Outcome<String>> outcomes =
                all.stream().flatMap(each -> each.get().stream()).toList();
        assertRefusedAs(outcomes, List.of(ConflictException.class));
        List<String> given =
                outcomes.stream().filter(Outcome::succeeded).map(Outcome::get).toList();
        if (store().ownsTransactions()) {
            assertThat(given).as("retried until each has a number").hasSize(96);
        }
        assertThat(given).isNotEmpty().doesNotHaveDuplicates();
    }

    /**
     * Sixteen threads link, open, create and archive: an archived customer has no open work and is not linked later.
     */
    @Test
    default void neverArchivesACustomerWithOpenWork() {
        World world = World.on(store());
        for (int round = 0; round < 4; round++) {
            Customer customer = world.aCustomer();
            List<Opportunity> ready = new ArrayList<>();
            for (int each = 0; each < 4; each++) {
                ready.add(world.aFinishedPlan(world.lin(), world.draft(customer.name())));
            }
            List<Outcome<Object>> outcomes =
                    ConcurrentRunner.run(16, index -> workOrArchive(world, customer, ready.get(index / 4), index));
            assertRefusedAs(
                    outcomes,
                    List.of(ConflictException.class, RuleBrokenException.class, IllegalTransitionException.class));
            assertNoOpenWorkIfArchived(world, customer.id());
            assertThat(outcomes).as("somebody came first").anyMatch(Outcome::succeeded);
        }
    }

    private static Object workOrArchive(World world, Customer customer, Opportunity ready, int index) {
        CrmSession lin = world.lin();
        return switch (index % 4) {
            case 0 -> lin.sales().win(ready.id(), WinOptions.asExpected().useExisting(customer.number()));
            case 1 ->
                index == 1
                        ? lin.sales().open(world.draftFor(customer))
                        : lin.customers().archive(customer.id());
            case 2 ->
                index == 2
                        ? lin.service().create(world.complaint(customer.id()))
                        : lin.customers().archive(customer.id());
            default -> lin.customers().archive(customer.id());
        };
    }

    private static void assertNoOpenWorkIfArchived(World world, CustomerId id) {
        CustomerState state = world.root().customers().get(id).state();
        long open = world.read(work -> CrossReferences.of(work).countOpen(id));
        assertThat(state == CustomerState.ACTIVE || open == 0)
                .as(state + " with open " + open)
                .isTrue();
    }

    /** Reopened work is open work: a request, or a lost opportunity. */
    @Test
    default void neverReopensWorkForACustomerWhoIsArchivedMeanwhile() {
        World world = World.on(store());
        for (int round = 0; round < 12; round++) {
            Customer customer = world.aCustomer();
            Callable<Object> reopening = reopening(world, customer, round);
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    4,
                    index -> index % 2 == 0
                            ? reopening.call()
                            : world.lin().customers().archive(customer.id()));
            assertRefusedAs(
                    outcomes,
                    List.of(ConflictException.class, RuleBrokenException.class, IllegalTransitionException.class));
            assertNoOpenWorkIfArchived(world, customer.id());
            assertThat(outcomes.stream().filter(Outcome::succeeded)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Callable<Object> reopening(World world, Customer customer, int round) {
        if (round % 2 == 0) {
            ServiceRequestId archived =
                    world.request(ServiceState.ARCHIVED, world.lin(), customer).id();
            return () -> world.boss().service().reopen(archived);
        }
        Opportunity assigned = world.anAssignedOpportunity(world.lin(), world.draftFor(customer));
        world.lin().sales().lose(assigned.id(), "Too dear");
        return () -> world.boss().sales().reopen(assigned.id());
    }

    /**
     * A disabled user has no open request, and a user with one is not disabled: assigned, reassigned, reopened, or transferred.
     */
    @Test
    default void neverLeavesARequestWithSomebodyWhoIsDisabled() {
        World world = World.on(store());
        for (int round = 0; round < 12; round++) {
            CrmSession helper =
                    world.person("helper " + round, world.north(), org.crmkit.access.RoleCode.CUSTOMER_MANAGER);
            UserId id = helper.userId();
            Callable<Object> giving = givingARequest(world, helper, round);
            List<Outcome<Object>> outcomes = ConcurrentRunner.run(
                    2,
                    index -> index == 0 ? giving.call() : world.root().access().disable(id));
            assertRefusedAs(outcomes, List.of(ConflictException.class, RuleBrokenException.class));
            long open = world.read(work -> CrossReferences.of(work).countOf(id));
            boolean enabled = world.root().access().user(id).state().isEnabled();
            assertThat(enabled || open == 0)
                    .as("enabled " + enabled + ", open " + open)
                    .isTrue();
            if (store().ownsTransactions()) {
                assertThat(outcomes.stream().filter(Outcome::succeeded)).hasSize(1);
            }
        }
    }

    private static Callable<Object> givingARequest(World world, CrmSession helper, int round) {
        UserId id = helper.userId();
        return switch (round % 4) {
            case 0 -> {
                ServiceRequest fresh = world.request(ServiceState.NEW);
                yield () -> world.root().service().assign(fresh.id(), id);
            }
            case 1 -> {
                ServiceRequest lins = world.request(ServiceState.ASSIGNED);
                yield () -> world.root().service().reassign(lins.id(), id);
            }
            case 2 -> {
                ServiceRequest theirs = world.request(ServiceState.ARCHIVED, helper, world.aCustomer(helper));
                yield () -> world.root().service().reopen(theirs.id());
            }
            default -> {
                Customer customer = world.aCustomer();
                world.request(ServiceState.ASSIGNED, world.lin(), customer);
                yield () -> world.root().customers().transfer(customer.id(), id);
            }
        };
    }
}
