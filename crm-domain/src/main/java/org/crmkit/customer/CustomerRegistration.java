package org.crmkit.customer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.crmkit.access.Assignees;
import org.crmkit.access.User;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.ProfileBuilder;
import org.crmkit.dictionary.Dictionary;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Change;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.internal.command.References;
import org.crmkit.kernel.error.DuplicateException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/** The entry point of this context for other contexts: registers a customer, or uses an existing one of the same name. */
public final class CustomerRegistration {

    static final AggregateType<CustomerRepositories, Customer, CustomerId, CustomerAction> KIND = new AggregateType<>(
            "customer",
            CustomerId::new,
            CustomerRepositories::customers,
            Permission.CUSTOMER_READ,
            new CustomerAccess());

    private final ZoneId zone;

    /**
     * Creates the entry point.
     *
     * @param zone the zone that determines the day in customer numbers
     */
    public CustomerRegistration(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Finds or creates the customer for a won prospect, within the command that wins the opportunity. A new customer gets the
     * dictionary's first level.
     *
     * @param name the name
     * @param telephone the telephone number; null if unknown
     * @param contact the first contact; null if there is none
     * @param manager the manager of a new customer, who must be able to take on customers
     * @param onDuplicate what to do if there are customers of the same name
     * @throws DuplicateException if there are customers of the same name and {@code onDuplicate} does not say what to do; it
     *     lists them
     * @throws RuleBrokenException {@code user.not-assignable} if the manager cannot take on the new customer
     * @throws NotFoundException if the existing customer neither has that name nor is visible to the actor, which {@link #faults}
     *     reports before
     * @throws RuleBrokenException {@code customer.archived} if the existing customer is archived: they must be restored, or
     *     another customer created; {@code customer.not-available} if the actor cannot see them
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
        return scope.add(KIND, draw(scope, new Customer.Start(draft, first, manager), alike))
                .id();
    }

    /**
     * Returns the faults of an input that says which existing customer a won prospect is: one of the same name, or one whom the
     * actor can see.
     *
     * @param path the property that contains {@code onDuplicate}
     * @param name the name of the prospect
     */
    public static List<Violation> faults(
            CustomerRepositories work, Actor actor, String path, String name, OnDuplicate onDuplicate) {
        return new References()
                .check(
                        path + ".existing",
                        onDuplicate.existing(),
                        number -> existing(work, actor, work.customers().named(name), number)
                                .isPresent())
                .faults();
    }

    /** Checks that a second customer of the same name is created only if the actor has confirmed it. */
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

    /**
     * Checks that no other customer has an external number.
     *
     * @param found the customer whose number it is to be; null for a new one
     * @throws DuplicateException {@code duplicate} of the kind {@code external-number} if another customer has it
     */
    static void requireUnused(
            CommandScope<? extends CustomerRepositories> scope,
            @Nullable String externalNumber,
            @Nullable Customer found) {
        if (externalNumber == null || (found != null && isSame(externalNumber, found.externalNumber()))) {
            return;
        }
        CustomerFilter numbered =
                CustomerFilterBuilder.builder().externalNumber(externalNumber).build();
        scope.work().customers().list(numbered.byName(1), Visibility.everything()).items().stream()
                .findFirst()
                .flatMap(other -> scope.work().customers().find(other.id(), Visibility.everything()))
                .ifPresent(other -> {
                    throw new DuplicateException("external-number", externalNumber, List.of(candidate(scope, other)));
                });
    }

    private static boolean isSame(String externalNumber, @Nullable String held) {
        return held != null && Text.matchKey(externalNumber).equals(Text.matchKey(held));
    }

    /** Returns the ordinal of a further customer of the same name: the highest existing ordinal plus one. */
    static int nextNameOrdinal(List<Customer> alike) {
        return alike.isEmpty() ? 1 : alike.get(0).nameOrdinal() + 1;
    }

    /** Draws a number and creates the customer, whose manager must be able to take on customers. Nothing is written yet. */
    Change<Customer> draw(
            CommandScope<? extends CustomerRepositories> scope, Customer.Start registration, List<Customer> alike) {
        takeOn(scope, registration.manager());
        LocalDate day = LocalDate.ofInstant(scope.at(), zone);
        long running = scope.work().numbers().next(CustomerNumber.series(day));
        return Customer.register(
                scope.newId(CustomerId::new),
                CustomerNumber.of(day, running),
                registration,
                nextNameOrdinal(alike),
                scope.userId(),
                scope.at());
    }

    /** The actor has already been checked and is not checked again. */
    private static void takeOn(CommandScope<? extends CustomerRepositories> scope, UserId manager) {
        if (manager.equals(scope.userId())) {
            Assignees.reference(scope, manager);
        } else {
            Assignees.assign(scope, manager, Permission.CUSTOMER_EDIT);
        }
    }

    private static CustomerId linked(
            CommandScope<? extends CustomerRepositories> scope, List<Customer> alike, CustomerNumber number) {
        Customer meant = existing(scope.work(), scope.actor(), alike, number)
                .orElseThrow(() -> new NotFoundException(KIND.name(), number));
        if (!meant.state().acceptsReferences() && VisibleCustomers.isVisible(scope, meant.id())) {
            throw new RuleBrokenException("customer.archived", meant.number());
        }
        ServedCustomers.take(scope, meant);
        return meant.id();
    }

    private static Optional<Customer> existing(
            CustomerRepositories work, Actor actor, List<Customer> alike, CustomerNumber number) {
        return alike.stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .or(() -> visible(work, actor, number));
    }

    private static Optional<Customer> visible(CustomerRepositories work, Actor actor, CustomerNumber number) {
        CustomerFilter numbered = CustomerFilterBuilder.builder().number(number).build();
        ListQuery<CustomerFilter, CustomerSort> query =
                new ListQuery<>(numbered, Paging.by(CustomerSort.NUMBER, Direction.ASCENDING, 1));
        Visibility visibility = actor.visibility(Permission.CUSTOMER_READ);
        return work.customers().list(query, visibility).items().stream()
                .findFirst()
                .flatMap(found -> work.customers().find(found.id(), visibility));
    }

    /**
     * What the actor learns about a customer of the same name: if the actor cannot see the customer, only its number and its
     * manager, and not whether it is archived.
     */
    private static DuplicateException.Candidate candidate(
            CommandScope<? extends CustomerRepositories> scope, Customer customer) {
        boolean visible = VisibleCustomers.isVisible(scope, customer.id());
        return new DuplicateException.Candidate(
                customer.number().value(),
                customer.manager().value(),
                managerName(scope, customer),
                visible ? customer.id().value() : null,
                visible ? customer.name() : null,
                visible ? customer.state() : null,
                !visible || customer.state().acceptsReferences());
    }

    /** Returns the name by which users know the manager of a customer. */
    static String managerName(CommandScope<? extends CustomerRepositories> scope, Customer customer) {
        return scope.work()
                .users()
                .find(customer.manager(), Visibility.everything())
                .map(User::realName)
                .orElse("?");
    }
}
