package org.crmkit.customer.contact;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for a contact.
 *
 * @param name the name
 * @param sex the form of address
 * @param jobTitle the job title
 * @param contactClass 联系人类别, a value of the dictionary
 * @param telephone a telephone number as free text
 * @param mobile a mobile telephone number
 * @param email an e-mail address
 * @param memo a memo
 */
@RecordBuilder
public record ContactDraft(
        @TextLimit(max = Contact.NAME_MAX) String name,
        @Nullable Sex sex,

        @TextLimit(max = Contact.JOB_TITLE_MAX, required = false) @Nullable
        String jobTitle,

        @TextLimit(max = Entry.VALUE_MAX, required = false) @Nullable
        String contactClass,

        @TextLimit(max = Contact.TELEPHONE_MAX, required = false) @Nullable
        String telephone,

        @TextLimit(max = Contact.TELEPHONE_MAX, required = false) @Nullable
        String mobile,

        @TextLimit(max = Contact.EMAIL_MAX, required = false) @Nullable
        String email,

        @TextLimit(max = Contact.MEMO_MAX, required = false, multiline = true) @Nullable
        String memo) {

    /** Normalises the texts. */
    public ContactDraft {
        name = Text.lineOrEmpty(name, Contact.NAME_MAX);
        jobTitle = Text.line(jobTitle, Contact.JOB_TITLE_MAX);
        contactClass = Text.line(contactClass, Entry.VALUE_MAX);
        telephone = Text.line(telephone, Contact.TELEPHONE_MAX);
        mobile = Text.line(mobile, Contact.TELEPHONE_MAX);
        email = Text.line(email, Contact.EMAIL_MAX);
        memo = Text.lines(memo, Contact.MEMO_MAX);
    }

    /** Creates the input for a contact with a name and a telephone number only. */
    public ContactDraft(String name, @Nullable String telephone) {
        this(name, null, null, null, telephone, null, null, null);
    }
}
