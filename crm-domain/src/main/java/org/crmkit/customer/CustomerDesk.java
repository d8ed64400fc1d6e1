package org.crmkit.customer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.crmkit.access.Assignees;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.profile.Profile;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.Change;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.RecordReads;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.internal.value.Items;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.desk.RecordDesk;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Text;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** Commands and queries about customers and contacts. */
@PrimaryPort
public final class CustomerDesk
        extends RecordDesk<Customer, CustomerId, CustomerAction, CustomerSummary, CustomerFilter, CustomerSort> {

    private final Commands<CustomerRepositories> commands;
    private final CustomerRegistration registration;
    private final Function<CustomerRepositories, CustomerReferences> references;

    CustomerDesk(
            Commands<CustomerRepositories> commands,
            CustomerRegistration registration,
            Function<CustomerRepositories, CustomerReferences> references) {
        super(new RecordReads<>(
                commands.queries(),
                CustomerRegistration.KIND,
                CustomerRepositories::customers,
                (work, found, now) -> found.possibleActions(),
                (work, filter, now) -> filter.at(now)));
        this.commands = commands;
        this.registration = registration;
        this.references = references;
    }

    @Override
    public CustomerDesk ifVersion(long version) {
        return new CustomerDesk(commands.ifVersion(version), registration, references);
    }

    /**
     * Returns the numbers, names and managers of some customers, for what shows ids only: a record, an entry of the journal.
     * Every user who may act can ask.
     *
     * @param ids at most 500
     * @return those customers whom the actor can see
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if there are too many ids
     */
    public Map<CustomerId, CustomerRef> names(Set<CustomerId> ids) {
        Set<CustomerId> asked = Items.guarded("ids", Required.of("ids", ids));
        return commands.queries().query(Inputs.none(), (work, actor) -> VisibleCustomers.seen(work, actor, asked));
    }

    /**
     * Registers a customer, whose manager becomes the actor.
     *
     * @throws DuplicateException {@code duplicate} of the kind {@code customer} if there are customers of the same name; of the
     *     kind {@code external-number} if another customer has the external number. It lists them
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer register(CustomerDraft draft) {
        return register(draft, null, OnDuplicate.fail());
    }

    /**
     * Registers a customer, optionally with a first contact.
     *
     * @param contact the first contact; null for none
     * @param onDuplicate what to do if there are customers of the same name; {@link OnDuplicate#useExisting} has the same effect
     *     here as {@link OnDuplicate#fail}
     * @throws DuplicateException {@code duplicate} of the kind {@code customer} if there are customers of the same name, unless
     *     {@code onDuplicate} confirms a further one; of the kind {@code external-number} if another customer has the external
     *     number
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer register(CustomerDraft draft, @Nullable ContactDraft contact, OnDuplicate onDuplicate) {
        Inputs inputs = Inputs.of("draft", draft).optional("contact", contact).and("onDuplicate", onDuplicate);
        StoredFaults<CustomerRepositories, Customer> faults = (work, actor, none) -> {
            Dictionary dictionary = check(Dictionary.in(work), draft, null);
            return (contact == null ? dictionary : check(dictionary, contact, null)).faults();
        };
        return commands.create(
                CustomerRegistration.KIND, CustomerAction.REGISTER, inputs, StoredFaults.of(draft, faults), scope -> {
                    CustomerRegistration.requireUnused(scope, draft.externalNumber(), null);
                    List<Customer> alike = scope.work().customers().named(draft.name());
                    CustomerRegistration.requireAnswer(scope, draft.name(), alike, onDuplicate);
                    Contact first = contact == null ? null : Contact.of(scope.newId(ContactId::new), contact, true);
                    return registration.draw(scope, new Customer.Start(draft, first, scope.userId()), alike);
                });
    }

    /**
     * Changes the data of a customer. If other customers have the new name or external number, the command is rejected as in
     * {@link #register(CustomerDraft)}.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer revise(CustomerId id, CustomerDraft draft) {
        return revise(id, draft, OnDuplicate.fail());
    }

    /**
     * Changes the data of a customer, and says what to do if other customers have the new name.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer revise(CustomerId id, CustomerDraft draft, OnDuplicate onDuplicate) {
        Inputs inputs = Inputs.of("draft", draft).and("onDuplicate", onDuplicate);
        StoredFaults<CustomerRepositories, Customer> faults =
                (work, actor, found) -> check(Dictionary.in(work), draft, found).faults();
        return change(CustomerAction.REVISE, id, inputs, StoredFaults.of(draft, faults), (scope, found) -> {
            CustomerRegistration.requireUnused(scope, draft.externalNumber(), found);
            if (Text.matchKey(draft.name()).equals(Text.matchKey(found.name()))) {
                return found.revise(draft, found.nameOrdinal(), scope.at());
            }
            List<Customer> alike = scope.work().customers().named(draft.name());
            CustomerRegistration.requireAnswer(scope, draft.name(), alike, onDuplicate);
            return found.revise(draft, CustomerRegistration.nextNameOrdinal(alike), scope.at());
        });
    }

    /**
     * Lists the contacts of the customers whom the actor can see. {@code contacts(ContactFilter.calling("5555 0100").byName(20))}
     * finds who calls.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not see customers
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<ContactSummary> contacts(ListQuery<ContactFilter, ContactSort> query) {
        return commands.queries()
                .read(
                        Permission.CUSTOMER_READ,
                        Inputs.of("query", query),
                        (work, visibility) -> work.contacts().list(query, visibility));
    }

    /**
     * Counts the contacts of the customers whom the actor can see.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not see customers
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public long countContacts(ContactFilter filter) {
        return commands.queries()
                .read(
                        Permission.CUSTOMER_READ,
                        Inputs.of("filter", filter),
                        (work, visibility) -> work.contacts().count(filter, visibility));
    }

    /**
     * Adds a contact; the first one becomes the primary contact.
     *
     * @throws DuplicateException {@code duplicate} if the customer has contacts of the same name, with the same digits in a
     *     telephone number, or with the same e-mail address; it lists them
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer addContact(CustomerId id, ContactDraft draft) {
        return addContact(id, draft, OnDuplicate.fail());
    }

    /**
     * Adds a contact, and says what to do if it resembles a contact of the customer.
     *
     * @param onDuplicate {@link OnDuplicate#createAnyway} adds it; {@link OnDuplicate#useExisting} has the same effect here as
     *     {@link OnDuplicate#fail}
     * @throws DuplicateException {@code duplicate} if it resembles other contacts, unless {@code onDuplicate} confirms it
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer addContact(CustomerId id, ContactDraft draft, OnDuplicate onDuplicate) {
        Inputs inputs =
                Inputs.of("draft", draft).and("onDuplicate", onDuplicate).as("add");
        StoredFaults<CustomerRepositories, Customer> faults =
                (work, actor, found) -> check(Dictionary.in(work), draft, null).faults();
        return change(CustomerAction.EDIT_CONTACTS, id, inputs, StoredFaults.of(draft, faults), (scope, found) -> {
            ContactId contact = scope.newId(ContactId::new);
            Change<Customer> added = found.addContact(contact, draft, scope.at());
            ContactDuplicates.requireAnswer(scope, added.next(), contact, null, onDuplicate);
            return added;
        });
    }

    /**
     * Changes a contact. If it comes to resemble another contact of the customer by what is changed, the command is rejected as
     * in {@link #addContact(CustomerId, ContactDraft)}.
     *
     * @throws DuplicateException {@code duplicate} if other contacts of the customer have the new name, the digits of a new
     *     telephone number, or the new e-mail address; it lists them
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer reviseContact(CustomerId id, ContactId contact, ContactDraft draft) {
        return reviseContact(id, contact, draft, OnDuplicate.fail());
    }

    /**
     * Changes a contact, and says what to do if it comes to resemble another contact of the customer.
     *
     * @param onDuplicate {@link OnDuplicate#createAnyway} changes it; {@link OnDuplicate#useExisting} has the same effect here
     *     as {@link OnDuplicate#fail}
     * @throws DuplicateException {@code duplicate} if it comes to resemble other contacts, unless {@code onDuplicate} confirms it
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer reviseContact(CustomerId id, ContactId contact, ContactDraft draft, OnDuplicate onDuplicate) {
        Inputs inputs = Inputs.of("contact", contact)
                .and("draft", draft)
                .and("onDuplicate", onDuplicate)
                .as("revise");
        StoredFaults<CustomerRepositories, Customer> faults = (work, actor, found) -> check(
                        Dictionary.in(work),
                        draft,
                        found == null ? null : found.contact(contact).orElse(null))
                .faults();
        return change(CustomerAction.EDIT_CONTACTS, id, inputs, StoredFaults.of(draft, faults), (scope, found) -> {
            Change<Customer> revised = found.reviseContact(contact, draft, scope.at());
            ContactDuplicates.requireAnswer(
                    scope, revised.next(), contact, found.contact(contact).orElseThrow(), onDuplicate);
            return revised;
        });
    }

    /**
     * Removes a contact. If it was the primary contact, the contact that was added earliest of the others becomes the primary
     * contact.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer removeContact(CustomerId id, ContactId contact) {
        return change(
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("contact", contact).as("remove"),
                (scope, found) -> found.removeContact(contact, scope.at()));
    }

    /**
     * Chooses the primary contact.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer choosePrimaryContact(CustomerId id, ContactId contact) {
        return change(
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("contact", contact).as("choose-primary"),
                (scope, found) -> found.choosePrimary(contact, scope.at()));
    }

    /**
     * Transfers a customer to another manager: an enabled user with the permission to edit customers. Opportunities and service
     * requests for the customer that are assigned to the former manager are reassigned to the new one, and an open churn case is
     * transferred too.
     *
     * @throws RuleBrokenException {@code user.not-assignable} if the new manager cannot take on the customer or something that is
     *     transferred with it
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer transfer(CustomerId id, UserId manager) {
        Inputs inputs = Inputs.of("manager", manager);
        return change(CustomerAction.TRANSFER, id, inputs, Assignees.faults("manager", manager), (scope, found) -> {
            Change<Customer> transferred = found.transfer(manager, scope.at());
            if (transferred.event() != null) {
                Assignees.assign(scope, manager, Permission.CUSTOMER_EDIT);
                references.apply(scope.work()).handOver(scope, id, found.manager(), manager);
            }
            return transferred;
        });
    }

    /**
     * Archives a customer, who is kept for reading. Orders that arrive later are stored and change neither the customer nor its
     * churn cases.
     *
     * @throws RuleBrokenException {@code customer.has-open-work} while the customer has open opportunities, service requests or
     *     churn cases; their number is not reported, as the actor may not see them
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer archive(CustomerId id) {
        return change(
                CustomerAction.ARCHIVE,
                id,
                Inputs.none(),
                (scope, found) -> found.archive(references.apply(scope.work()).countOpen(id) > 0, scope.at()));
    }

    /**
     * Restores an archived customer to the state in which it was archived, with the manager that it had. A customer who was lost
     * and has bought since is active, and its churn case is won back.
     *
     * @throws RuleBrokenException {@code user.not-assignable} if that manager can no longer take on customers; {@link
     *     #restore(CustomerId, UserId)} names another one
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the customer is not archived
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer restore(CustomerId id) {
        return restore(id, Inputs.none(), null);
    }

    /**
     * Restores an archived customer like {@link #restore(CustomerId)}, and names the manager from now on.
     *
     * @param manager an enabled user with the permission to edit customers
     * @throws RuleBrokenException {@code user.not-assignable} if the manager cannot take on the customer
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the customer is not archived
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer restore(CustomerId id, UserId manager) {
        return restore(id, Inputs.of("manager", manager), manager);
    }

    private Customer restore(CustomerId id, Inputs inputs, @Nullable UserId manager) {
        return change(CustomerAction.RESTORE, id, inputs, Assignees.faults("manager", manager), (scope, found) -> {
            CustomerState.LIFECYCLE.check(id, found.state(), CustomerAction.RESTORE);
            UserId next = manager == null ? found.manager() : manager;
            Assignees.assign(scope, next, Permission.CUSTOMER_EDIT);
            return found.restore(next, references.apply(scope.work()).winBack(scope, id), scope.at());
        });
    }

    private Customer change(
            CustomerAction action,
            CustomerId id,
            Inputs inputs,
            BiFunction<CommandScope<CustomerRepositories>, Customer, Change<Customer>> how) {
        return change(action, id, inputs, StoredFaults.none(), how);
    }

    private Customer change(
            CustomerAction action,
            CustomerId id,
            Inputs inputs,
            StoredFaults<CustomerRepositories, Customer> faults,
            BiFunction<CommandScope<CustomerRepositories>, Customer, Change<Customer>> how) {
        return commands.change(CustomerRegistration.KIND, action, id, inputs, faults, how);
    }

    /** Checks the values of a customer against the dictionary; values that the customer already has are accepted. */
    private static Dictionary check(Dictionary dictionary, CustomerDraft draft, @Nullable Customer found) {
        Profile wanted = draft.profile();
        if (wanted == null) { // a caller's code may have no null checks by a compiler
            return dictionary;
        }
        Profile held = found == null ? null : found.profile();
        return dictionary
                .check("profile.level", EntryType.CUSTOMER_LEVEL, wanted.level(), held == null ? null : held.level())
                .check("profile.region", EntryType.REGION, wanted.region(), held == null ? null : held.region())
                .check("profile.industry", EntryType.INDUSTRY, wanted.industry(), held == null ? null : held.industry())
                .check(
                        "profile.source",
                        EntryType.CUSTOMER_SOURCE,
                        wanted.source(),
                        held == null ? null : held.source())
                .check(
                        "profile.companySize",
                        EntryType.COMPANY_SIZE,
                        wanted.companySize(),
                        held == null ? null : held.companySize());
    }

    /** Checks the values of a contact; a value that the contact already has is accepted. */
    private static Dictionary check(Dictionary dictionary, ContactDraft draft, @Nullable Contact found) {
        return dictionary.check(
                "contactClass",
                EntryType.CONTACT_CLASS,
                draft.contactClass(),
                found == null ? null : found.contactClass());
    }
}
