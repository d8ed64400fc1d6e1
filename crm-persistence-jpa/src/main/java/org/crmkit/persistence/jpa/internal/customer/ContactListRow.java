package org.crmkit.persistence.jpa.internal.customer;

import java.util.UUID;
import org.crmkit.customer.ContactSummary;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.kernel.permission.UserId;
import org.jspecify.annotations.Nullable;

/** A contact {@code p} of a customer {@code r} as the list of the contacts of all customers selects it. */
record ContactListRow(
        UUID id,
        String name,
        @Nullable String jobTitle,
        @Nullable String contactClass,
        @Nullable String telephone,
        @Nullable String mobile,
        @Nullable String email,
        boolean primary,
        UUID customer,
        String customerNumber,
        String customerName,
        CustomerState customerState,
        UUID manager) {

    static final String FROM = " from CustomerRow r join r.contacts p";

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.customer.ContactListRow(
            p.id, p.name, p.jobTitle, p.contactClass, p.telephone, p.mobile, p.email, p.primary,
            r.key.id, r.number, r.name, r.state, r.manager)""" + FROM;

    ContactSummary summary() {
        return new ContactSummary(
                new ContactId(id),
                name,
                jobTitle,
                contactClass,
                telephone,
                mobile,
                email,
                primary,
                new CustomerId(customer),
                new CustomerNumber(customerNumber),
                customerName,
                customerState,
                new UserId(manager));
    }
}
