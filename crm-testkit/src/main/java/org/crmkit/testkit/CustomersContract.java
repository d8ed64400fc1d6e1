package org.crmkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.crmkit.CrmSession;
import org.crmkit.actor.Visibility;
import org.crmkit.customer.Contact;
import org.crmkit.customer.ContactDraft;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerKind;
import org.crmkit.customer.CustomerQuery;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.Namesakes;
import org.crmkit.error.ConflictException;
import org.crmkit.error.DuplicateException;
import org.crmkit.error.NotFoundException;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.junit.jupiter.api.Test;

/** Customers with their contacts: registered, revised, listed; a name that others have is a question. */
public interface CustomersContract extends Contract {

    private static List<Customer> registered(World world) {
        List<CrmSession> managers = List.of(world.lin(), world.mei(), world.ada(), world.sol());
        List<Customer> all = new ArrayList<>();
        for (String name : Names.NASTY) {
            CustomerDraft draft = new CustomerDraft(
                    name,
                    CustomerKind.INDIVIDUAL,
                    "level-" + all.size() % 2,
                    all.size() % 3 == 0 ? null : "north",
                    null,
                    null,
                    null);
            CrmSession manager = managers.get(all.size() % managers.size());
            all.add(manager.customers().register(draft, null, Namesakes.another()));
            world.clock().advance(java.time.Duration.ofNanos(all.size() % 3 * 1000L));
        }
        return all;
    }

    private static List<CustomerSummary> listed(World world, CustomerQuery query, Visibility visibility) {
        return world.read(work -> Pages.allByToken(after -> work.customers().list(query.after(after), visibility)));
    }

    /** The longest texts in the rarest characters, in customer and contact. */
    @Test
    default void keepsACustomerWithTheLongestTexts() {
        World world = World.on(store());
        CustomerDraft draft = new CustomerDraft(
                Names.longest(Customer.NAME_MAX),
                CustomerKind.INDIVIDUAL,
                Names.longest(Customer.CODE_MAX),
                Names.longest(Customer.CODE_MAX),
                Names.longest(Customer.ADDRESS_MAX),
                Names.longest(Contact.PHONE_MAX),
                Names.longest(Customer.WEBSITE_MAX));
        ContactDraft contact = new ContactDraft(
                Names.longest(Contact.NAME_MAX),
                Names.longest(Contact.POSITION_MAX),
                Names.longest(Contact.PHONE_MAX),
                Names.longest(Contact.EMAIL_MAX),
                Names.longest(Contact.MEMO_MAX));
        Customer registered = world.lin().customers().register(draft, contact, Namesakes.ask());
        assertThat(world.lin().customers().get(registered.id())).isEqualTo(registered);
        List<Customer> namesakes = world.read(work -> work.customers().namesakes(draft.name()));
        assertThat(namesakes).containsExactly(registered);
    }

    /** The first contact is the primary one; the others follow in order; a change of one changes the customer. */
    @Test
    default void keepsContactsInOrderAndCountsTheirChanges() {
        World world = World.on(store());
        Customer last = world.lin().customers().register(new CustomerDraft("Blue Lotus"));
        for (String name : List.of("C", "A", "B")) {
            last = world.lin().customers().addContact(last.id(), new ContactDraft(name, null));
        }
        Customer all = last;
        Contact second = all.contacts().get(1);
        Customer revised = world.lin().customers().reviseContact(all.id(), second.id(), new ContactDraft("Z", "1"));
        assertThat(revised.contacts()).extracting(Contact::name).containsExactly("C", "Z", "B");
        assertThat(revised.primaryContact().orElseThrow().name()).isEqualTo("C");
        assertThat(revised.version()).isEqualTo(4);
        assertThat(world.lin().customers().get(all.id())).isEqualTo(revised);
        TenantState.unchangedBy(
                world, () -> world.lin().customers().reviseContact(all.id(), second.id(), new ContactDraft("Z", "1")));
        assertThatThrownBy(() -> world.lin().customers().seen(3).addContact(all.id(), new ContactDraft("D", null)))
                .isInstanceOf(ConflictException.class);
    }

    /** A new name that others have is a question too; the same name in another case is none. */
    @Test
    default void asksWhenARevisedNameIsTaken() {
        World world = World.on(store());
        world.sol().customers().register(new CustomerDraft("Blue Lotus"));
        Customer red = world.lin().customers().register(new CustomerDraft("Red Lotus"));
        TenantState.unchangedBy(
                world,
                () -> assertThatThrownBy(
                                () -> world.lin().customers().revise(red.id(), new CustomerDraft("BLUE lotus")))
                        .isInstanceOf(DuplicateException.class));
        Customer louder = world.lin().customers().revise(red.id(), new CustomerDraft("RED LOTUS"));
        assertThat(louder.namesake()).isEqualTo(1);
        Customer second =
                world.lin().customers().revise(red.id(), new CustomerDraft("Blue Lotus"), Namesakes.another());
        assertThat(second.namesake()).isEqualTo(2);
        assertThat(world.mei()
                        .customers()
                        .register(new CustomerDraft("Red Lotus"))
                        .namesake())
                .isEqualTo(1);
        TenantState.unchangedBy(world, () -> world.lin().customers().revise(red.id(), new CustomerDraft("Blue Lotus")));
    }

    /** Their manager, and supervisors of their manager; for all others they are not there. */
    @Test
    default void showsCustomersToTheirManagerAndSupervisors() {
        World world = World.on(store());
        Customer customer = world.ada().customers().register(new CustomerDraft("Blue Lotus"));
        for (CrmSession each : List.of(world.ada(), world.boss(), world.root())) {
            assertThat(each.customers().get(customer.id())).isEqualTo(customer);
            assertThat(each.customers().count(CustomerFilter.ALL)).isEqualTo(1);
            assertThat(each.customers().allowedActions(customer.id())).hasSize(2);
        }
        for (CrmSession each : List.of(world.lin(), world.sol(), world.uma())) {
            assertThat(each.customers().count(CustomerFilter.ALL)).isZero();
            assertThatThrownBy(() -> each.customers().revise(customer.id(), new CustomerDraft("X")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    /** Every sort, both ways, at every page size. */
    @Test
    default void listsCustomersInTheSameOrderAtEveryPageSize() {
        World world = World.on(store());
        List<CustomerSummary> all =
                registered(world).stream().map(CustomerSummary::of).toList();
        for (CustomerSort sort : CustomerSort.values()) {
            for (Direction direction : Direction.values()) {
                List<CustomerSummary> expected = all.stream()
                        .sorted((one, other) -> direction.turn(sort.compare(
                                one, one.id(), sort.key(other), other.id().value())))
                        .toList();
                for (int size : List.of(1, 7, 500)) {
                    CustomerQuery query = new CustomerQuery(CustomerFilter.ALL, Paging.by(sort, direction, size));
                    assertThat(listed(world, query, Visibility.everything()))
                            .as("%s %s by %s", sort, direction, size)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** Every filter and visibility, in list and count alike. */
    @Test
    default void listsAndCountsJustTheCustomersThatAreMeant() {
        World world = World.on(store());
        List<Customer> all = registered(world);
        Map<CustomerFilter, Predicate<Customer>> filters = Map.of(
                with().nameStart("Z").build(),
                        each -> each.name().toLowerCase(java.util.Locale.ROOT).startsWith("z"),
                with().number(all.get(3).number()).build(), each -> each.equals(all.get(3)),
                with().manager(world.ada().id()).build(),
                        each -> each.manager().equals(world.ada().id()),
                with().level("level-1").build(), each -> each.level().equals("level-1"),
                with().region("north").level("level-0").build(),
                        each -> "north".equals(each.region()) && each.level().equals("level-0"));
        filters.forEach((filter, meant) -> check(world, filter, Visibility.everything(), all, meant));
        Map<Visibility, Predicate<Customer>> visibilities = Map.of(
                new Visibility.Nothing(), each -> false,
                new Visibility.OfUser(world.mei().id()),
                        each -> each.manager().equals(world.mei().id()),
                new Visibility.OfUnit(world.coast()),
                        each -> each.manager().equals(world.ada().id()),
                new Visibility.OfUnitTree(world.boss().access().me().path()),
                        each -> !each.manager().equals(world.sol().id()));
        visibilities.forEach((visibility, meant) -> check(world, CustomerFilter.ALL, visibility, all, meant));
    }

    private static void check(
            World world, CustomerFilter filter, Visibility visibility, List<Customer> all, Predicate<Customer> meant) {
        List<CustomerSummary> expected =
                all.stream().filter(meant).map(CustomerSummary::of).toList();
        assertThat(listed(world, CustomerQuery.byName(filter, 2), visibility))
                .as("%s %s", filter, visibility)
                .containsExactlyInAnyOrderElementsOf(expected);
        long count = world.read(work -> work.customers().count(filter, visibility));
        assertThat(count).isEqualTo(expected.size());
    }

    private static CustomerFilterBuilder with() {
        return CustomerFilterBuilder.builder();
    }
}
