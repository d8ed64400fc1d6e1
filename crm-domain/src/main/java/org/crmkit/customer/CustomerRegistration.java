package org.crmkit.customer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.crmkit.access.People;
import org.crmkit.access.User;
import org.crmkit.actor.Right;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Change;
import org.crmkit.command.Act;
import org.crmkit.command.RecordKind;
import org.crmkit.error.DuplicateException;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.reference.Dictionary;
import org.crmkit.reference.EntryType;
import org.jspecify.annotations.Nullable;

/** The door of this context for others: a customer is registered, or one of the same name is linked. */
public final class CustomerRegistration {

    static final RecordKind<CustomerRecords, Customer, CustomerId, CustomerAction> KIND = new RecordKind<>(
            "customer", CustomerId::new, CustomerRecords::customers, Right.CUSTOMER_READ, new CustomerAccess());

    private final ZoneId zone;

    /**
     * Opens the door.
     *
     * @param zone the zone whose day goes into customer numbers
     */
    public CustomerRegistration(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Finds or makes the customer that a won prospect becomes, within the act that wins. They begin at the dictionary's
     * first level.
     *
     * @param name what they are called
     * @param telephone how to reach them; null if that is not known
     * @param contact the first contact; null if there is none
     * @param manager who will look after them; must be able to take on customers, if one is made
     * @param namesakes what the actor says about customers of the same name
     * @throws DuplicateException if there are any, and the actor said nothing; it lists them
     * @throws RuleBrokenException {@code user.cannot-take-on} if the manager cannot take on the customer that is made
     * @throws NotFoundException if the one to be linked is neither of that name nor visible to the actor
     * @throws IllegalTransitionException if the one to be linked is archived
     * @throws RuleBrokenException {@code customer.not-available} if the one to be linked is archived and not visible to the actor
     */
    public CustomerId settle(
            Act<? extends CustomerRecords> act,
            String name,
            @Nullable String telephone,
            @Nullable ContactDraft contact,
            UserId manager,
            Namesakes namesakes) {
        List<Customer> alike = act.work().customers().namesakes(name);
        if (namesakes.link() != null) {
            return linked(act, alike, namesakes.link());
        }
        requireAnswer(act, name, alike, namesakes);
        String level = Dictionary.in(act.work()).first(EntryType.CUSTOMER_LEVEL);
        Profile profile = ProfileBuilder.builder(Profile.ofLevel(level))
                .telephone(telephone)
                .build();
        CustomerDraft draft = new CustomerDraft(name, profile);
        Contact first = contact == null ? null : Contact.of(act.newId(ContactId::new), contact, true);
        return act.add(KIND, draw(act, new NewCustomer(draft, first, manager), alike))
                .id();
    }

    /** Makes sure that nobody doubles a customer without saying so. */
    static void requireAnswer(
            Act<? extends CustomerRecords> act, String name, List<Customer> alike, Namesakes namesakes) {
        if (!alike.isEmpty() && !namesakes.further()) {
            throw new DuplicateException(
                    "customer",
                    name,
                    alike.stream().map(each -> candidate(act, each)).toList());
        }
    }

    /** Returns which namesake a further customer is: one more than the highest there is. */
    static int nextNamesake(List<Customer> alike) {
        return alike.isEmpty() ? 1 : alike.get(0).namesake() + 1;
    }

    /** Draws a number and makes the customer, whose manager must be able to take them on; nothing is written yet. */
    Change<Customer> draw(Act<? extends CustomerRecords> act, NewCustomer registration, List<Customer> alike) {
        takeOn(act, registration.manager());
        LocalDate day = LocalDate.ofInstant(act.at(), zone);
        long running = act.work().numbers().next(CustomerNumber.series(day));
        return Customer.register(
                act.newId(CustomerId::new),
                CustomerNumber.of(day, running),
                registration,
                nextNamesake(alike),
                act.me(),
                act.at());
    }

    /** Whoever acts is known to be able to act. */
    private static void takeOn(Act<? extends CustomerRecords> act, UserId manager) {
        if (manager.equals(act.me())) {
            People.given(act, manager);
        } else {
            People.takesOn(act, manager, Right.CUSTOMER_EDIT);
        }
    }

    private static CustomerId linked(Act<? extends CustomerRecords> act, List<Customer> alike, CustomerNumber number) {
        Customer meant = alike.stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .or(() -> visible(act, number))
                .orElseThrow(() -> new NotFoundException(KIND.name(), number));
        ServedCustomers.take(act, meant);
        return meant.id();
    }

    private static Optional<Customer> visible(Act<? extends CustomerRecords> act, CustomerNumber number) {
        CustomerFilter numbered = CustomerFilterBuilder.builder().number(number).build();
        CustomerQuery query = new CustomerQuery(numbered, Paging.by(CustomerSort.NUMBER, Direction.ASCENDING, 1));
        Visibility visibility = act.actor().visibility(Right.CUSTOMER_READ);
        return act.work().customers().list(query, visibility).items().stream()
                .findFirst()
                .flatMap(found -> act.work().customers().find(found.id(), visibility));
    }

    /** What an actor gets to know of a namesake; of one they cannot see, number and manager only. */
    private static DuplicateException.Candidate candidate(Act<? extends CustomerRecords> act, Customer customer) {
        boolean visible = SeenCustomers.isSeen(act, customer.id());
        String manager = act.work()
                .users()
                .find(customer.manager(), Visibility.everything())
                .map(User::realName)
                .orElse("?");
        return new DuplicateException.Candidate(
                customer.number().value(),
                customer.manager().value(),
                manager,
                visible ? customer.id().value() : null,
                visible ? customer.name() : null);
    }
}
