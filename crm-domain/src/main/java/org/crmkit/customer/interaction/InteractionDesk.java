package org.crmkit.customer.interaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmkit.actor.Permission;
import org.crmkit.actor.Visibility;
import org.crmkit.command.AggregateType;
import org.crmkit.command.CommandScope;
import org.crmkit.command.Commands;
import org.crmkit.command.Inputs;
import org.crmkit.customer.Contact;
import org.crmkit.customer.ContactId;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.ServedCustomers;
import org.crmkit.error.ConflictException;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.InvalidInputException;
import org.crmkit.error.NotAllowedException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.journal.JournalEntry;
import org.crmkit.query.Cursor;
import org.crmkit.query.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/**
 * Commands and queries about interactions with customers. A command that records or changes an interaction throws {@link
 * IllegalTransitionException} if the customer is archived, {@link RuleBrokenException} {@code interaction.date-in-future} if the
 * interaction lies in the future, and {@link NotFoundException} if an attendee is not a contact of the customer.
 */
@PrimaryPort
public final class InteractionDesk {

    private static final AggregateType<InteractionRepositories, Interaction, InteractionId, InteractionAction> KIND =
            new AggregateType<>(
                    "interaction",
                    InteractionId::new,
                    InteractionRepositories::interactions,
                    Permission.CUSTOMER_READ,
                    new InteractionAccess());

    private final Commands<InteractionRepositories> commands;

    /** Creates the desk for the user of the commands. */
    public InteractionDesk(Commands<InteractionRepositories> commands) {
        this.commands = commands;
    }

    /** Returns this desk with an expected version: a command on a record of another version is a conflict. */
    public InteractionDesk ifVersion(long version) {
        return new InteractionDesk(commands.ifVersion(version));
    }

    /**
     * Records an interaction with a customer. The actor must be the customer's manager or a supervisor.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws ConflictException {@code conflict} if another command took the same unique value at the same moment
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Interaction record(CustomerId customer, InteractionDraft draft) {
        return commands.create(
                KIND, InteractionAction.RECORD, Inputs.of("customer", customer).and("draft", draft), scope -> {
                    Customer met = ServedCustomers.requireMet(scope, customer);
                    return Interaction.record(
                            scope.newId(InteractionId::new),
                            customer,
                            draft,
                            attendees(met.contacts(), draft, List.of()),
                            scope.userId(),
                            scope.at());
                });
    }

    /**
     * Changes an interaction.
     *
     * @throws NotFoundException {@code not-found} if there is no such interaction, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the interaction does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the interaction
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Interaction revise(InteractionId id, InteractionDraft draft) {
        return commands.change(KIND, InteractionAction.REVISE, id, Inputs.of("draft", draft), (scope, found) -> {
            Customer met = met(scope, found);
            return found.revise(draft, attendees(met.contacts(), draft, found.attendees()), scope.at());
        });
    }

    /**
     * Removes an interaction; the journal keeps the last content.
     *
     * @throws NotFoundException {@code not-found} if there is no such interaction, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws IllegalTransitionException {@code illegal-transition} if the state of the interaction does not allow it
     * @throws ConflictException {@code conflict} if another command has changed the interaction
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public void remove(InteractionId id) {
        commands.end(KIND, InteractionAction.REMOVE, id, (scope, found) -> {
            met(scope, found);
            scope.write(work -> work.interactions().remove(found));
            return new InteractionEvent.Removed(id, found);
        });
    }

    /**
     * Returns an interaction.
     *
     * @throws NotFoundException {@code not-found} if there is no such interaction, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Interaction get(InteractionId id) {
        return commands.get(KIND, id);
    }

    /**
     * Lists interactions.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<Interaction> list(InteractionQuery query) {
        return commands.query(
                Permission.CUSTOMER_READ,
                Inputs.of("query", query),
                (work, actor) -> work.interactions().list(query, actor.visibility(Permission.CUSTOMER_READ)));
    }

    /**
     * Counts interactions.
     *
     * @throws NotAllowedException {@code not-allowed} if the actor may not do this
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public long count(InteractionFilter filter) {
        return commands.query(
                Permission.CUSTOMER_READ,
                Inputs.of("filter", filter),
                (work, actor) -> work.interactions().count(filter, actor.visibility(Permission.CUSTOMER_READ)));
    }

    /**
     * Returns the journal entries of an interaction, newest first.
     *
     * @throws NotFoundException {@code not-found} if there is no such interaction, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Page<JournalEntry> journal(InteractionId id, int size, @Nullable Cursor after) {
        return commands.history(KIND, id, size, after);
    }

    /**
     * Returns the actions that the actor may perform on an interaction now; none once its customer is archived.
     *
     * @throws NotFoundException {@code not-found} if there is no such interaction, or the actor cannot see it
     * @throws NotAllowedException {@code not-allowed} if the user may not act
     * @throws InvalidInputException {@code invalid-input} if the input is invalid; it lists every violation
     */
    public Set<InteractionAction> allowedActions(InteractionId id) {
        return commands.allowed(KIND, id, InteractionDesk::possible);
    }

    private static Set<InteractionAction> possible(InteractionRepositories work, Interaction found) {
        boolean open = work.customers()
                .find(found.customer(), Visibility.everything())
                .filter(ServedCustomers::canBeMet)
                .isPresent();
        return open ? Set.of(InteractionAction.REVISE, InteractionAction.REMOVE) : Set.of();
    }

    private static Customer met(CommandScope<InteractionRepositories> scope, Interaction found) {
        Customer met = scope.work()
                .customers()
                .find(found.customer(), Visibility.everything())
                .orElseThrow(() -> new NotFoundException("customer", found.customer()));
        return ServedCustomers.met(met);
    }

    /**
     * Returns the attendees with their names: present contacts in the customer's order, then earlier attendees who are no longer
     * contacts.
     */
    static List<Attendee> attendees(List<Contact> contacts, InteractionDraft draft, List<Attendee> before) {
        Set<ContactId> left = new HashSet<>(draft.attendees());
        List<Attendee> present = new ArrayList<>();
        for (Contact each : contacts) {
            if (left.remove(each.id())) {
                present.add(new Attendee(each.id(), each.name()));
            }
        }
        for (Attendee each : before) {
            if (left.remove(each.contact())) {
                present.add(each);
            }
        }
        if (!left.isEmpty()) {
            throw new NotFoundException("contact", left.iterator().next());
        }
        return present;
    }
}
