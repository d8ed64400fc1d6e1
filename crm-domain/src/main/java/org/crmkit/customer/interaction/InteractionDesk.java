package org.crmkit.customer.interaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.ServedCustomers;
import org.crmkit.customer.VisibleCustomers;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.command.Inputs;
import org.crmkit.internal.command.RecordReads;
import org.crmkit.internal.command.References;
import org.crmkit.internal.command.StoredFaults;
import org.crmkit.kernel.desk.RecordDesk;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/**
 * Commands and queries about interactions with customers. A command that records or changes an interaction throws {@link
 * IllegalTransitionException} if the customer is archived, {@link RuleBrokenException} {@code interaction.date-in-future} if the
 * interaction lies further in the future than {@link InteractionPolicy} tolerates, and {@link InvalidInputException} with a violation
 * {@code not-found} if the actor cannot see the customer, an attendee is not a contact of the customer, or the subject is no
 * record of the customer that the actor can see.
 */
@PrimaryPort
public final class InteractionDesk
        extends RecordDesk<
                Interaction, InteractionId, InteractionAction, InteractionSummary, InteractionFilter, InteractionSort> {

    static final AggregateType<InteractionRepositories, Interaction, InteractionId, InteractionAction> KIND =
            new AggregateType<>(
                    "interaction",
                    InteractionId::new,
                    InteractionRepositories::interactions,
                    Permission.CUSTOMER_READ,
                    new InteractionAccess());

    private final Commands<InteractionRepositories> commands;
    private final InteractionPolicy policy;
    private final Function<InteractionRepositories, InteractionSubjects> subjects;

    InteractionDesk(
            Commands<InteractionRepositories> commands,
            InteractionPolicy policy,
            Function<InteractionRepositories, InteractionSubjects> subjects) {
        super(new RecordReads<>(
                commands.queries(), KIND, InteractionRepositories::interactions, InteractionDesk::possible));
        this.commands = commands;
        this.policy = policy;
        this.subjects = subjects;
    }

    @Override
    public InteractionDesk ifVersion(long version) {
        return new InteractionDesk(commands.ifVersion(version), policy, subjects);
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
                KIND,
                InteractionAction.RECORD,
                Inputs.of("customer", customer).and("draft", draft),
                StoredFaults.of(draft, faults(customer, draft)),
                scope -> {
                    Customer met = ServedCustomers.requireMet(scope, customer);
                    return Interaction.record(
                            scope.newId(InteractionId::new),
                            customer,
                            draft,
                            attendees(met.contacts(), draft, List.of()),
                            scope.userId(),
                            scope.at(),
                            policy);
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
        return commands.change(
                KIND,
                InteractionAction.REVISE,
                id,
                Inputs.of("draft", draft),
                StoredFaults.of(draft, faults(null, draft)),
                (scope, found) -> {
                    Customer met = met(scope, found);
                    return found.revise(draft, attendees(met.contacts(), draft, found.attendees()), scope.at(), policy);
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
     * Checks the kind, the customer, the attendees and the subject. An interaction keeps a kind that is no longer offered, attendees
     * who are no longer contacts, and a subject that was deleted since or that the actor cannot see.
     *
     * @param customer the customer of a new interaction; null if one is revised
     */
    private StoredFaults<InteractionRepositories, Interaction> faults(
            @Nullable CustomerId customer, InteractionDraft draft) {
        return (work, actor, found) -> {
            References references = VisibleCustomers.check(work, actor, "customer", customer);
            CustomerId of = found == null ? customer : found.customer();
            if (of != null && references.faults().isEmpty()) {
                checkAttendees(references, work, of, draft, found);
                checkSubject(references, work, actor, of, draft, found);
            }
            return references.and(Dictionary.in(work)
                    .check("kind", EntryType.INTERACTION_KIND, draft.kind(), found == null ? null : found.kind())
                    .faults());
        };
    }

    private static void checkAttendees(
            References references,
            InteractionRepositories work,
            CustomerId customer,
            InteractionDraft draft,
            @Nullable Interaction found) {
        Set<ContactId> known = new HashSet<>();
        if (found != null) {
            found.attendees().forEach(each -> known.add(each.contact()));
        }
        if (!known.containsAll(draft.attendees())) {
            work.customers()
                    .find(customer, Visibility.everything())
                    .ifPresent(met -> met.contacts().forEach(each -> known.add(each.id())));
        }
        draft.attendees().forEach(each -> references.check("attendees", each, known::contains));
    }

    private void checkSubject(
            References references,
            InteractionRepositories work,
            Actor actor,
            CustomerId customer,
            InteractionDraft draft,
            @Nullable Interaction found) {
        InteractionSubject subject = draft.subject();
        if (subject == null || (found != null && subject.equals(found.subject()))) {
            return;
        }
        InteractionSubjects all = subjects.apply(work);
        Set<String> kinds = new TreeSet<>();
        all.subjectKinds().forEach(kind -> kinds.add(kind.code()));
        if (kinds.contains(subject.kind().code())) {
            references.check("subject.record", subject.record(), each -> all.isSubject(subject, customer, actor));
        } else {
            references.also(Violation.unknown("subject.kind", kinds));
        }
    }

    /** No action is possible once the customer is archived. */
    private static Set<InteractionAction> possible(InteractionRepositories work, Interaction found, Instant now) {
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
     * contacts. The command has reported others before.
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
