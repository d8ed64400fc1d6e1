package org.crmkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.DataScope;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UnitPath;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

    private static final Instant NOW = Instant.parse("2027-01-12T09:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final UserId LIN = new UserId(new UUID(1, 1));
    private static final UserId BOSS = new UserId(new UUID(1, 2));
    private static final ContactId FIRST = new ContactId(new UUID(4, 1));
    private static final ContactId SECOND = new ContactId(new UUID(4, 2));
    private static final CustomerDraft DRAFT = new CustomerDraft("Blue Lotus");

    @Test
    void registersWithItsFirstContactAsThePrimaryOne() {
        Customer made = registered(Contact.of(FIRST, new ContactDraft("Chen", "0451"), true));
        assertThat(made.primaryContact()).get().extracting(Contact::name).isEqualTo("Chen");
        assertThat(made)
                .returns(CustomerState.ACTIVE, Customer::state)
                .returns(Profile.ofLevel("regular"), Customer::profile)
                .returns(LIN, Customer::manager)
                .returns(1, Customer::nameOrdinal);
    }

    @Test
    void theFirstContactBecomesThePrimaryOneAndLaterOnesDoNot() {
        Customer one = registered(null)
                .addContact(FIRST, new ContactDraft("Chen", null), LATER)
                .next();
        Customer two =
                one.addContact(SECOND, new ContactDraft("Wu", null), LATER).next();
        assertThat(two.contacts()).extracting(Contact::primary).containsExactly(true, false);
        assertThat(two.contacts()).extracting(Contact::name).containsExactly("Chen", "Wu");
    }

    @Test
    void hasExactlyOnePrimaryContactWhileItHasContacts() {
        Contact primary = Contact.of(FIRST, new ContactDraft("Chen", null), true);
        Contact other = Contact.of(SECOND, new ContactDraft("Wu", null), true);
        Contact plain = Contact.of(SECOND, new ContactDraft("Wu", null), false);
        Customer found = registered(primary);
        for (List<Contact> wrong : List.of(List.of(primary, other), List.of(plain))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> CustomerBuilder.builder(found).contacts(wrong).build());
        }
    }

    @Test
    void revisesAContactWhereItStands() {
        Customer found = registered(Contact.of(FIRST, new ContactDraft("Chen", null), true));
        Change<Customer> revised = found.reviseContact(FIRST, new ContactDraft("Chen Wei", "0451"), LATER);
        assertThat(revised.next().primaryContact()).get().returns("Chen Wei", Contact::name);
        assertThat(revised.event()).isInstanceOf(CustomerEvent.ContactRevised.class);
        assertThat(found.reviseContact(FIRST, new ContactDraft(" Chen ", ""), LATER))
                .isEqualTo(Change.none(found));
        assertThatThrownBy(() -> found.reviseContact(SECOND, new ContactDraft("Wu", null), LATER))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void hasLimitedContacts() {
        Customer full = CustomerBuilder.builder(registered(null))
                .contacts(IntStream.range(0, Customer.CONTACTS_MAX)
                        .mapToObj(each -> Contact.of(
                                new ContactId(new UUID(5, each)), new ContactDraft("Wu " + each, null), each == 0))
                        .toList())
                .build();
        assertThatThrownBy(() -> full.addContact(FIRST, new ContactDraft("Chen", null), LATER))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void saysWhatARevisionChanged() {
        CustomerDraft draft = CustomerDraftBuilder.builder(DRAFT)
                .name("Red Lotus")
                .externalNumber("A-1")
                .memo("Pays late")
                .profile(new Profile(
                        CustomerKind.INDIVIDUAL,
                        "major",
                        "north",
                        "trade",
                        "web",
                        "small",
                        "1 Quay",
                        "150001",
                        "0451",
                        "0452",
                        "hi@l.example",
                        "https://l.example"))
                .registration(new Registration("L1", "Chen", Money.of("1000", "CNY"), Money.of("5", "CNY")))
                .bank(new BankAccount("ICBC", "6222"))
                .tax(new TaxNumbers("L", "N"))
                .assessment(new Assessment(Rating.of(4), Rating.of(5)))
                .tags(Set.of("vip", "early"))
                .build();
        Change<Customer> revised = registered(null).revise(draft, 2, LATER);
        assertThat(revised.event())
                .isInstanceOfSatisfying(
                        CustomerEvent.Revised.class,
                        event -> assertThat(event.changes())
                                .containsExactly(
                                        new FieldChange("name", "Blue Lotus", "Red Lotus"),
                                        new FieldChange("nameOrdinal", "1", "2"),
                                        new FieldChange("externalNumber", null, "A-1"),
                                        new FieldChange("profile.kind", "ENTERPRISE", "INDIVIDUAL"),
                                        new FieldChange("profile.level", "regular", "major"),
                                        new FieldChange("profile.region", null, "north"),
                                        new FieldChange("profile.industry", null, "trade"),
                                        new FieldChange("profile.source", null, "web"),
                                        new FieldChange("profile.companySize", null, "small"),
                                        new FieldChange("profile.address", null, "1 Quay"),
                                        new FieldChange("profile.postalCode", null, "150001"),
                                        new FieldChange("profile.telephone", null, "0451"),
                                        new FieldChange("profile.fax", null, "0452"),
                                        new FieldChange("profile.email", null, "hi@l.example"),
                                        new FieldChange("profile.website", null, "https://l.example"),
                                        new FieldChange("registration.licenceNumber", null, "L1"),
                                        new FieldChange("registration.legalRepresentative", null, "Chen"),
                                        new FieldChange("registration.registeredCapital", null, "1000.00 CNY"),
                                        new FieldChange("registration.annualTurnover", null, "5.00 CNY"),
                                        new FieldChange("bank.bank", null, "ICBC"),
                                        new FieldChange("bank.account", null, "6222"),
                                        new FieldChange("tax.local", null, "L"),
                                        new FieldChange("tax.national", null, "N"),
                                        new FieldChange("assessment.satisfaction", null, "4/5"),
                                        new FieldChange("assessment.credit", null, "5/5"),
                                        new FieldChange("tags", null, "early\nvip"),
                                        new FieldChange("memo", null, "Pays late")));
        assertThat(CustomerDraft.of(revised.next())).isEqualTo(draft);
        assertThat(revised.next().nameOrdinal()).isEqualTo(2);
    }

    @Test
    void savingTheSameFormSaysNothing() {
        Customer found = registered(null);
        assertThat(found.revise(DRAFT, 1, LATER)).isEqualTo(Change.none(found));
        assertThat(found.withVersion(9).version()).isEqualTo(9);
    }

    @Test
    void isChangedByItsManagerAndBySupervisors() {
        CustomerAccess access = new CustomerAccess();
        Customer found = registered(null);
        for (CustomerAction action : CustomerAction.values()) {
            if (action == CustomerAction.TAKE_UP) {
                assertThat(access.permission(action)).isEqualTo(Permission.CUSTOMER_READ);
                assertThat(access.allows(actor(BOSS, Permission.CUSTOMER_READ), found, action))
                        .isTrue();
                continue;
            }
            if (action == CustomerAction.RESTORE) {
                assertThat(access.permission(action)).isEqualTo(Permission.CUSTOMER_SUPERVISE);
                continue;
            }
            assertThat(access.permission(action)).isEqualTo(Permission.CUSTOMER_EDIT);
            assertThat(access.allows(actor(LIN, Permission.CUSTOMER_EDIT), found, action))
                    .isTrue();
            assertThat(access.allows(actor(BOSS, Permission.CUSTOMER_EDIT), found, action))
                    .isFalse();
            assertThat(access.override(action)).isEqualTo(Permission.CUSTOMER_SUPERVISE);
        }
    }

    @Test
    void handsThePrimaryRoleOnWhenThePrimaryContactLeaves() {
        Customer two = registered(Contact.of(FIRST, new ContactDraft("Chen", null), true))
                .addContact(SECOND, new ContactDraft("Wu", null), LATER)
                .next();
        Change<Customer> one = two.removeContact(FIRST, LATER);
        assertThat(one.next().primaryContact()).get().returns("Wu", Contact::name);
        assertThat(one.event())
                .isEqualTo(new CustomerEvent.ContactRemoved(
                        two.id(), two.contacts().get(0), SECOND));
        Change<Customer> none = one.next().removeContact(SECOND, LATER);
        assertThat(none.next().contacts()).isEmpty();
        assertThat(two.removeContact(SECOND, LATER).event())
                .isEqualTo(new CustomerEvent.ContactRemoved(
                        two.id(), two.contacts().get(1), null));
        assertThatThrownBy(() -> none.next().removeContact(FIRST, LATER)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void choosesAnotherPrimaryContact() {
        Customer two = registered(Contact.of(FIRST, new ContactDraft("Chen", null), true))
                .addContact(SECOND, new ContactDraft("Wu", null), LATER)
                .next();
        Change<Customer> chosen = two.choosePrimary(SECOND, LATER);
        assertThat(chosen.next().contacts()).extracting(Contact::primary).containsExactly(false, true);
        assertThat(chosen.event()).isEqualTo(new CustomerEvent.PrimaryContactChosen(two.id(), FIRST, SECOND));
        assertThat(two.choosePrimary(FIRST, LATER)).isEqualTo(Change.none(two));
    }

    @Test
    void isGivenToAnotherManagerAndSaysNothingIfItIsTheSame() {
        Customer found = registered(null);
        Change<Customer> given = found.transfer(BOSS, LATER);
        assertThat(given.next().manager()).isEqualTo(BOSS);
        assertThat(given.event()).isEqualTo(new CustomerEvent.Transferred(found.id(), LIN, BOSS));
        assertThat(found.transfer(LIN, LATER)).isEqualTo(Change.none(found));
    }

    @Test
    void isArchivedOnceNothingIsOpenAndThenFrozen() {
        Customer found = registered(Contact.of(FIRST, new ContactDraft("Chen", null), true));
        assertThatThrownBy(() -> found.archive(true, LATER))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("customer.has-open-work"));
        Customer archived = found.archive(false, LATER).next();
        assertThat(archived.state()).isEqualTo(CustomerState.ARCHIVED);
        List<ThrowingCallable> frozen = List.of(
                () -> archived.revise(DRAFT, 1, LATER),
                () -> archived.addContact(SECOND, new ContactDraft("Wu", null), LATER),
                () -> archived.reviseContact(FIRST, new ContactDraft("Wu", null), LATER),
                () -> archived.removeContact(FIRST, LATER),
                () -> archived.choosePrimary(FIRST, LATER),
                () -> archived.transfer(BOSS, LATER),
                () -> archived.archive(false, LATER));
        assertThat(frozen).allSatisfy(deed -> assertThatThrownBy(deed).isInstanceOf(IllegalTransitionException.class));
    }

    @Test
    void isRestoredToTheStateInWhichItWasArchived() {
        Customer active = registered(null);
        Customer lost = active.lose(LATER).next();
        Customer archived = lost.archive(false, LATER).next();
        assertThat(archived.archivedFrom()).isEqualTo(CustomerState.LOST);
        Change<Customer> restored = archived.restore(BOSS, false, LATER);
        assertThat(restored.next())
                .isEqualTo(CustomerBuilder.builder(lost).manager(BOSS).build());
        assertThat(restored.event())
                .isEqualTo(new CustomerEvent.Restored(archived.id(), CustomerState.LOST, LIN, BOSS));
        assertThat(archived.restore(LIN, true, LATER).next().state()).isEqualTo(CustomerState.ACTIVE);
        assertThat(active.archive(false, LATER)
                        .next()
                        .restore(LIN, false, LATER)
                        .next())
                .isEqualTo(CustomerBuilder.builder(active).changedAt(LATER).build());
        assertThatThrownBy(() -> lost.restore(LIN, false, LATER)).isInstanceOf(IllegalTransitionException.class);
        for (CustomerState state : CustomerState.values()) {
            CustomerState wrong = state == CustomerState.ARCHIVED ? null : CustomerState.ACTIVE;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerBuilder.builder(active)
                            .state(state)
                            .archivedFrom(wrong)
                            .build());
        }
    }

    @Test
    void isNumberedByDayInWesternDigits() {
        LocalDate day = LocalDate.of(2027, 1, 12);
        assertThat(CustomerNumber.of(day, 1)).hasToString("KH202701120001");
        assertThat(CustomerNumber.of(day, 12_345)).hasToString("KH2027011212345");
        assertThat(CustomerNumber.of(day, 1)).isLessThan(CustomerNumber.of(day, 2));
        assertThat(CustomerNumber.of(day, Long.MAX_VALUE).toString().length()).isLessThanOrEqualTo(CustomerNumber.MAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KH",
                "kh202701120001",
                "KH20270112001",
                "XX202701120001",
                "KH20270112\u0660\u0661\u0662\u0663"
            })
    void refusesWhatIsNoNumber(String number) {
        assertThatThrownBy(() -> new CustomerNumber(number)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theNextNamesakeComesAfterTheLast() {
        assertThat(CustomerRegistration.nextNameOrdinal(List.of())).isEqualTo(1);
        Customer second =
                CustomerBuilder.builder(registered(null)).nameOrdinal(2).build();
        assertThat(CustomerRegistration.nextNameOrdinal(
                        Stream.of(second, registered(null)).toList()))
                .isEqualTo(3);
    }

    private static Customer registered(@org.jspecify.annotations.Nullable Contact contact) {
        return Customer.register(
                        new CustomerId(new UUID(3, 1)),
                        CustomerNumber.of(LocalDate.of(2027, 1, 12), 1),
                        new Customer.Start(DRAFT, contact, LIN),
                        1,
                        LIN,
                        NOW)
                .next();
    }

    private static Actor actor(UserId user, Permission permission) {
        OrgUnitId unit = new OrgUnitId(new UUID(2, 2));
        return new Actor(user, unit, UnitPath.root(unit), Map.of(permission, DataScope.ALL), false);
    }
}
