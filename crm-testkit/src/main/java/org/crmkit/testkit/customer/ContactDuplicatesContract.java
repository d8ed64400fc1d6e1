package org.crmkit.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.crmkit.testkit.support.TenantState.refused;

import java.util.List;
import java.util.Locale;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDesk;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactDraftBuilder;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ConcurrentRunner.Outcome;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A contact that may be a contact of the same customer already is a question, as a customer of the same name is. */
public interface ContactDuplicatesContract extends Contract {

    private static ContactDraft draft(
            String name, @Nullable String telephone, @Nullable String mobile, @Nullable String email) {
        return new ContactDraft(name, null, null, null, telephone, mobile, email, null);
    }

    /** Registers a customer of lin with a contact who has a name, both telephone numbers and an e-mail address. */
    private static Customer withAnn(World world) {
        return world.lin()
                .customers()
                .register(
                        new CustomerDraft("Blue Lotus"),
                        draft("Ann Wu", "+86 10 5555-0100", "139 0000 0001", "ann@lotus.example"),
                        OnDuplicate.fail());
    }

    private static DuplicateException asked(World world, Runnable deed) {
        return refused(world, DuplicateException.class, deed);
    }

    /** The name in another case or width, the digits of either number in either field, the e-mail address in another case. */
    @Test
    default void asksWhetherAContactIsOneThatTheCustomerHas() {
        World world = World.on(store());
        Customer customer = withAnn(world);
        Contact ann = customer.contacts().get(0);
        CustomerDesk desk = world.lin().customers();
        List<ContactDraft> alike = List.of(
                draft("\uFF21nn\u200B  WU", null, null, null),
                draft("Bob", "861055550100", null, null),
                draft("Bob", null, "(86) 10/5555 0100", null),
                draft("Bob", "\uFF11\uFF13\uFF19 00000001", null, null),
                draft("Bob", null, null, "ANN@Lotus.example"));
        for (ContactDraft each : alike) {
            DuplicateException asked = asked(world, () -> desk.addContact(customer.id(), each));
            assertThat(asked.kind()).isEqualTo("contact");
            assertThat(asked.value()).isEqualTo(each.name());
            assertThat(asked.candidates())
                    .as("%s", each)
                    .containsExactly(new DuplicateException.Candidate(
                            customer.number().value(),
                            world.lin().userId().value(),
                            "Name of lin",
                            ann.id().value(),
                            "Ann Wu",
                            null,
                            true));
            assertThat(asked.message(Locale.ENGLISH)).contains("Ann Wu", each.name());
            assertThat(asked.message(Locale.SIMPLIFIED_CHINESE)).contains("Ann Wu", each.name());
            asked(world, () -> desk.addContact(customer.id(), each, OnDuplicate.useExisting(customer.number())));
        }
        Customer both = desk.addContact(customer.id(), alike.get(0), OnDuplicate.createAnyway());
        assertThat(both.contacts()).hasSize(2);
        assertThat(desk.get(customer.id())).isEqualTo(both);
        assertThat(asked(world, () -> desk.addContact(customer.id(), alike.get(0)))
                        .candidates())
                .hasSize(2);
    }

    /** Other digits, a part of the digits, no digits at all; and the contacts of another customer. */
    @Test
    default void doesNotAskAboutContactsThatDiffer() {
        World world = World.on(store());
        Customer customer = withAnn(world);
        CustomerDesk desk = world.lin().customers();
        List<ContactDraft> others = List.of(
                draft("Ann W", null, null, null),
                draft("Bob", "5555-0100", null, null),
                draft("Cyd", "unknown", "none", null),
                draft("Dan", "(unknown)", "-", "ann@lotus.example.org"));
        for (ContactDraft each : others) {
            desk.addContact(customer.id(), each);
        }
        assertThat(desk.get(customer.id()).contacts()).hasSize(5);
        Customer other = world.aCustomer();
        assertThat(desk.addContact(other.id(), draft("Ann Wu", "+86 10 5555-0100", null, "ann@lotus.example"))
                        .contacts())
                .hasSize(2);
    }

    /** A revision is a question only by what it changes, so that a confirmed contact can be revised further. */
    @Test
    @SuppressWarnings("NullAway") // a builder takes null where there is no value
    default void asksOnlyAboutWhatARevisionChanges() {
        World world = World.on(store());
        Customer customer = withAnn(world);
        CustomerId id = customer.id();
        CustomerDesk desk = world.lin().customers();
        Customer both = desk.addContact(id, draft("Ann Wu", "1", null, null), OnDuplicate.createAnyway());
        ContactId second = both.contacts().get(1).id();
        ContactDraft moved = draft("ANN WU", "2", null, null);
        assertThat(desk.reviseContact(id, second, moved).contacts().get(1).telephone())
                .isEqualTo("2");
        ContactDraft shared =
                ContactDraftBuilder.builder(moved).mobile("+86 1055550100").build();
        assertThat(asked(world, () -> desk.reviseContact(id, second, shared)).candidates())
                .extracting(DuplicateException.Candidate::id)
                .containsExactly(customer.contacts().get(0).id().value());
        desk.reviseContact(id, second, shared, OnDuplicate.createAnyway());
        ContactDraft swapped = ContactDraftBuilder.builder(shared)
                .telephone("861055550100")
                .mobile(null)
                .build();
        assertThatCode(() -> desk.reviseContact(id, second, swapped)).doesNotThrowAnyException();
        TenantState.unchangedBy(world, () -> desk.reviseContact(id, second, swapped));
        ContactDraft apart = draft("Bob", null, null, null);
        desk.reviseContact(id, second, apart);
        asked(world, () -> desk.reviseContact(id, second, swapped));
    }

    /** Every other reason to reject the command comes first. */
    @Test
    default void asksLast() {
        World world = World.on(store());
        Customer customer = withAnn(world);
        CustomerId id = customer.id();
        ContactId ann = customer.contacts().get(0).id();
        ContactDraft same = draft("Ann Wu", null, null, null);
        CrmSession lin = world.lin();
        refused(
                world,
                ConflictException.class,
                () -> lin.customers().ifVersion(7).addContact(id, same));
        refused(
                world,
                NotFoundException.class,
                () -> lin.customers().reviseContact(id, new ContactId(id.value()), same));
        refused(world, NotFoundException.class, () -> world.sol().customers().addContact(id, same));
        lin.customers().archive(id);
        refused(world, IllegalTransitionException.class, () -> lin.customers().addContact(id, same));
        refused(world, IllegalTransitionException.class, () -> lin.customers().reviseContact(id, ann, same));
    }

    /** Of several commands that add the same contact at once, one adds it. */
    @Test
    default void addsAContactOnceWhenEightDoSoAtOnce() {
        World world = World.on(store());
        CustomerId id = withAnn(world).id();
        List<Outcome<Customer>> outcomes = ConcurrentRunner.run(
                8, index -> world.lin().customers().addContact(id, draft("Bob " + index, "0451", null, null)));
        assertThat(outcomes).anyMatch(Outcome::succeeded);
        outcomes.stream()
                .filter(each -> !each.succeeded())
                .forEach(each ->
                        assertThat(each.refused()).isInstanceOfAny(ConflictException.class, DuplicateException.class));
        assertThat(world.lin().customers().get(id).contacts()).hasSize(2);
    }
}
