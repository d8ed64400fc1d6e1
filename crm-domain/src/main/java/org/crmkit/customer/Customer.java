package org.crmkit.customer;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactBuilder;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.aggregate.ReferenceTarget;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param id the identity
 * @param version how many times it has been changed, contacts included
 * @param state their state
 * @param archivedFrom the state in which the customer was archived; not null if and only if the customer is archived
 * @param number the customer number
 * @param externalNumber 外部编号: the number in another system, unique in the tenant by its {@link Text#matchKey}, at most {@value
 *     #EXTERNAL_NUMBER_MAX} code points
 * @param name 1 to {@value #NAME_MAX} code points
 * @param nameOrdinal the ordinal among the customers of the same name: 1 for the first, 2 for the confirmed second, and so on
 * @param profile the kind of customer, and how to reach them
 * @param registration the business registration
 * @param bank the bank account
 * @param tax the tax numbers
 * @param assessment the mutual assessment
 * @param tags tags, sorted, at most {@value #TAGS_MAX}; no two have the same {@link Text#matchKey}
 * @param memo 备注, at most {@value #MEMO_MAX} code points
 * @param contacts the contacts, at most {@value #CONTACTS_MAX}; exactly one of them is the primary contact
 * @param manager the customer manager who is responsible for the customer
 * @param creator the user who registered the customer
 * @param createdAt when the customer was registered
 * @param changedAt when the customer was last changed
 */
@AggregateRoot
@RecordBuilder
public record Customer(
        @Identity CustomerId id,
        long version,
        CustomerState state,
        @Nullable CustomerState archivedFrom,
        CustomerNumber number,
        @Nullable String externalNumber,
        String name,
        int nameOrdinal,
        Profile profile,
        Registration registration,
        BankAccount bank,
        TaxNumbers tax,
        Assessment assessment,
        Set<String> tags,
        @Nullable String memo,
        List<Contact> contacts,
        UserId manager,
        UserId creator,
        Instant createdAt,
        Instant changedAt)
        implements ReferenceTarget<Customer, CustomerId> {

    /** The maximum length of a name, in code points. */
    public static final int NAME_MAX = 200;

    /** The maximum length of an external number, in code points. */
    public static final int EXTERNAL_NUMBER_MAX = 50;

    /** The maximum length of a memo, in code points. */
    public static final int MEMO_MAX = 2000;

    /** The maximum number of tags of a customer. */
    public static final int TAGS_MAX = 50;

    /** The maximum length of a tag, in code points. */
    public static final int TAG_MAX = 50;

    /** The maximum number of contacts of a customer. */
    public static final int CONTACTS_MAX = 500;

    /** The default level of a customer: 普通客户, which the dictionary of every tenant contains. */
    public static final String FIRST_LEVEL = "regular";

    /**
     * Ensures that the state of the customer allows an action.
     *
     * @throws IllegalTransitionException if it does not; it has the name of the customer
     */
    void require(CustomerAction action) {
        try {
            CustomerState.LIFECYCLE.check(id, state, action);
        } catch (IllegalTransitionException refused) {
            throw refused.about(id, name);
        }
    }

    /**
     * What a new customer begins with.
     *
     * @param firstContact the first contact; null for none
     */
    record Start(CustomerDraft draft, @Nullable Contact firstContact, UserId manager) {}

    /** Checks the texts, that an archived customer has the state in which it was archived, and that there is exactly one primary contact as soon as there is a contact. */
    public Customer {
        externalNumber = Text.optional("externalNumber", externalNumber, EXTERNAL_NUMBER_MAX);
        name = Text.required("name", name, NAME_MAX);
        profile = profile.guarded();
        registration = registration.guarded();
        bank = bank.guarded();
        tax = tax.guarded();
        tags = guarded(tags);
        memo = Text.optionalLines("memo", memo, MEMO_MAX);
        contacts = List.copyOf(contacts);
        if (state.isArchived() != (archivedFrom != null)) {
            throw new IllegalArgumentException(state + ", archived from " + archivedFrom);
        }
        long primaries = contacts.stream().filter(Contact::primary).count();
        if (primaries != (contacts.isEmpty() ? 0 : 1)) {
            throw new IllegalArgumentException(primaries + " primary contacts of " + contacts.size());
        }
    }

    /**
     * Returns the customer as lists of other records show them to those who can see the customer.
     *
     * @param users finds users
     */
    public CustomerRef ref(Function<UserId, UserRef> users) {
        return new CustomerRef(id, number, name, users.apply(manager));
    }

    /** Creates a customer from a checked draft; the first contact, if any, is the primary contact. */
    static Change<Customer> register(
            CustomerId id, CustomerNumber number, Start from, int nameOrdinal, UserId creator, Instant at) {
        CustomerDraft draft = from.draft();
        Customer made = new Customer(
                id,
                0,
                CustomerState.LIFECYCLE.begin(CustomerAction.REGISTER),
                null,
                number,
                draft.externalNumber(),
                draft.name(),
                nameOrdinal,
                draft.profile(),
                draft.registration(),
                draft.bank(),
                draft.tax(),
                draft.assessment(),
                draft.tags(),
                draft.memo(),
                from.firstContact() == null ? List.of() : List.of(from.firstContact()),
                from.manager(),
                creator,
                at,
                at);
        return Change.of(
                made,
                new CustomerEvent.Registered(id, number, draft, nameOrdinal, from.firstContact(), from.manager()));
    }

    /** Changes the customer's data; a draft without a difference changes nothing. */
    Change<Customer> revise(CustomerDraft draft, int nameOrdinal, Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.REVISE);
        List<FieldChange> changes = draft.differencesFrom(this, nameOrdinal);
        if (changes.isEmpty()) {
            return Change.none(this);
        }
        Customer revised = change(next, at)
                .externalNumber(draft.externalNumber())
                .name(draft.name())
                .nameOrdinal(nameOrdinal)
                .profile(draft.profile())
                .registration(draft.registration())
                .bank(draft.bank())
                .tax(draft.tax())
                .assessment(draft.assessment())
                .tags(draft.tags())
                .memo(draft.memo())
                .build();
        return Change.of(revised, new CustomerEvent.Revised(id, changes));
    }

    /** Adds a contact; the first one becomes the primary contact. */
    Change<Customer> addContact(ContactId contactId, ContactDraft draft, Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.EDIT_CONTACTS);
        if (contacts.size() >= CONTACTS_MAX) {
            throw new RuleBrokenException("customer.too-many-contacts", CONTACTS_MAX);
        }
        Contact added = Contact.of(contactId, draft, contacts.isEmpty());
        List<Contact> all = new ArrayList<>(contacts);
        all.add(added);
        return Change.of(change(next, at).contacts(all).build(), new CustomerEvent.ContactAdded(id, added));
    }

    /** Changes a contact. */
    Change<Customer> reviseContact(ContactId contactId, ContactDraft draft, Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.EDIT_CONTACTS);
        Contact from = require(contactId);
        Contact to = Contact.of(contactId, draft, from.primary());
        if (to.equals(from)) {
            return Change.none(this);
        }
        List<Contact> all = contacts.stream()
                .map(each -> each.id().equals(contactId) ? to : each)
                .toList();
        return Change.of(change(next, at).contacts(all).build(), new CustomerEvent.ContactRevised(id, from, to));
    }

    /**
     * Removes a contact. If it was the primary contact, the contact that was added earliest of the others becomes the primary
     * contact.
     */
    Change<Customer> removeContact(ContactId contactId, Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.EDIT_CONTACTS);
        Contact was = require(contactId);
        List<Contact> others =
                contacts.stream().filter(each -> !each.id().equals(contactId)).toList();
        ContactId heir = was.primary() && !others.isEmpty() ? others.get(0).id() : null;
        List<Contact> left = heir == null ? others : withPrimary(others, heir);
        return Change.of(change(next, at).contacts(left).build(), new CustomerEvent.ContactRemoved(id, was, heir));
    }

    /** Chooses the primary contact. */
    Change<Customer> choosePrimary(ContactId contactId, Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.EDIT_CONTACTS);
        ContactId from = primaryContact().map(Contact::id).orElse(contactId);
        if (require(contactId).primary()) {
            return Change.none(this);
        }
        return Change.of(
                change(next, at).contacts(withPrimary(contacts, contactId)).build(),
                new CustomerEvent.PrimaryContactChosen(id, from, contactId));
    }

    /** Transfers the customer to another manager. */
    Change<Customer> transfer(UserId to, Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.TRANSFER);
        return to.equals(manager)
                ? Change.none(this)
                : Change.of(change(next, at).manager(to).build(), new CustomerEvent.Transferred(id, manager, to));
    }

    /** Marks the customer as lost. */
    Change<Customer> lose(Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.LOSE);
        return Change.of(change(next, at).build(), new CustomerEvent.Lost(id));
    }

    /** Wins the customer back. */
    Change<Customer> winBack(Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.WIN_BACK);
        return Change.of(change(next, at).build(), new CustomerEvent.WonBack(id));
    }

    /**
     * Archives the customer.
     *
     * @param hasOpenWork whether the customer has open work, regardless of visibility
     */
    Change<Customer> archive(boolean hasOpenWork, Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.ARCHIVE);
        if (hasOpenWork) {
            throw new RuleBrokenException("customer.has-open-work");
        }
        return Change.of(change(next, at).archivedFrom(state).build(), new CustomerEvent.Archived(id));
    }

    /**
     * Restores the customer to the state in which it was archived.
     *
     * @param to the manager from now on
     * @param isWonBack whether the customer, who was lost when it was archived, has bought since, and is active again
     */
    Change<Customer> restore(UserId to, boolean isWonBack, Instant at) {
        CustomerState.LIFECYCLE.check(id, state, CustomerAction.RESTORE);
        CustomerState before = Objects.requireNonNull(archivedFrom);
        CustomerState wanted = isWonBack ? CustomerState.LIFECYCLE.next(id, before, CustomerAction.WIN_BACK) : before;
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.RESTORE, wanted);
        return Change.of(
                change(next, at).archivedFrom(null).manager(to).build(),
                new CustomerEvent.Restored(id, next, manager, to));
    }

    /** Returns the actions that the lifecycle allows in this state, except those that only a churn case performs. */
    Set<CustomerAction> possibleActions() {
        Set<CustomerAction> possible = new TreeSet<>(CustomerState.LIFECYCLE.allowed(state));
        possible.removeIf(CustomerAction::isOfChurn);
        return possible;
    }

    /** Returns a contact by its id. */
    public Optional<Contact> contact(ContactId contactId) {
        return contacts.stream().filter(each -> each.id().equals(contactId)).findFirst();
    }

    /** Returns the primary contact; empty if there are no contacts. */
    public Optional<Contact> primaryContact() {
        return contacts.stream().filter(Contact::primary).findFirst();
    }

    /** Includes the manager, because churn cases that are opened in bulk belong to the manager. */
    @Override
    public Object base() {
        return List.of(state, manager);
    }

    @Override
    public String knownAs() {
        return name;
    }

    @Override
    public Customer withVersion(long other) {
        return CustomerBuilder.builder(this).version(other).build();
    }

    private Contact require(ContactId contactId) {
        return contact(contactId).orElseThrow(() -> new NotFoundException("contact", contactId));
    }

    private static List<Contact> withPrimary(List<Contact> contacts, ContactId primary) {
        return contacts.stream()
                .map(each -> ContactBuilder.builder(each)
                        .primary(each.id().equals(primary))
                        .build())
                .toList();
    }

    private static Set<String> guarded(Set<String> tags) {
        if (tags.size() > TAGS_MAX) {
            throw InvalidInputException.of("tags", "too-many", TAGS_MAX);
        }
        return distinct(
                tags.stream().map(each -> Text.required("tags", each, TAG_MAX)).toList());
    }

    /** Returns tags, sorted. Of those with the same key, the first one is kept. */
    static Set<String> distinct(Collection<String> tags) {
        Set<String> keys = new HashSet<>();
        Set<String> distinct = new TreeSet<>(tags);
        distinct.removeIf(each -> !keys.add(tagKey(each)));
        return Collections.unmodifiableSet(distinct);
    }

    /** A tag that is far too long has no key; its length is reported with the other violations of its form. */
    private static String tagKey(String tag) {
        return tag.length() > TAG_MAX * Text.UNITS_PER_CODE_POINT ? tag : Text.matchKey(tag);
    }

    private CustomerBuilder change(CustomerState next, Instant at) {
        return CustomerBuilder.builder(this).state(next).changedAt(at);
    }
}
