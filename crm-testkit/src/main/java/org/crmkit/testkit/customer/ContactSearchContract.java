package org.crmkit.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.crmkit.CrmSession;
import org.crmkit.customer.ContactFilter;
import org.crmkit.customer.ContactFilterBuilder;
import org.crmkit.customer.ContactSort;
import org.crmkit.customer.ContactSummary;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contacts of all customers, in one list. */
public interface ContactSearchContract extends Contract {

    private static ContactFilterBuilder with() {
        return ContactFilterBuilder.builder();
    }

    private static ContactDraft draft(
            String name,
            String telephone,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String contactClass) {
        return new ContactDraft(name, null, "Buyer", contactClass, telephone, mobile, email, "memo");
    }

    /** Registers customers of four managers with names that stores handle wrongly; some have two contacts, some none. */
    private static List<Customer> registered(World world) {
        List<CrmSession> managers = List.of(world.lin(), world.mei(), world.ada(), world.sol());
        List<Customer> all = new ArrayList<>();
        for (String name : Names.NASTY) {
            CrmSession manager = managers.get(all.size() % managers.size());
            ContactDraft first = draft(
                    name,
                    "+86 10 55" + all.size() % 4,
                    all.size() % 3 == 0 ? null : "139-" + all.size() % 5,
                    all.size() % 2 == 0 ? null : all.size() + "@Lotus.example",
                    all.size() % 3 == 1 ? "buyer" : null);
            Customer made = manager.customers()
                    .register(
                            new CustomerDraft("Of " + name),
                            all.size() % 5 == 4 ? null : first,
                            OnDuplicate.createAnyway());
            if (all.size() % 3 == 0) {
                made = manager.customers().addContact(made.id(), new ContactDraft("Second of " + all.size() % 2, null));
            }
            all.add(made);
        }
        return all;
    }

    private static List<ContactSummary> summaries(World world, List<Customer> customers) {
        Shown shown = Shown.in(world);
        return customers.stream()
                .flatMap(each -> each.contacts().stream().map(contact -> shown.contact(each, contact)))
                .toList();
    }

    private static List<ContactSummary> ordered(List<ContactSummary> all, ContactSort sort, Direction direction) {
        return all.stream()
                .sorted((one, other) -> direction.turn(
                        sort.compare(one, one.id(), sort.key(other), other.id().value())))
                .toList();
    }

    private static void check(
            World world,
            ContactFilter filter,
            Visibility visibility,
            List<ContactSummary> all,
            Predicate<ContactSummary> meant) {
        List<ContactSummary> expected = all.stream().filter(meant).toList();
        for (ContactSort sort : ContactSort.values()) {
            for (Direction direction : Direction.values()) {
                for (int size : List.of(1, 7, 500)) {
                    ListQuery<ContactFilter, ContactSort> query = ListQuery.by(filter, sort, direction, size);
                    List<ContactSummary> listed = world.read(
                            work -> Pages.allByToken(after -> work.contacts().list(query.after(after), visibility)));
                    assertThat(listed)
                            .as("%s %s %s %s by %s", filter, visibility, sort, direction, size)
                            .isEqualTo(ordered(expected, sort, direction));
                }
            }
        }
        long count = world.read(work -> work.contacts().count(filter, visibility));
        assertThat(count).isEqualTo(expected.size());
    }

    /** Every filter, in list and count, in both orders and directions, at every page size. */
    @Test
    default void listsAndCountsJustTheContactsThatAreMeant() {
        World world = World.on(store());
        List<Customer> customers = registered(world);
        List<ContactSummary> all = summaries(world, customers);
        Customer one = customers.get(3);
        Map<ContactFilter, Predicate<ContactSummary>> filters = Map.of(
                ContactFilter.ALL,
                each -> true,
                with().name("HOTEL").build(),
                each -> each.name().contains("Hotel"),
                with().name("second of 1").build(),
                each -> each.name().equals("Second of 1"),
                with().contactClass("buyer").build(),
                each -> "buyer".equals(each.contactClass()),
                with().primary(false).build(),
                each -> !each.primary(),
                with().customer(one.id()).build(),
                each -> each.customer().id().equals(one.id()),
                with().customerName("OF \uFF3A").build(),
                each -> String.valueOf(each.customer().name())
                        .toLowerCase(Locale.ROOT)
                        .startsWith("of z"),
                with().email("3@LOTUS").build(),
                each -> each.email() != null && each.email().contains("3@"),
                with().telephone("10-552").build(),
                each -> each.telephone() != null && each.telephone().endsWith("552"),
                with().telephone("1391").primary(true).build(),
                each -> "139-1".equals(each.mobile()));
        filters.forEach((filter, meant) -> check(world, filter, Visibility.everything(), all, meant));
    }

    /** Contacts are in the data scope of their customer. */
    @Test
    default void showsContactsWithTheirCustomers() {
        World world = World.on(store());
        List<ContactSummary> all = summaries(world, registered(world));
        Visibilities sights = new Visibilities(world);
        for (Visibility each : sights.all()) {
            check(
                    world,
                    ContactFilter.ALL,
                    each,
                    all,
                    one -> sights.sees(
                            each,
                            Objects.requireNonNull(one.customer().manager()).id()));
        }
        assertThat(world.boss()
                        .customers()
                        .countContacts(with().telephone("8610").build()))
                .isLessThan(world.root()
                        .customers()
                        .countContacts(with().telephone("8610").build()))
                .isPositive();
        assertThat(World.on(store()).root().customers().countContacts(ContactFilter.ALL))
                .isZero();
    }

    /** A contact is found by what it is now, wherever it stands among the contacts of the customer. */
    @Test
    default void findsWhatARevisionHasLeft() {
        World world = World.on(store());
        CrmSession lin = world.lin();
        Customer lotus = lin.customers()
                .register(
                        new CustomerDraft("Lotus"),
                        draft("Ann Wu", "555-0100", null, "ann@lotus.example", null),
                        OnDuplicate.fail());
        lotus = lin.customers().addContact(lotus.id(), draft("Bob Li", "555-0200", null, "bob@lotus.example", null));
        lotus = lin.customers().addContact(lotus.id(), draft("\u738B\u4F1F", "555-0300", "139 4711", null, null));
        lotus = lin.customers()
                .reviseContact(
                        lotus.id(),
                        lotus.contacts().get(1).id(),
                        draft("Rob Lu", "555-0201", "139 4712", "rob@lotus.example", null));
        assertThat(named(lin, with().name("bob"))).isEmpty();
        assertThat(named(lin, with().email("bob@"))).isEmpty();
        assertThat(named(lin, with().telephone("0200"))).isEmpty();
        assertThat(named(lin, with().name("rob"))).containsExactly("Rob Lu");
        assertThat(named(lin, with().email("rob@"))).containsExactly("Rob Lu");
        assertThat(named(lin, with().telephone("0201"))).containsExactly("Rob Lu");
        assertThat(named(lin, with().telephone("4712"))).containsExactly("Rob Lu");
        lotus = lin.customers()
                .removeContact(lotus.id(), lotus.contacts().get(0).id());
        assertThat(named(lin, with().name("ann"))).isEmpty();
        assertThat(named(lin, with().name("rob"))).containsExactly("Rob Lu");
        assertThat(named(lin, with().name("\u738B\u4F1F"))).containsExactly("\u738B\u4F1F");
        assertThat(named(lin, with().telephone("4711"))).containsExactly("\u738B\u4F1F");
        lin.customers().revise(lotus.id(), new CustomerDraft("\u957F\u57CE"));
        assertThat(named(lin, with().customerName("lotus"))).isEmpty();
        assertThat(named(lin, with().customerName("\u957F\u57CE"))).hasSize(2);
    }

    private static List<String> named(CrmSession who, ContactFilterBuilder filter) {
        return who.customers().contacts(filter.build().byName(10)).items().stream()
                .map(ContactSummary::name)
                .toList();
    }

    /** By the last digits, in either number, however they are written; of archived customers too. */
    @Test
    default void findsACallerByAnyRunOfDigits() {
        World world = World.on(store());
        Customer blue = world.lin()
                .customers()
                .register(
                        new CustomerDraft("\u5317\u4EAC\u957F\u57CE\u5496\u5561\u6709\u9650\u516C\u53F8"),
                        draft("Ann Wu", "+86 (10) 5555-0100", "139 0000 4711", "ann@lotus.example", "buyer"),
                        OnDuplicate.fail());
        Contact ann = blue.contacts().get(0);
        ContactSummary expected = Shown.in(world).contact(blue, ann);
        for (String calling : List.of("5550100", "555 0100", "861055550100", "0000-4711", "\uFF14\uFF17\uFF11\uFF11")) {
            assertThat(world.lin()
                            .customers()
                            .contacts(ContactFilter.calling(calling).byName(5))
                            .items())
                    .as(calling)
                    .containsExactly(expected);
        }
        for (String nobody : List.of("5550101", "01004711", "unknown", "%", "5_6", "+")) {
            assertThat(world.lin().customers().countContacts(ContactFilter.calling(nobody)))
                    .as(nobody)
                    .isZero();
        }
        assertThat(world.lin()
                        .customers()
                        .countContacts(with().customerName("\u957F\u57CE").build()))
                .isEqualTo(1);
        world.lin().customers().archive(blue.id());
        assertThat(world.lin()
                        .customers()
                        .contacts(ContactFilter.calling("4711").byName(5))
                        .items())
                .singleElement()
                .returns(CustomerState.ARCHIVED, ContactSummary::customerState)
                .returns(ann.id(), ContactSummary::id);
    }

    /** What is revised is found as it is now, and what is removed is found no more. */
    @Test
    default void findsContactsAsTheyAre() {
        World world = World.on(store());
        Customer customer = world.lin()
                .customers()
                .register(
                        new CustomerDraft("Blue Lotus"),
                        draft("Ann", "1234567", "7654321", "ann@lotus.example", "user"),
                        OnDuplicate.fail());
        Contact ann = customer.contacts().get(0);
        world.lin().customers().reviseContact(customer.id(), ann.id(), new ContactDraft("Bob", "22"));
        for (ContactFilter gone : List.of(
                with().name("ann").build(),
                ContactFilter.calling("1234567"),
                ContactFilter.calling("7654321"),
                with().email("ann").build(),
                with().contactClass("user").build())) {
            assertThat(world.lin().customers().countContacts(gone))
                    .as("%s", gone)
                    .isZero();
        }
        assertThat(world.lin()
                        .customers()
                        .countContacts(with().name("b").telephone("22").build()))
                .isEqualTo(1);
        world.lin().customers().removeContact(customer.id(), ann.id());
        assertThat(world.lin().customers().countContacts(ContactFilter.ALL)).isZero();
    }
}
