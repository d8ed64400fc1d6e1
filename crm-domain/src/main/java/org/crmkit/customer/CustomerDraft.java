package org.crmkit.customer;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotNull;
import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hands in to register or revise a customer: the whole form, so what is left out is emptied.
 *
 * @param name the customer's name
 * @param kind what they are
 * @param level their level, a code
 * @param region their region, a code
 * @param address where to find them
 * @param phone a telephone number, as people write it
 * @param website where to find them on the web
 */
@RecordBuilder
public record CustomerDraft(
        @TextLimit(max = Customer.NAME_MAX) String name,
        @NotNull CustomerKind kind,
        @TextLimit(max = Customer.CODE_MAX) String level,

        @TextLimit(max = Customer.CODE_MAX, required = false) @Nullable
        String region,

        @TextLimit(max = Customer.ADDRESS_MAX, required = false) @Nullable
        String address,

        @TextLimit(max = Contact.PHONE_MAX, required = false) @Nullable
        String phone,

        @TextLimit(max = Customer.WEBSITE_MAX, required = false) @Nullable
        String website) {

    /** Normalises the texts. */
    public CustomerDraft {
        name = Text.normalOrEmpty(name);
        level = Text.normalOrEmpty(level);
        region = Text.normal(region);
        address = Text.normal(address);
        phone = Text.normal(phone);
        website = Text.normal(website);
    }

    /** Drafts an enterprise of the first level, of which only the name is known. */
    public CustomerDraft(String name) {
        this(name, CustomerKind.ENTERPRISE, Customer.FIRST_LEVEL, null, null, null, null);
    }

    /** Drafts an enterprise of the first level, of which name and telephone are known. */
    public static CustomerDraft of(String name, @Nullable String phone) {
        return new CustomerDraft(name, CustomerKind.ENTERPRISE, Customer.FIRST_LEVEL, null, null, phone, null);
    }
}
