package org.crmkit.persistence.jpa.internal.customer;

import java.util.UUID;
import org.crmkit.customer.ContactSummary;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerRef;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.persistence.jpa.internal.query.UserRefRow;
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
        CustomerState customerState) {

    static final String FROM = " from CustomerRow r join r.contacts p";

    private static final String MANAGER = UserRefRow.join("mu", "r.manager");

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.customer.ContactListRow(
            p.id, p.name, p.jobTitle, p.contactClass, p.telephone, p.mobile, p.email, p.primary,
            r.key.id, r.number, r.name, r.state), {manager}""".replace("{manager}", UserRefRow.select("mu")) + FROM + MANAGER;

    /** Returns the item of a list that the query has selected. */
    static ContactSummary summary(Object[] selected) {
        return ((ContactListRow) selected[0]).summary(UserRefRow.in(selected, 1));
    }

    private ContactSummary summary(UserRef manager) {
        return new ContactSummary(
                new ContactId(id),
                name,
                jobTitle,
                contactClass,
                telephone,
                mobile,
                email,
                primary,
                new CustomerRef(new CustomerId(customer), new CustomerNumber(customerNumber), customerName, manager),
                customerState);
    }
}
