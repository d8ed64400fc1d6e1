package org.crmkit.persistence.jpa.internal.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.customer.Customer;
import org.crmkit.customer.contact.Contact;
import org.jspecify.annotations.Nullable;

/** The prospect of an opportunity. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class ProspectPart {

    @Column(name = "customer_name", length = Customer.NAME_MAX, nullable = false)
    String customerName;

    @Column(name = "contact_name", length = Contact.NAME_MAX)
    @Nullable
    String contactName;

    @Column(name = "contact_telephone", length = Contact.TELEPHONE_MAX)
    @Nullable
    String contactTelephone;

    @Column(name = "prospect_customer_id")
    @Nullable
    UUID customer;

    protected ProspectPart() {}

    public String getCustomerName() {
        return customerName;
    }

    public void setCustomerName(String customerName) {
        this.customerName = customerName;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable String getContactTelephone() {
        return contactTelephone;
    }

    public void setContactTelephone(@Nullable String contactTelephone) {
        this.contactTelephone = contactTelephone;
    }

    public @Nullable UUID getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable UUID customer) {
        this.customer = customer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProspectPart part
                && Objects.equals(customerName, part.customerName)
                && Objects.equals(contactName, part.contactName)
                && Objects.equals(contactTelephone, part.contactTelephone)
                && Objects.equals(customer, part.customer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerName, contactName, contactTelephone, customer);
    }
}
