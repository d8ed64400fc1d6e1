package org.crmkit.customer;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.crmkit.actor.Right;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.error.DuplicateException;
import org.crmkit.query.Page;
import org.crmkit.value.Text;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** What an actor can ask for about customers and contacts. */
@PrimaryPort
public final class CustomerDesk {

    private final Commands<CustomerRecords> commands;
    private final CustomerRegistration registration;

    /**
     * Opens the desk for whoever the commands are for.
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
     */
    public Customer register(CustomerDraft draft) {
        return register(draft, null, Namesakes.ask());
    }

    /**
     * Registers a customer, with a first contact.
     *
     * @param contact the first contact; null if none is known
     * @param namesakes what the actor says about customers of that name; a link is nothing to register
     */
    public Customer register(CustomerDraft draft, @Nullable ContactDraft contact, Namesakes namesakes) {
        Inputs inputs = Inputs.of("draft", draft).maybe("contact", contact).and("namesakes", namesakes);
        return commands.create(CustomerRegistration.KIND, CustomerAction.REGISTER, inputs, act -> {
            List<Customer> alike = act.work().customers().namesakes(draft.name());
            CustomerRegistration.requireAnswer(act, draft.name(), alike, namesakes);
            Contact first = contact == null ? null : Contact.of(act.newId(ContactId::new), contact, true);
            return registration.draw(act, new Registration(draft, first, act.me()), alike);
        });
    }

    /** Changes what is known about a customer. A new name that others have is a question, as in {@link #register}. */
    public Customer revise(CustomerId id, CustomerDraft draft) {
        return revise(id, draft, Namesakes.ask());
    }

    /** Changes what is known about a customer, with an answer about customers of the new name. */
    public Customer revise(CustomerId id, CustomerDraft draft, Namesakes namesakes) {
        Inputs inputs = Inputs.of("draft", draft).and("namesakes", namesakes);
        return commands.change(CustomerRegistration.KIND, CustomerAction.REVISE, id, inputs, (act, found) -> {
            if (Text.matchKey(draft.name()).equals(Text.matchKey(found.name()))) {
                return found.revise(draft, found.namesake(), act.at());
            }
            List<Customer> alike = act.work().customers().namesakes(draft.name());
            CustomerRegistration.requireAnswer(act, draft.name(), alike, namesakes);
            return found.revise(draft, CustomerRegistration.nextNamesake(alike), act.at());
        });
    }

    /** Adds a contact; the first one becomes the primary one. */
    public Customer addContact(CustomerId id, ContactDraft draft) {
        return commands.change(
                CustomerRegistration.KIND,
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("draft", draft),
                (act, found) -> found.addContact(act.newId(ContactId::new), draft, act.at()));
    }

    /** Changes what is known about a contact. */
    public Customer reviseContact(CustomerId id, ContactId contact, ContactDraft draft) {
        return commands.change(
                CustomerRegistration.KIND,
                CustomerAction.EDIT_CONTACTS,
                id,
                Inputs.of("contact", contact).and("draft", draft),
                (act, found) -> found.reviseContact(contact, draft, act.at()));
    }

    /** Returns a customer. */
    public Customer get(CustomerId id) {
        return commands.get(CustomerRegistration.KIND, id);
    }

    /** Lists customers. */
    public Page<CustomerSummary> list(CustomerQuery query) {
        return commands.ask(
                Right.CUSTOMER_READ,
                Inputs.of("query", query),
                (work, actor) -> work.customers().list(query, actor.visibility(Right.CUSTOMER_READ)));
    }

    /** Counts customers. */
    public long count(CustomerFilter filter) {
        return commands.ask(
                Right.CUSTOMER_READ,
                Inputs.of("filter", filter),
                (work, actor) -> work.customers().count(filter, actor.visibility(Right.CUSTOMER_READ)));
    }

    /** Returns which of the possible actions the actor may do to a customer now. */
    public Set<CustomerAction> allowedActions(CustomerId id) {
        return commands.allowed(CustomerRegistration.KIND, id, found -> CustomerState.LIFECYCLE.allowed(found.state()));
    }
}
