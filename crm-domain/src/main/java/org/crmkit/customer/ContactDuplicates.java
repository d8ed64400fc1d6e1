package org.crmkit.customer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.internal.command.CommandScope;
import org.crmkit.kernel.error.DuplicateException;
import org.jspecify.annotations.Nullable;

/** Whether a contact may be a person who is a contact of the same customer already. */
final class ContactDuplicates {

    private ContactDuplicates() {}

    /**
     * Checks that a contact which resembles another one of the customer was added or revised only if the actor has confirmed it.
     * A revision is compared only by what it changed.
     *
     * @param next the customer with the contact
     * @param before the contact before it was revised; null for a new one
     * @throws DuplicateException {@code duplicate} if it resembles other contacts and the actor has not confirmed it
     */
    static void requireAnswer(
            CommandScope<? extends CustomerRepositories> scope,
            Customer next,
            ContactId id,
            @Nullable Contact before,
            OnDuplicate onDuplicate) {
        Contact contact = next.contact(id).orElseThrow();
        Set<String> keys = new HashSet<>(contact.matchKeys());
        if (before != null) {
            keys.removeAll(before.matchKeys());
        }
        List<Contact> alike = onDuplicate.anyway() || keys.isEmpty() ? List.of() : alike(next, id, keys);
        if (!alike.isEmpty()) {
            String manager = CustomerRegistration.managerName(scope, next);
            throw new DuplicateException(
                    "contact",
                    contact.name(),
                    alike.stream()
                            .map(each -> new DuplicateException.Candidate(
                                    next.number().value(),
                                    next.manager().value(),
                                    manager,
                                    each.id().value(),
                                    each.name(),
                                    null,
                                    true))
                            .toList());
        }
    }

    private static List<Contact> alike(Customer customer, ContactId id, Set<String> keys) {
        return customer.contacts().stream()
                .filter(each -> !each.id().equals(id))
                .filter(each -> each.matchKeys().stream().anyMatch(keys::contains))
                .limit(Customers.SAME_NAME_MAX)
                .toList();
    }
}
