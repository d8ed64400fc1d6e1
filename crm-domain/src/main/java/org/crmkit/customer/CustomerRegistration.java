package org.crmkit.customer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.crmkit.access.Assignees;
import org.crmkit.access.User;
import org.crmkit.actor.Permission;
import org.crmkit.actor.UserId;
import org.crmkit.actor.Visibility;
import org.crmkit.aggregate.Change;
import org.crmkit.command.AggregateType;
import org.crmkit.command.CommandScope;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.dictionary.EntryType;
import org.crmkit.error.DuplicateException;
import org.crmkit.error.IllegalTransitionException;
import org.crmkit.error.NotFoundException;
import org.crmkit.error.RuleBrokenException;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.jspecify.annotations.Nullable;

/** The entry point of this context for other contexts: a customer is registered, or one of the same name is linked. */
public final class CustomerRegistration {

    static final AggregateType<CustomerRepositories, Customer, CustomerId, CustomerAction> KIND = new AggregateType<>(
            "customer",
            CustomerId::new,
            CustomerRepositories::customers,
            Permission.CUSTOMER_READ,
            new CustomerAccess());

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
     * @param onDuplicate what the actor says about customers of the same name
     * @throws DuplicateException if there are any, and the actor said nothing; it lists them
     * @throws RuleBrokenException {@code user.not-assignable} if the manager cannot take on the customer that is made
     * @throws NotFoundException if the one to be linked is neither of that name nor visible to the actor
     * @throws IllegalTransitionException if the one to be linked is archived
     * @throws RuleBrokenException {@code customer.not-available} if the one to be linked is archived and not visible to the actor
     */
    public CustomerId settle(
            CommandScope<? extends CustomerRepositories> scope,
            String name,
            @Nullable String telephone,
            @Nullable ContactDraft contact,
            UserId manager,
            OnDuplicate onDuplicate) {
        List<Customer> alike = scope.work().customers().named(name);
        if (onDuplicate.existing() != null) {
            return linked(scope, alike, onDuplicate.existing());
        }
        requireAnswer(scope, name, alike, onDuplicate);
        String level = Dictionary.in(scope.work()).first(EntryType.CUSTOMER_LEVEL);
        Profile profile = ProfileBuilder.builder(Profile.ofLevel(level))
                .telephone(telephone)
                .build();
        CustomerDraft draft = new CustomerDraft(name, profile);
        Contact first = contact == null ? null : Contact.of(scope.newId(ContactId::new), contact, true);
        return scope.add(KIND, draw(scope, new NewCustomer(draft, first, manager), alike))
                .id();
    }

    /** Checks that nobody doubles a customer without saying so. */
    static void requireAnswer(
            CommandScope<? extends CustomerRepositories> scope,
            String name,
            List<Customer> alike,
            OnDuplicate onDuplicate) {
        if (!alike.isEmpty() && !onDuplicate.anyway()) {
            throw new DuplicateException(
                    "customer",
                    name,
                    alike.stream().map(each -> candidate(scope, each)).toList());
        }
    }

    /** Returns which namesake a further customer is: one more than the highest there is. */
    static int nextNameOrdinal(List<Customer> alike) {
        return alike.isEmpty() ? 1 : alike.get(0).nameOrdinal() + 1;
    }

    /** Draws a number and makes the customer, whose manager must be able to take them on; nothing is written yet. */
    Change<Customer> draw(
            CommandScope<? extends CustomerRepositories> scope, NewCustomer registration, List<Customer> alike) {
        takeOn(scope, registration.manager());
        LocalDate day = LocalDate.ofInstant(scope.at(), zone);
        long running = scope.work().numbers().next(CustomerNumber.series(day));
        return Customer.register(
                scope.newId(CustomerId::new),
                CustomerNumber.of(day, running),
                registration,
                nextNameOrdinal(alike),
                scope.me(),
                scope.at());
    }

    /** Whoever acts is known to be able to act. */
    private static void takeOn(CommandScope<? extends CustomerRepositories> scope, UserId manager) {
        if (manager.equals(scope.me())) {
            Assignees.given(scope, manager);
        } else {
            Assignees.takesOn(scope, manager, Permission.CUSTOMER_EDIT);
        }
    }

    private static CustomerId linked(
            CommandScope<? extends CustomerRepositories> scope, List<Customer> alike, CustomerNumber number) {
        Customer meant = alike.stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .or(() -> visible(scope, number))
                .orElseThrow(() -> new NotFoundException(KIND.name(), number));
        ServedCustomers.take(scope, meant);
        return meant.id();
    }

    private static Optional<Customer> visible(
            CommandScope<? extends CustomerRepositories> scope, CustomerNumber number) {
        CustomerFilter numbered = CustomerFilterBuilder.builder().number(number).build();
        CustomerQuery query = new CustomerQuery(numbered, Paging.by(CustomerSort.NUMBER, Direction.ASCENDING, 1));
        Visibility visibility = scope.actor().visibility(Permission.CUSTOMER_READ);
        return scope.work().customers().list(query, visibility).items().stream()
                .findFirst()
                .flatMap(found -> scope.work().customers().find(found.id(), visibility));
    }

    /** What an actor gets to know of a namesake; of one they cannot see, number and manager only. */
    private static DuplicateException.Candidate candidate(
            CommandScope<? extends CustomerRepositories> scope, Customer customer) {
        boolean visible = VisibleCustomers.isVisible(scope, customer.id());
        String manager = scope.work()
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
