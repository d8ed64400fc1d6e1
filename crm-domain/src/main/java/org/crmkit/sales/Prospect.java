package org.crmkit.sales;

import jakarta.validation.Valid;
import org.crmkit.customer.Contact;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.value.Required;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * Who might become a customer.
 *
 * @param customerName 客户名称, 1 to {@value Customer#NAME_MAX} code points; may be left out in a draft that names the customer
 * @param contactName whom we talk to, at most {@value Contact#NAME_MAX} code points
 * @param contactTelephone how to reach them, at most {@value Contact#TELEPHONE_MAX} code points
 * @param customer the customer they are already, for further business; null for somebody new
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

    /** Makes a prospect who is no customer yet. */
    public Prospect(String customerName, @Nullable String contactName, @Nullable String contactTelephone) {
        this(customerName, contactName, contactTelephone, null);
    }

    /** Makes a prospect of whom only the name is known. */
    public static Prospect named(String customerName) {
        return new Prospect(customerName, null, null);
    }

    /** Makes a prospect who is a customer already, for further business; their name need not be repeated. */
    public static Prospect of(CustomerId customer) {
        return new Prospect("", null, null, Required.of("customer", customer));
    }

    /** Returns the name, or else the customer who has one; null if there is neither. */
    @Nullable
    Object nameOrCustomer() {
        return customerName.isEmpty() ? customer : customerName;
    }

    /** Returns the same prospect under a name, if there was none. */
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
