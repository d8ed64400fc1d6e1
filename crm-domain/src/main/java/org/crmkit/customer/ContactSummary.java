package org.crmkit.customer;

import java.util.function.Function;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.jspecify.annotations.Nullable;

/**
 * A contact as shown in a list of the contacts of all customers.
 *
 * @param id the identity of the contact
 * @param name the name
 * @param jobTitle the job title
 * @param contactClass the class, a value of the dictionary
 * @param telephone the telephone number
 * @param mobile the mobile number
 * @param email the e-mail address
 * @param primary whether this is the primary contact of the customer
 * @param customer the customer
 * @param customerState the state of the customer
 */
public record ContactSummary(
        ContactId id,
        String name,
        @Nullable String jobTitle,
        @Nullable String contactClass,
        @Nullable String telephone,
        @Nullable String mobile,
        @Nullable String email,
        boolean primary,
        CustomerRef customer,
        CustomerState customerState) {

    /**
     * Returns the list entry of a contact of a customer.
     *
     * @param users finds users
     */
    public static ContactSummary of(Customer customer, Contact contact, Function<UserId, UserRef> users) {
        return new ContactSummary(
                contact.id(),
                contact.name(),
                contact.jobTitle(),
                contact.contactClass(),
                contact.telephone(),
                contact.mobile(),
                contact.email(),
                contact.primary(),
                customer.ref(users),
                customer.state());
    }
}
