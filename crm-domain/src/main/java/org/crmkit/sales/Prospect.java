package org.crmkit.sales;

import jakarta.validation.Valid;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.contact.Contact;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A potential customer.
 *
 * @param customerName 客户名称, 1 to {@value Customer#NAME_MAX} code points; may be omitted in a draft that refers to a customer
 * @param contactName the name of the contact, at most {@value Contact#NAME_MAX} code points
 * @param contactTelephone the contact's telephone number, at most {@value Contact#TELEPHONE_MAX} code points
 * @param customer the existing customer, for further business; null for a new one
 */
@ValueObject
public record Prospect(
        @TextLimit(max = Customer.NAME_MAX, required = false)
        String customerName,

        @TextLimit(max = Contact.NAME_MAX, required = false) @Nullable
        String contactName,

        @TextLimit(max = Contact.TELEPHONE_MAX, required = false) @Nullable
        String contactTelephone,

        @Nullable CustomerId customer) {

    /** Normalises the texts; their limits are checked where a {@link Valid} prospect is passed in. */
    public Prospect {
        customerName = Text.lineOrEmpty(customerName, Customer.NAME_MAX);
        contactName = Text.line(contactName, Contact.NAME_MAX);
        contactTelephone = Text.line(contactTelephone, Contact.TELEPHONE_MAX);
    }

    /** Creates a prospect who is not a customer yet. */
    public Prospect(String customerName, @Nullable String contactName, @Nullable String contactTelephone) {
        this(customerName, contactName, contactTelephone, null);
    }

    /** Creates a prospect with a name only. */
    public static Prospect named(String customerName) {
        return new Prospect(customerName, null, null);
    }

    /** Creates a prospect who is already a customer, for further business; the name may be omitted. */
    public static Prospect of(CustomerId customer) {
        return new Prospect("", null, null, Required.of("customer", customer));
    }

    /** Returns the name, or else the customer; null if there is neither. */
    @Nullable
    Object nameOrCustomer() {
        return customerName.isEmpty() ? customer : customerName;
    }

    /** Returns the same prospect with a customer, or with none. */
    Prospect withCustomer(@Nullable CustomerId known) {
        return new Prospect(customerName, contactName, contactTelephone, known);
    }

    /** Returns the same prospect with a name, if it had none. */
    Prospect orNamed(String name) {
        return customerName.isEmpty() ? new Prospect(name, contactName, contactTelephone, customer) : this;
    }

    Prospect guarded() {
        Text.required("prospect.customerName", customerName, Customer.NAME_MAX);
        Text.optional("prospect.contactName", contactName, Contact.NAME_MAX);
        Text.optional("prospect.contactTelephone", contactTelephone, Contact.TELEPHONE_MAX);
        return this;
    }
}
