package org.crmkit.customer;

import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.kernel.permission.UserId;
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
 * @param customerNumber the number of the customer
 * @param customerName the name of the customer
 * @param customerState the state of the customer
 * @param manager the manager of the customer
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
        CustomerId customer,
        CustomerNumber customerNumber,
        String customerName,
        CustomerState customerState,
        UserId manager) {

    /** Returns the list entry of a contact of a customer. */
    public static ContactSummary of(Customer customer, Contact contact) {
        return new ContactSummary(
                contact.id(),
                contact.name(),
                contact.jobTitle(),
                contact.contactClass(),
                contact.telephone(),
                contact.mobile(),
                contact.email(),
                contact.primary(),
                customer.id(),
                customer.number(),
                customer.name(),
                customer.state(),
                customer.manager());
    }
}
