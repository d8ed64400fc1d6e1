package org.crmkit.customer;

import org.crmkit.value.Text;
import org.crmkit.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a caller hands in about a contact.
 *
 * @param name their name
 * @param position what they are at the customer
 * @param phone a telephone number, as people write it
 * @param email an e-mail address
 * @param memo anything else
 */
public record ContactDraft(
        @TextLimit(max = Contact.NAME_MAX) String name,

        @TextLimit(max = Contact.POSITION_MAX, required = false) @Nullable
        String position,

        @TextLimit(max = Contact.PHONE_MAX, required = false) @Nullable
        String phone,

        @TextLimit(max = Contact.EMAIL_MAX, required = false) @Nullable
        String email,

        @TextLimit(max = Contact.MEMO_MAX, required = false) @Nullable
        String memo) {

    /** Normalises the texts. */
    public ContactDraft {
        name = Text.normalOrEmpty(name);
        position = Text.normal(position);
        phone = Text.normal(phone);
        email = Text.normal(email);
        memo = Text.normal(memo);
    }

    /** Drafts a contact of whom only name and telephone are known. */
    public ContactDraft(String name, @Nullable String phone) {
        this(name, null, phone, null, null);
    }
}
