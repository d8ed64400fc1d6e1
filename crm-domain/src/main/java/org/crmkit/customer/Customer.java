package org.crmkit.customer;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crmkit.actor.UserId;
import org.crmkit.aggregate.Bearer;
import org.crmkit.aggregate.Change;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.FieldChange;
import org.crmkit.value.Text;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys from us.
 *
 * @param id the identity
 * @param version how often changed, contacts included
 * @param state how they stand
 * @param number the number people know them by
 * @param name 1 to {@value #NAME_MAX} code points
 * @param namesake which of the customers of that name this is: 1 for the first, 2 for a confirmed second, and so on
 * @param kind what they are
 * @param level their level, a code of 1 to {@value #CODE_MAX} code points
 * @param region their region, a code
 * @param address at most {@value #ADDRESS_MAX} code points
 * @param phone at most {@value Contact#PHONE_MAX} code points
 * @param website at most {@value #WEBSITE_MAX} code points
 * @param contacts the people to talk to, at most {@value #CONTACTS_MAX}; exactly one of them is the primary one
 * @param manager the customer manager who looks after them
 * @param creator who registered them
 * @param createdAt when they were registered
 * @param changedAt when they were last changed
 */
@AggregateRoot
@RecordBuilder
public record Customer(
        @Identity CustomerId id,
        long version,
        CustomerState state,
        CustomerNumber number,
        String name,
        int namesake,
        CustomerKind kind,
        String level,
        @Nullable String region,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String website,
        List<Contact> contacts,
        UserId manager,
        UserId creator,
        Instant createdAt,
        Instant changedAt)
        implements Bearer<Customer, CustomerId> {

    /** The longest name, in code points. */
    public static final int NAME_MAX = 200;

    /** The longest code of a level or region, in code points. */
    public static final int CODE_MAX = 64;

    /** The longest address, in code points. */
    public static final int ADDRESS_MAX = 300;

    /** The longest website, in code points. */
    public static final int WEBSITE_MAX = 200;

    /** How many contacts a customer may have. */
    public static final int CONTACTS_MAX = 500;

    /** The level that every customer begins with: 普通客户. */
    public static final String FIRST_LEVEL = "regular";

    /** Guards the texts and that there is exactly one primary contact as soon as there is a contact. */
    public Customer {
        name = Text.required("name", name, NAME_MAX);
        level = Text.required("level", level, CODE_MAX);
        region = Text.optional("region", region, CODE_MAX);
        address = Text.optional("address", address, ADDRESS_MAX);
        phone = Text.optional("phone", phone, Contact.PHONE_MAX);
        website = Text.optional("website", website, WEBSITE_MAX);
        contacts = List.copyOf(contacts);
        long primaries = contacts.stream().filter(Contact::primary).count();
        if (primaries != (contacts.isEmpty() ? 0 : 1)) {
            throw new IllegalArgumentException(primaries + " primary contacts of " + contacts.size());
        }
    }

    /** Makes a customer from a checked draft; the first contact, if any, is the primary one. */
    static Change<Customer> register(
            CustomerId id, CustomerNumber number, Registration from, int namesake, UserId creator, Instant at) {
        CustomerDraft draft = from.draft();
        Customer made = new Customer(
                id,
                0,
                CustomerState.LIFECYCLE.begin(CustomerAction.REGISTER),
                number,
                draft.name(),
                namesake,
                draft.kind(),
                draft.level(),
                draft.region(),
                draft.address(),
                draft.phone(),
                draft.website(),
                from.firstContact() == null ? List.of() : List.of(from.firstContact()),
                from.manager(),
                creator,
                at,
                at);
        return Change.of(made, new CustomerEvent.Registered(id, number, made.name(), made.manager()));
    }

    /** Changes what is known about the customer; a form saved unchanged changes nothing. */
    Change<Customer> revise(CustomerDraft draft, int asNamesake, Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.REVISE);
        List<FieldChange> changes = new FieldChange.Comparison()
                .field("name", name, draft.name())
                .field("kind", kind, draft.kind())
                .field("level", level, draft.level())
                .field("region", region, draft.region())
                .field("address", address, draft.address())
                .field("phone", phone, draft.phone())
                .field("website", website, draft.website())
                .changes();
        if (changes.isEmpty()) {
            return Change.none(this);
        }
        Customer revised = change(next, at)
                .name(draft.name())
                .namesake(asNamesake)
                .kind(draft.kind())
                .level(draft.level())
                .region(draft.region())
                .address(draft.address())
                .phone(draft.phone())
                .website(draft.website())
                .build();
        return Change.of(revised, new CustomerEvent.Revised(id, changes));
    }

    /** Adds a contact; the first one becomes the primary one. */
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

    /** Changes what is known about a contact. */
    Change<Customer> reviseContact(ContactId contactId, ContactDraft draft, Instant at) {
        CustomerState next = CustomerState.LIFECYCLE.next(id, state, CustomerAction.EDIT_CONTACTS);
        Contact from = contact(contactId).orElseThrow(() -> new NotFoundException("contact", contactId));
        Contact to = Contact.of(contactId, draft, from.primary());
        if (to.equals(from)) {
            return Change.none(this);
        }
        List<Contact> all = contacts.stream()
                .map(each -> each.id().equals(contactId) ? to : each)
                .toList();
        return Change.of(change(next, at).contacts(all).build(), new CustomerEvent.ContactRevised(id, from, to));
    }

    /** Returns one of the contacts. */
    public Optional<Contact> contact(ContactId contactId) {
        return contacts.stream().filter(each -> each.id().equals(contactId)).findFirst();
    }

    /** Returns the contact to talk to first. */
    public Optional<Contact> primaryContact() {
        return contacts.stream().filter(Contact::primary).findFirst();
    }

    @Override
    public Customer withVersion(long other) {
        return CustomerBuilder.builder(this).version(other).build();
    }

    private CustomerBuilder change(CustomerState next, Instant at) {
        return CustomerBuilder.builder(this).state(next).changedAt(at);
    }
}
