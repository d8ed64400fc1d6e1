package org.crmkit.customer;

import java.util.List;
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
     * Registers a customer, whose manager becomes the actor.
     *
     * @throws DuplicateException if there are customers of the same name; it lists them
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
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer register(CustomerDraft draft, @Nullable ContactDraft contact, OnDuplicate onDuplicate) {
        Inputs inputs = Inputs.of("draft", draft).optional("contact", contact).and("onDuplicate", onDuplicate);
        return commands.create(CustomerRegistration.KIND, CustomerAction.REGISTER, inputs, scope -> {
            requireKnown(scope, draft, null);
            List<Customer> alike = scope.work().customers().named(draft.name());
            CustomerRegistration.requireAnswer(scope, draft.name(), alike, onDuplicate);
            Contact first = contact == null ? null : Contact.of(scope.newId(ContactId::new), contact, true);
            return registration.draw(scope, new NewCustomer(draft, first, scope.userId()), alike);
        });
    }

    /**
     * Changes the data of a customer. If other customers have the new name, the command is rejected as in {@link #register}.
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
        return change(CustomerAction.REVISE, id, inputs, (scope, found) -> {
            requireKnown(scope, draft, found);
            if (Text.matchKey(draft.name()).equals(Text.matchKey(found.name()))) {
                return found.revise(draft, found.nameOrdinal(), scope.at());
            }
            List<Customer> alike = scope.work().customers().named(draft.name());
            CustomerRegistration.requireAnswer(scope, draft.name(), alike, onDuplicate);
            return found.revise(draft, CustomerRegistration.nextNameOrdinal(alike), scope.at());
        });
    }

    /**
     * Adds a contact; the first one becomes the primary contact.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer addContact(CustomerId id, ContactDraft draft) {
        return change(
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("draft", draft).as("add"),
                (scope, found) -> found.addContact(scope.newId(ContactId::new), draft, scope.at()));
    }

    /**
     * Changes a contact.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the customer
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Customer reviseContact(CustomerId id, ContactId contact, ContactDraft draft) {
        return change(
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("contact", contact).and("draft", draft).as("revise"),
                (scope, found) -> found.reviseContact(contact, draft, scope.at()));
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
        return change(CustomerAction.TRANSFER, id, Inputs.of("manager", manager), (scope, found) -> {
            Change<Customer> transferred = found.transfer(manager, scope.at());
            if (transferred.event() != null) {
                Assignees.assign(scope, manager, Permission.CUSTOMER_EDIT);
                references.apply(scope.work()).handOver(scope, id, found.manager(), manager);
            }
            return transferred;
        });
    }

    /**
     * Archives a customer for good.
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

    private Customer change(
            CustomerAction action,
            CustomerId id,
            Inputs inputs,
            BiFunction<CommandScope<CustomerRepositories>, Customer, Change<Customer>> how) {
        return commands.change(CustomerRegistration.KIND, action, id, inputs, how);
    }

    /** Checks that level and region are in the dictionary; values that the customer already has are accepted. */
    private static void requireKnown(
            CommandScope<CustomerRepositories> scope, CustomerDraft draft, @Nullable Customer found) {
        Profile held = found == null ? null : found.profile();
        Dictionary.in(scope.work())
                .check(
                        "profile.level",
                        EntryType.CUSTOMER_LEVEL,
                        draft.profile().level(),
                        held == null ? null : held.level())
                .check(
                        "profile.region",
                        EntryType.REGION,
                        draft.profile().region(),
                        held == null ? null : held.region())
                .require();
    }
}
