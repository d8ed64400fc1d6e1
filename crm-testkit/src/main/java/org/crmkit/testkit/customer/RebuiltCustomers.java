package org.crmkit.testkit.customer;

import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerBuilder;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerEvent;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactBuilder;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.customer.profile.RegistrationBuilder;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.testkit.rebuilding.FieldChanges;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.jspecify.annotations.Nullable;

/** Customers with their contacts as they are rebuilt from their events. */
@SuppressWarnings("NullAway") // the generated builders do not say which values may be null
final class RebuiltCustomers {

    private static final FieldChanges<CustomerBuilder> FIELDS = new FieldChanges<CustomerBuilder>()
            .text("name", CustomerBuilder::name)
            .value("nameOrdinal", Integer::valueOf, CustomerBuilder::nameOrdinal)
            .text("externalNumber", CustomerBuilder::externalNumber)
            .text("profile.kind", (next, to) -> profile(next, was -> was.kind(CustomerKind.valueOf(to))))
            .text("profile.level", (next, to) -> profile(next, was -> was.level(to)))
            .text("profile.region", (next, to) -> profile(next, was -> was.region(to)))
            .text("profile.industry", (next, to) -> profile(next, was -> was.industry(to)))
            .text("profile.source", (next, to) -> profile(next, was -> was.source(to)))
            .text("profile.companySize", (next, to) -> profile(next, was -> was.companySize(to)))
            .text("profile.address", (next, to) -> profile(next, was -> was.address(to)))
            .text("profile.postalCode", (next, to) -> profile(next, was -> was.postalCode(to)))
            .text("profile.telephone", (next, to) -> profile(next, was -> was.telephone(to)))
            .text("profile.fax", (next, to) -> profile(next, was -> was.fax(to)))
            .text("profile.email", (next, to) -> profile(next, was -> was.email(to)))
            .text("profile.website", (next, to) -> profile(next, was -> was.website(to)))
            .text("registration.licenceNumber", (next, to) -> registration(next, was -> was.licenceNumber(to)))
            .text(
                    "registration.legalRepresentative",
                    (next, to) -> registration(next, was -> was.legalRepresentative(to)))
            .value(
                    "registration.registeredCapital",
                    FieldChanges::money,
                    (next, to) -> registration(next, was -> was.registeredCapital(to)))
            .value(
                    "registration.annualTurnover",
                    FieldChanges::money,
                    (next, to) -> registration(next, was -> was.annualTurnover(to)))
            .text(
                    "bank.bank",
                    (next, to) -> next.bank(new BankAccount(to, next.bank().account())))
            .text(
                    "bank.account",
                    (next, to) -> next.bank(new BankAccount(next.bank().bank(), to)))
            .text(
                    "tax.local",
                    (next, to) -> next.tax(new TaxNumbers(to, next.tax().national())))
            .text(
                    "tax.national",
                    (next, to) -> next.tax(new TaxNumbers(next.tax().local(), to)))
            .value(
                    "assessment.satisfaction",
                    FieldChanges::rating,
                    (next, to) ->
                            next.assessment(new Assessment(to, next.assessment().credit())))
            .value(
                    "assessment.credit",
                    FieldChanges::rating,
                    (next, to) ->
                            next.assessment(new Assessment(next.assessment().satisfaction(), to)))
            .values("tags", each -> each, (next, to) -> next.tags(new TreeSet<>(to)))
            .text("memo", CustomerBuilder::memo);

    private RebuiltCustomers() {}

    static Rebuilding<Customer> rebuilding() {
        return contacts(Rebuilding.of(Customer.class))
                .begins(CustomerEvent.Registered.class, RebuiltCustomers::registered)
                .changes(
                        CustomerEvent.Revised.class,
                        (was, event, entry) -> FIELDS.applied(changed(was, entry), event.changes())
                                .build())
                .changes(
                        CustomerEvent.Transferred.class,
                        (was, event, entry) ->
                                changed(was, entry).manager(event.to()).build())
                .changes(
                        CustomerEvent.Lost.class,
                        (was, event, entry) ->
                                changed(was, entry).state(CustomerState.LOST).build())
                .changes(
                        CustomerEvent.WonBack.class,
                        (was, event, entry) ->
                                changed(was, entry).state(CustomerState.ACTIVE).build())
                .changes(
                        CustomerEvent.Archived.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(CustomerState.ARCHIVED)
                                .archivedFrom(was.state())
                                .build())
                .changes(
                        CustomerEvent.Restored.class,
                        (was, event, entry) -> changed(was, entry)
                                .state(event.state())
                                .archivedFrom(null)
                                .manager(event.manager())
                                .build());
    }

    private static Rebuilding<Customer> contacts(Rebuilding<Customer> some) {
        return some.changes(
                        CustomerEvent.ContactAdded.class,
                        (was, event, entry) -> changed(was, entry)
                                .contacts(Stream.concat(was.contacts().stream(), Stream.of(event.contact()))
                                        .toList())
                                .build())
                .changes(
                        CustomerEvent.ContactRevised.class,
                        (was, event, entry) -> changed(was, entry)
                                .contacts(was.contacts().stream()
                                        .map(each -> each.id().equals(event.to().id()) ? event.to() : each)
                                        .toList())
                                .build())
                .changes(
                        CustomerEvent.ContactRemoved.class,
                        (was, event, entry) -> changed(was, entry)
                                .contacts(primary(
                                        was.contacts().stream()
                                                .filter(each -> !each.id()
                                                        .equals(event.was().id())),
                                        event.primary()))
                                .build())
                .changes(
                        CustomerEvent.PrimaryContactChosen.class,
                        (was, event, entry) -> changed(was, entry)
                                .contacts(primary(was.contacts().stream(), event.to()))
                                .build());
    }

    /** Returns contacts of which a certain one is the primary contact; null for the one that already is. */
    private static List<Contact> primary(Stream<Contact> contacts, @Nullable ContactId primary) {
        return contacts.map(each -> primary == null
                        ? each
                        : ContactBuilder.builder(each)
                                .primary(each.id().equals(primary))
                                .build())
                .toList();
    }

    private static Customer registered(CustomerEvent.Registered event, JournalEntry entry) {
        CustomerDraft draft = event.draft();
        return CustomerBuilder.builder()
                .id(event.customer())
                .state(CustomerState.ACTIVE)
                .number(event.number())
                .externalNumber(draft.externalNumber())
                .name(draft.name())
                .nameOrdinal(event.nameOrdinal())
                .profile(draft.profile())
                .registration(draft.registration())
                .bank(draft.bank())
                .tax(draft.tax())
                .assessment(draft.assessment())
                .tags(draft.tags())
                .memo(draft.memo())
                .contacts(event.firstContact() == null ? List.of() : List.of(event.firstContact()))
                .manager(event.manager())
                .creator(entry.actor())
                .createdAt(entry.at())
                .changedAt(entry.at())
                .build();
    }

    private static void profile(CustomerBuilder next, UnaryOperator<ProfileBuilder> change) {
        next.profile(change.apply(ProfileBuilder.builder(next.profile())).build());
    }

    private static void registration(CustomerBuilder next, UnaryOperator<RegistrationBuilder> change) {
        next.registration(
                change.apply(RegistrationBuilder.builder(next.registration())).build());
    }

    private static CustomerBuilder changed(Customer was, JournalEntry entry) {
        return CustomerBuilder.builder(was).changedAt(entry.at());
    }
}
