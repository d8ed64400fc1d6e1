package org.crmkit.customer.contact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
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
 * @param violations of values that were read from text; null for none
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
        String memo,

        List<Violation> violations)
        implements Draft {

    /** Normalises the texts. */
    public ContactDraft {
        name = Text.lineOrEmpty(name, Contact.NAME_MAX);
        jobTitle = Text.line(jobTitle, Contact.JOB_TITLE_MAX);
        contactClass = Text.line(contactClass, Entry.VALUE_MAX);
        telephone = Text.line(telephone, Contact.TELEPHONE_MAX);
        mobile = Text.line(mobile, Contact.TELEPHONE_MAX);
        email = Text.line(email, Contact.EMAIL_MAX);
        memo = Text.lines(memo, Contact.MEMO_MAX);
        DraftValues values = DraftValues.of(violations);
        values.given("sex", sex);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public ContactDraft(
            String name,
            @Nullable Sex sex,
            @Nullable String jobTitle,
            @Nullable String contactClass,
            @Nullable String telephone,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String memo) {
        this(name, sex, jobTitle, contactClass, telephone, mobile, email, memo, List.of());
    }

    /** Creates the input for a contact with a name and a telephone number only. */
    public ContactDraft(String name, @Nullable String telephone) {
        this(name, null, null, null, telephone, null, null, null);
    }

    /** Returns this draft with the form of address read from text, the name of a constant in capitals or not. */
    public ContactDraft sex(@Nullable String sex) {
        DraftValues values = DraftValues.of(this);
        Sex read = values.constant("sex", sex, Sex.class);
        return ContactDraftBuilder.builder(this)
                .sex(read)
                .violations(values.violations())
                .build();
    }
}
