package org.crmkit.customer;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.crmkit.customer.contact.Contact;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for the contacts of all customers; a criterion that is null does not restrict the result. Whether a text contains
 * another one is decided by their {@link Text#searchKey}, whatever their case and width.
 *
 * @param name whose name contains this text
 * @param telephone whose telephone or mobile number contains the digits of this text in a row; without digits none
 * @param email whose e-mail address contains this text
 * @param contactClass of this class
 * @param primary true for primary contacts, false for the others
 * @param customer of this customer
 * @param customerName of a customer whose name contains this text
 */
@RecordBuilder
public record ContactFilter(
        @Nullable String name,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable String contactClass,
        @Nullable Boolean primary,
        @Nullable CustomerId customer,
        @Nullable String customerName) {

    /** All contacts. */
    public static final ContactFilter ALL = new ContactFilter(null, null, null, null, null, null, null);

    /** Normalises the texts; a text that is too long or cannot be stored is rejected with an {@link InvalidInputException}. */
    public ContactFilter {
        name = Text.optional("name", name, Contact.NAME_MAX);
        telephone = Text.optional("telephone", telephone, Contact.TELEPHONE_MAX);
        email = Text.optional("email", email, Contact.EMAIL_MAX);
        contactClass = Text.optional("contactClass", contactClass, Entry.VALUE_MAX);
        customerName = Text.optional("customerName", customerName, Customer.NAME_MAX);
    }

    /** Returns the criteria for contacts with a telephone or mobile number that contains some digits in a row. */
    public static ContactFilter calling(String telephone) {
        return ContactFilterBuilder.builder()
                .telephone(Required.of("telephone", telephone))
                .build();
    }

    /** Returns a query for such contacts, sorted by name. */
    public ListQuery<ContactFilter, ContactSort> byName(int size) {
        return ListQuery.by(this, ContactSort.NAME, Direction.ASCENDING, size);
    }
}
