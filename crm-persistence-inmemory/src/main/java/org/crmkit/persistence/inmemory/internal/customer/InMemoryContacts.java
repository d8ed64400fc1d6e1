package org.crmkit.persistence.inmemory.internal.customer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crmkit.customer.ContactFilter;
import org.crmkit.customer.ContactSort;
import org.crmkit.customer.ContactSummary;
import org.crmkit.customer.Contacts;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.jspecify.annotations.Nullable;

/** The contacts of all customers. They have no index of their own: every list reads all of them. */
record InMemoryContacts(Transaction transaction) implements Contacts {

    @Override
    public Page<ContactSummary> list(ListQuery<ContactFilter, ContactSort> query, Visibility visibility) {
        Paging<ContactSort> paging = query.paging();
        ContactSort sort = paging.sort();
        Cursor after = paging.after();
        List<ContactSummary> found = contacts(query.filter(), visibility)
                .filter(each -> after == null
                        || paging.direction().turn(sort.compare(each, each.id(), after.key(), after.id())) > 0)
                .sorted((one, other) -> paging.direction()
                        .turn(sort.compare(
                                one, one.id(), sort.key(other), other.id().value())))
                .limit(paging.size() + 1L)
                .toList();
        return Page.of(found, paging, last -> Cursor.after(paging, sort.key(last), last.id()));
    }

    @Override
    public long count(ContactFilter filter, Visibility visibility) {
        return contacts(filter, visibility).count();
    }

    private Stream<ContactSummary> contacts(ContactFilter filter, Visibility visibility) {
        Snapshot now = transaction.now();
        Function<UserId, UserRef> users = AccessTables.refs(now);
        String customerName = key(filter.customerName());
        String name = key(filter.name());
        String email = key(filter.email());
        String digits = filter.telephone() == null ? null : Text.digits(filter.telephone());
        Stream<Customer> customers = filter.customer() == null
                ? now.get(InMemoryCustomers.PART).all()
                : now.get(InMemoryCustomers.PART).find(filter.customer()).stream();
        return customers
                .filter(InMemoryCustomers.visible(visibility, now))
                .filter(each -> holds(customerName, each.name()))
                .flatMap(customer -> customer.contacts().stream().map(each -> ContactSummary.of(customer, each, users)))
                .filter(each -> holds(name, each.name()))
                .filter(each -> holds(email, each.email()))
                .filter(each -> isCalling(digits, each.telephone()) || isCalling(digits, each.mobile()))
                .filter(each -> Matches.is(filter.contactClass(), each.contactClass()))
                .filter(each -> Matches.is(filter.primary(), each.primary()));
    }

    private static @Nullable String key(@Nullable String part) {
        return part == null ? null : Text.searchKey(part);
    }

    private static boolean holds(@Nullable String key, @Nullable String text) {
        return key == null || (text != null && Text.searchKey(text).contains(key));
    }

    private static boolean isCalling(@Nullable String digits, @Nullable String number) {
        return digits == null
                || (number != null && !digits.isEmpty() && Text.digits(number).contains(digits));
    }
}
