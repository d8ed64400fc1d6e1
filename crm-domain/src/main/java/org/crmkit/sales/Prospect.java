package org.crmkit.sales;

import jakarta.validation.Valid;
import org.crmkit.customer.CustomerId;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * Who might become a customer.
 *
 * @param customerName 客户名称, 1 to {@value #NAME_MAX} code points
 * @param contactName whom we talk to, at most {@value #CONTACT_MAX} code points
 * @param contactPhone how to reach them, at most {@value #PHONE_MAX} code points
 * @param customer the customer they are already, for further business; null for somebody new
 */
@ValueObject
public record Prospect(
        @TextLimit(max = Prospect.NAME_MAX) String customerName,

        @TextLimit(max = Prospect.CONTACT_MAX, required = false) @Nullable
        String contactName,

        @TextLimit(max = Prospect.PHONE_MAX, required = false) @Nullable
        String contactPhone,

        @Nullable CustomerId customer) {

    /** The longest customer name, in code points. */
    public static final int NAME_MAX = 100;

    /** The longest contact name, in code points. */
    public static final int CONTACT_MAX = 100;

    /** The longest telephone number, in code points. */
    public static final int PHONE_MAX = 50;

    /** Normalises the texts; their limits are checked where a {@link Valid} prospect is handed in. */
    public Prospect {
        customerName = Text.normalOrEmpty(customerName);
        contactName = Text.normal(contactName);
        contactPhone = Text.normal(contactPhone);
    }

    /** Makes a prospect who is no customer yet. */
    public Prospect(String customerName, @Nullable String contactName, @Nullable String contactPhone) {
        this(customerName, contactName, contactPhone, null);
    }

    /** Makes a prospect of whom only the name is known. */
    public static Prospect named(String customerName) {
        return new Prospect(customerName, null, null);
    }

    Prospect guarded() {
        Text.required("prospect.customerName", customerName, NAME_MAX);
        Text.optional("prospect.contactName", contactName, CONTACT_MAX);
        Text.optional("prospect.contactPhone", contactPhone, PHONE_MAX);
        return this;
    }
}
