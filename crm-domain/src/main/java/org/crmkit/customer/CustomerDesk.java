package org.crmkit.customer;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.crmkit.access.People;
import org.crmkit.actor.Right;
import org.crmkit.actor.UserId;
import org.crmkit.aggregate.Change;
import org.crmkit.command.Act;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.error.ConflictException;
import org.crmkit.error.DuplicateException;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.JournalEntry;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.crmkit.reference.Dictionary;
import org.crmkit.reference.EntryType;
import org.crmkit.value.Text;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** What an actor can ask for about customers and contacts. */
@PrimaryPort
public final class CustomerDesk {

    private final Commands<CustomerRecords> commands;
    private final CustomerRegistration registration;

    /**
     * Opens the desk for the user of the commands.
     *
     * @param zone the zone whose day goes into customer numbers
     */
    public CustomerDesk(Commands<CustomerRecords> commands, ZoneId zone) {
        this(commands, new CustomerRegistration(zone));
    }

    private CustomerDesk(Commands<CustomerRecords> commands, CustomerRegistration registration) {
        this.commands = commands;
        this.registration = registration;
    }

    /** Returns the same desk for somebody who has seen a version: another one is a conflict. */
    public CustomerDesk seen(long version) {
        return new CustomerDesk(commands.seen(version), registration);
    }

    /**
     * Registers a customer, whom the actor will look after.
     *
     * @throws DuplicateException if there are customers of that name; it lists them
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer register(CustomerDraft draft) {
        return register(draft, null, Namesakes.ask());
    }

    /**
     * Registers a customer, with a first contact.
     *
     * @param contact the first contact; null if none is known
     * @param namesakes what the actor says about customers of that name; a link is nothing to register
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer register(CustomerDraft draft, @Nullable ContactDraft contact, Namesakes namesakes) {
        Inputs inputs = Inputs.of("draft", draft).maybe("contact", contact).and("namesakes", namesakes);
        return commands.create(CustomerRegistration.KIND, CustomerAction.REGISTER, inputs, act -> {
            requireKnown(act, draft, null);
            List<Customer> alike = act.work().customers().namesakes(draft.name());
            CustomerRegistration.requireAnswer(act, draft.name(), alike, namesakes);
            Contact first = contact == null ? null : Contact.of(act.newId(ContactId::new), contact, true);
            return registration.draw(act, new NewCustomer(draft, first, act.me()), alike);
        });
    }

    /**
     * Changes what is known about a customer. A new name that others have is a question, as in {@link #register}.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the customer
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer revise(CustomerId id, CustomerDraft draft) {
        return revise(id, draft, Namesakes.ask());
    }

    /**
     * Changes what is known about a customer, with an answer about customers of the new name.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the customer
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer revise(CustomerId id, CustomerDraft draft, Namesakes namesakes) {
        Inputs inputs = Inputs.of("draft", draft).and("namesakes", namesakes);
        return change(CustomerAction.REVISE, id, inputs, (act, found) -> {
            requireKnown(act, draft, found);
            if (Text.matchKey(draft.name()).equals(Text.matchKey(found.name()))) {
                return found.revise(draft, found.namesake(), act.at());
            }
            List<Customer> alike = act.work().customers().namesakes(draft.name());
            CustomerRegistration.requireAnswer(act, draft.name(), alike, namesakes);
            return found.revise(draft, CustomerRegistration.nextNamesake(alike), act.at());
        });
    }

    /**
     * Adds a contact; the first one becomes the primary one.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the customer
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer addContact(CustomerId id, ContactDraft draft) {
        return change(
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("draft", draft).as("add"),
                (act, found) -> found.addContact(act.newId(ContactId::new), draft, act.at()));
    }

    /**
     * Changes what is known about a contact.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the customer
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer reviseContact(CustomerId id, ContactId contact, ContactDraft draft) {
        return change(
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("contact", contact).and("draft", draft).as("revise"),
                (act, found) -> found.reviseContact(contact, draft, act.at()));
    }

    /**
     * Takes a contact away; if it was the primary one, the longest known of the others becomes that.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the customer
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer removeContact(CustomerId id, ContactId contact) {
        return change(
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("contact", contact).as("remove"),
                (act, found) -> found.removeContact(contact, act.at()));
    }

    /**
     * Chooses the contact to talk to first.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the customer
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer choosePrimaryContact(CustomerId id, ContactId contact) {
        return change(
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("contact", contact).as("choose-primary"),
                (act, found) -> found.choosePrimary(contact, act.at()));
    }

    /**
     * Gives a customer to another manager: an enabled user who may edit customers. Opportunities and service requests for
     * the customer that are assigned to the former manager are reassigned to the new one, and an open churn case goes along.
     *
     * @throws RuleBrokenException {@code user.cannot-take-on} if the new manager cannot take on the customer, or something
     *     that comes along
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the customer
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer transfer(CustomerId id, UserId manager) {
        return change(CustomerAction.TRANSFER, id, Inputs.of("manager", manager), (act, found) -> {
            Change<Customer> transferred = found.transfer(manager, act.at());
            if (transferred.event() != null) {
                People.takesOn(act, manager, Right.CUSTOMER_EDIT);
                act.work().customerTies().handOver(act, id, found.manager(), manager);
            }
            return transferred;
        });
    }

    /**
     * Puts a customer away for good.
     *
     * @throws RuleBrokenException {@code customer.has-open-work} while there are open opportunities, service requests or churn
     *     cases for them; how many is not said, as the actor may not see them
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the customer does not allow it
     * @throws ConflictException {@code conflict} if somebody else has changed the customer
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer archive(CustomerId id) {
        return change(
                CustomerAction.ARCHIVE,
                id,
                Inputs.none(),
                (act, found) -> found.archive(act.work().customerTies().countOpen(id) > 0, act.at()));
    }

    /**
     * Returns a customer.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Customer get(CustomerId id) {
        return commands.get(CustomerRegistration.KIND, id);
    }

    /**
     * Lists customers.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<CustomerSummary> list(CustomerQuery query) {
        return commands.ask(
                Right.CUSTOMER_READ,
                Inputs.of("query", query),
                (work, actor) ->
                        work.customers().list(query.at(commands.now()), actor.visibility(Right.CUSTOMER_READ)));
    }

    /**
     * Counts customers.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public long count(CustomerFilter filter) {
        return commands.ask(
                Right.CUSTOMER_READ,
                Inputs.of("filter", filter),
                (work, actor) ->
                        work.customers().count(filter.at(commands.now()), actor.visibility(Right.CUSTOMER_READ)));
    }

    /**
     * Returns what the journal says of a customer, the newest first.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Page<JournalEntry> journal(CustomerId id, int size, @Nullable Cursor after) {
        return commands.history(CustomerRegistration.KIND, id, size, after);
    }

    /**
     * Returns which of the possible actions the actor may do to a customer now.
     *
     * @throws NotFoundException {@code not-found} if there is no such customer, or not for the actor
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} naming every fault of what was handed in
     */
    public Set<CustomerAction> allowedActions(CustomerId id) {
        return commands.allowed(CustomerRegistration.KIND, id, Customer::possibleActions);
    }

    private Customer change(
            CustomerAction action,
            CustomerId id,
            Inputs inputs,
            BiFunction<Act<CustomerRecords>, Customer, Change<Customer>> how) {
        return commands.change(CustomerRegistration.KIND, action, id, inputs, how);
    }

    /** Makes sure that level and region are in the dictionary; what the customer has already may stay. */
    private static void requireKnown(Act<CustomerRecords> act, CustomerDraft draft, @Nullable Customer found) {
        Profile held = found == null ? null : found.profile();
        Dictionary.in(act.work())
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
