package org.crmkit.testkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerFilterBuilder;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactDraftBuilder;
import org.crmkit.customer.contact.Sex;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.support.Shown;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Customers with their contacts: registered, revised, listed. A duplicate name is reported to the caller. */
public interface CustomersContract extends Contract {

    @SuppressWarnings("NullAway") // a builder takes null where there is no value
    private static List<Customer> registered(World world) {
        List<CrmSession> managers = List.of(world.lin(), world.mei(), world.ada(), world.sol());
        List<Customer> all = new ArrayList<>();
        for (String name : Names.NASTY) {
            CustomerDraft draft = draft(all.size(), name);
            CrmSession manager = managers.get(all.size() % managers.size());
            ContactDraft contact = ContactDraftBuilder.builder(new ContactDraft("Ms " + all.size(), null))
                    .contactClass(all.size() % 7 == 0 ? "buyer" : null)
                    .build();
            all.add(manager.customers().register(draft, contact, OnDuplicate.createAnyway()));
            world.clock().advance(java.time.Duration.ofNanos(all.size() % 3 * 1000L));
        }
        return all;
    }

    @SuppressWarnings("NullAway") // a builder takes null where there is no value
    private static CustomerDraft draft(int number, String name) {
        Profile bare = Profile.ofKind(
                number % 4 == 0 ? CustomerKind.INDIVIDUAL : CustomerKind.ENTERPRISE,
                number % 2 == 0 ? "regular" : "major");
        Profile profile = ProfileBuilder.builder(bare)
                .region(number % 3 == 0 ? null : "north")
                .industry(number % 4 == 1 ? "trade" : null)
                .source(number % 5 == 1 ? "fair" : null)
                .companySize(number % 3 == 1 ? "small" : null)
                .build();
        return CustomerDraftBuilder.builder(new CustomerDraft(name, profile))
                .externalNumber(number % 2 == 0 ? null : "a/" + number)
                .assessment(new Assessment(
                        number % 6 == 0 ? null : Rating.of(number % 6), number % 5 == 0 ? null : Rating.of(number % 5)))
                .tags(number % 3 == 0 ? Set.of() : Set.of("VIP", "\uD83D\uDE00" + number % 3))
                .build();
    }

    private static List<CustomerSummary> listed(
            World world, ListQuery<CustomerFilter, CustomerSort> query, Visibility visibility) {
        return world.read(work -> Pages.allByToken(after -> work.customers().list(query.after(after), visibility)));
    }

    /** All data of a customer is read back unchanged, and is removed when the form no longer contains it. */
    @Test
    default void keepsEverythingKnownOfACustomer() {
        World world = World.on(store());
        CustomerDraft full = new CustomerDraft(
                "Blue Lotus",
                "OLD/\uD83D\uDE00 1",
                new Profile(
                        CustomerKind.INDIVIDUAL,
                        "partner",
                        "south",
                        "finance",
                        "referral",
                        "micro",
                        "1 Pond",
                        "A1",
                        "+1",
                        "+2",
                        "hi@lotus.example",
                        "lotus.example"),
                new Registration("L-1", "Ms Blue", Money.of("999999999999999.99", "EUR"), Money.of("1299", "JPY")),
                new BankAccount("Pond Bank", "0001"),
                new TaxNumbers("local-1", "national-1"),
                new Assessment(Rating.of(1), Rating.of(5)),
                Set.of("b", "a", "\u00E9"),
                "Pays late\nOrders early");
        ContactDraft contact =
                new ContactDraft("Ms Blue", Sex.FEMALE, "Boss", "user", "+3", "+4", "b@l.example", "Likes tea");
        Customer registered = world.lin().customers().register(full, contact, OnDuplicate.fail());
        assertThat(world.lin().customers().get(registered.id())).isEqualTo(registered);
        assertThat(CustomerDraft.of(registered)).isEqualTo(full);
        List<Customer> sameNamed = world.read(work -> work.customers().named("BLUE lotus"));
        assertThat(sameNamed).containsExactly(registered);
        Customer bare = world.lin().customers().revise(registered.id(), new CustomerDraft("Blue Lotus"));
        assertThat(world.lin().customers().get(registered.id())).isEqualTo(bare);
        assertThat(CustomerDraft.of(bare)).isEqualTo(new CustomerDraft("Blue Lotus"));
        assertThat(bare.contacts()).isEqualTo(registered.contacts());
    }

    /**
     * Tags with the same key are one tag, in a form and in what the customer has already. A tag in another case replaces it.
     */
    @Test
    default void keepsTagsThatDifferInCaseAndWidthOnce() {
        World world = World.on(store());
        CustomerDraft bare = new CustomerDraft("Blue Lotus");
        CustomerDraft all = CustomerDraftBuilder.builder(bare)
                .tags(Set.of("vip", "\uFF36\uFF29\uFF30", "VIP", "V\u00ADIP", "V I P", "\uD83D\uDE00"))
                .build();
        Customer registered = world.lin().customers().register(all);
        assertThat(registered.tags()).containsExactlyInAnyOrder("V I P", "VIP", "\uD83D\uDE00");
        assertThat(world.lin().customers().get(registered.id())).isEqualTo(registered);
        TenantState.unchangedBy(world, () -> world.lin().customers().revise(registered.id(), all));
        CustomerDraft small =
                CustomerDraftBuilder.builder(bare).tags(Set.of("vip", "v  i p")).build();
        Customer revised = world.lin().customers().revise(registered.id(), small);
        assertThat(revised.tags()).containsExactly("v  i p", "vip");
        assertThat(world.lin().customers().get(registered.id())).isEqualTo(revised);
        for (String tag : List.of("VIP", "\uFF56ip", "v i P")) {
            assertThat(world.lin().customers().count(with().tag(tag).build()))
                    .as(tag)
                    .isEqualTo(1);
        }
        assertThat(world.lin().customers().count(with().tag("vi").build())).isZero();
    }

    /** The limit of the number of tags counts each of them once. */
    @Test
    default void countsTagsThatAreTheSameOnce() {
        World world = World.on(store());
        Set<String> tags = IntStream.range(0, Customer.TAGS_MAX)
                .boxed()
                .flatMap(each -> Stream.of("tag " + each, "TAG " + each))
                .collect(Collectors.toSet());
        CustomerDraft most = CustomerDraftBuilder.builder(new CustomerDraft("Blue Lotus"))
                .tags(tags)
                .build();
        Customer registered = world.lin().customers().register(most);
        assertThat(registered.tags())
                .hasSize(Customer.TAGS_MAX)
                .allSatisfy(each -> assertThat(each).startsWith("TAG"));
        tags.add("one more");
        CustomerDraft more =
                CustomerDraftBuilder.builder(most).name("Red Lotus").tags(tags).build();
        TenantState.unchangedBy(
                world,
                () -> assertThatThrownBy(() -> world.lin().customers().register(more))
                        .isInstanceOfSatisfying(
                                InvalidInputException.class,
                                invalid -> assertThat(invalid.violations())
                                        .extracting(Violation::path)
                                        .containsExactly("tags")));
    }

    /**
     * The first contact is the primary one, the others follow in order. A change of a contact changes the customer.
     */
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
        assertThatThrownBy(() -> world.lin().customers().ifVersion(3).addContact(all.id(), new ContactDraft("D", null)))
                .isInstanceOf(ConflictException.class);
    }

    /** A new name that other customers have is reported too. The same name in another case is not. */
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
        assertThat(louder.nameOrdinal()).isEqualTo(1);
        Customer second =
                world.lin().customers().revise(red.id(), new CustomerDraft("Blue Lotus"), OnDuplicate.createAnyway());
        assertThat(second.nameOrdinal()).isEqualTo(2);
        assertThat(world.mei()
                        .customers()
                        .register(new CustomerDraft("Red Lotus"))
                        .nameOrdinal())
                .isEqualTo(1);
        TenantState.unchangedBy(world, () -> world.lin().customers().revise(red.id(), new CustomerDraft("Blue Lotus")));
    }

    /**
     * No other customer may have the external number, in whatever case and width. The customer who has it is named, also if it
     * is archived; a user who does not see that customer learns its number and its manager.
     */
    @Test
    default void refusesAnExternalNumberThatAnotherCustomerHas() {
        World world = World.on(store());
        Customer first = world.sol().customers().register(numbered("Blue Lotus", "OLD-1"));
        world.sol().customers().archive(first.id());
        Customer second = world.lin().customers().register(numbered("Red Lotus", null));
        for (String same : List.of("OLD-1", "old-1", "\uFF2F\uFF2C\uFF24\uFF0D\uFF11", "O\u200BLD-1 ")) {
            List<Supplier<Customer>> deeds = List.of(
                    () -> world.lin().customers().register(numbered("White Lotus", same)),
                    () -> world.lin().customers().register(numbered("Blue Lotus", same)),
                    () -> world.lin()
                            .customers()
                            .register(numbered("Blue Lotus", same), null, OnDuplicate.createAnyway()),
                    () -> world.lin().customers().revise(second.id(), numbered("Red Lotus", same)));
            for (Supplier<Customer> deed : deeds) {
                DuplicateException refused = duplicate(world, deed);
                assertThat(refused.kind()).isEqualTo("external-number");
                assertThat(refused.candidates())
                        .containsExactly(new DuplicateException.Candidate(
                                first.number().value(),
                                world.sol().userId().value(),
                                "Name of sol",
                                null,
                                null,
                                null,
                                true));
                assertThat(refused.message(Locale.ENGLISH))
                        .contains(first.number().value())
                        .doesNotContain("Blue");
            }
        }
        assertThat(duplicate(world, () -> world.root().customers().register(numbered("Green Lotus", "old-1")))
                        .candidates())
                .extracting(DuplicateException.Candidate::name)
                .containsExactly("Blue Lotus");
        Customer own = world.lin().customers().revise(second.id(), numbered("Red Lotus", "old-2"));
        Customer louder = world.lin().customers().revise(second.id(), numbered("Red Lotus", "OLD-2"));
        assertThat(louder.externalNumber()).isEqualTo("OLD-2");
        assertThat(own.version()).isEqualTo(1);
        world.lin().customers().revise(second.id(), numbered("Red Lotus", null));
        assertThat(world.mei()
                        .customers()
                        .register(numbered("Pink Lotus", "old-2"))
                        .externalNumber())
                .isEqualTo("old-2");
        World other = World.on(store());
        assertThat(other.lin()
                        .customers()
                        .register(numbered("Blue Lotus", "OLD-1"))
                        .externalNumber())
                .isEqualTo("OLD-1");
    }

    @SuppressWarnings("NullAway") // a builder takes null where there is no value
    private static CustomerDraft numbered(String name, @Nullable String externalNumber) {
        return CustomerDraftBuilder.builder(new CustomerDraft(name))
                .externalNumber(externalNumber)
                .build();
    }

    private static DuplicateException duplicate(World world, Supplier<Customer> deed) {
        List<DuplicateException> rejections = new ArrayList<>();
        TenantState.unchangedBy(world, () -> rejections.add(catchThrowableOfType(DuplicateException.class, deed::get)));
        return Objects.requireNonNull(rejections.get(0), "was not refused");
    }

    /** Visible to the manager and the manager's supervisors. For all others the customer does not exist. */
    @Test
    default void showsCustomersToTheirManagerAndSupervisors() {
        World world = World.on(store());
        Customer customer = world.ada().customers().register(new CustomerDraft("Blue Lotus"));
        for (CrmSession each : List.of(world.ada(), world.boss(), world.root())) {
            assertThat(each.customers().get(customer.id())).isEqualTo(customer);
            assertThat(each.customers().count(CustomerFilter.ALL)).isEqualTo(1);
            assertThat(each.customers().allowedActions(customer.id()))
                    .isEqualTo(CustomerState.LIFECYCLE.allowed(CustomerState.ACTIVE).stream()
                            .filter(action -> !action.isOfChurn())
                            .collect(Collectors.toSet()));
        }
        for (CrmSession each : List.of(world.lin(), world.sol(), world.uma())) {
            assertThat(each.customers().count(CustomerFilter.ALL)).isZero();
            assertThatThrownBy(() -> each.customers().revise(customer.id(), new CustomerDraft("X")))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    /** Every sort, in both directions, at every page size. */
    @Test
    default void listsCustomersInTheSameOrderAtEveryPageSize() {
        World world = World.on(store());
        List<CustomerSummary> all =
                registered(world).stream().map(Shown.in(world)::summary).toList();
        for (CustomerSort sort : CustomerSort.values()) {
            for (Direction direction : Direction.values()) {
                List<CustomerSummary> expected = all.stream()
                        .sorted((one, other) -> direction.turn(sort.compare(
                                one, one.id(), sort.key(other), other.id().value())))
                        .toList();
                for (int size : List.of(1, 7, 500)) {
                    ListQuery<CustomerFilter, CustomerSort> query =
                            new ListQuery<>(CustomerFilter.ALL, Paging.by(sort, direction, size));
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
        List<Customer> all = new ArrayList<>(registered(world));
        all.set(5, world.root().customers().archive(all.get(5).id()));
        Map<CustomerFilter, Predicate<Customer>> filters = Map.of(
                with().nameStart("Z").build(),
                        each -> each.name().toLowerCase(java.util.Locale.ROOT).startsWith("z"),
                with().number(all.get(3).number()).build(), each -> each.equals(all.get(3)),
                with().manager(world.ada().userId()).build(),
                        each -> each.manager().equals(world.ada().userId()),
                with().level("major").build(), each -> each.profile().level().equals("major"),
                with().region("north").level("regular").build(),
                        each -> "north".equals(each.profile().region())
                                && each.profile().level().equals("regular"),
                with().industry("trade").build(),
                        each -> "trade".equals(each.profile().industry()),
                with().state(CustomerState.ARCHIVED).build(), each -> each.state() == CustomerState.ARCHIVED,
                with().kind(CustomerKind.INDIVIDUAL).build(),
                        each -> each.profile().kind() == CustomerKind.INDIVIDUAL,
                with().satisfaction(Rating.of(2)).build(),
                        each -> Rating.of(2).equals(each.assessment().satisfaction()),
                with().credit(Rating.of(4)).build(),
                        each -> Rating.of(4).equals(each.assessment().credit()));
        Map<CustomerFilter, Predicate<Customer>> tags = Map.of(
                with().tag("VIP").build(), each -> each.tags().contains("VIP"),
                with().tag("vip").build(), each -> each.tags().contains("VIP"),
                with().tag("\uFF36\uFF29\u200B\uFF30").build(),
                        each -> each.tags().contains("VIP"),
                with().tag("VI").build(), each -> false,
                with().tag("\uD83D\uDE002").state(CustomerState.ACTIVE).build(),
                        each -> each.tags().contains("\uD83D\uDE002") && each.state() == CustomerState.ACTIVE);
        Map<CustomerFilter, Predicate<Customer>> origins = Map.of(
                with().source("fair").build(),
                        each -> "fair".equals(each.profile().source()),
                with().companySize("small").build(),
                        each -> "small".equals(each.profile().companySize()),
                with().contactClass("buyer").build(),
                        each -> each.contacts().stream().anyMatch(one -> "buyer".equals(one.contactClass())),
                with().contactClass("Buyer").build(), each -> false,
                with().externalNumber("\uFF21/7").build(), each -> "a/7".equals(each.externalNumber()),
                with().externalNumber("a/7").source("fair").build(), each -> false,
                with().externalNumber("a/").build(), each -> false);
        origins.forEach((filter, meant) -> check(world, filter, Visibility.everything(), all, meant));
        tags.forEach((filter, meant) -> check(world, filter, Visibility.everything(), all, meant));
        filters.forEach((filter, meant) -> check(world, filter, Visibility.everything(), all, meant));
        Map<Visibility, Predicate<Customer>> visibilities = Map.of(
                new Visibility.Nothing(), each -> false,
                new Visibility.OfUser(world.mei().userId()),
                        each -> each.manager().equals(world.mei().userId()),
                new Visibility.OfUnit(world.coast()),
                        each -> each.manager().equals(world.ada().userId()),
                new Visibility.OfUnitTree(world.boss().access().currentUser().path()),
                        each -> !each.manager().equals(world.sol().userId()));
        visibilities.forEach((visibility, meant) -> check(world, CustomerFilter.ALL, visibility, all, meant));
    }

    private static void check(
            World world, CustomerFilter filter, Visibility visibility, List<Customer> all, Predicate<Customer> meant) {
        List<CustomerSummary> expected =
                all.stream().filter(meant).map(Shown.in(world)::summary).toList();
        assertThat(listed(world, filter.byName(2), visibility))
                .as("%s %s", filter, visibility)
                .containsExactlyInAnyOrderElementsOf(expected);
        long count = world.read(work -> work.customers().count(filter, visibility));
        assertThat(count).isEqualTo(expected.size());
    }

    private static CustomerFilterBuilder with() {
        return CustomerFilterBuilder.builder();
    }
}
