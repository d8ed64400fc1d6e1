package org.crmkit.customer.contact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.Entity;
import org.jmolecules.ddd.annotation.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A contact: a person at a customer.
 *
 * @param id the identity
 * @param name 1 to {@value #NAME_MAX} code points
 * @param sex the form of address
 * @param jobTitle the job title, at most {@value #JOB_TITLE_MAX} code points
 * @param contactClass 联系人类别, a value of the dictionary
 * @param telephone at most {@value #TELEPHONE_MAX} code points
 * @param mobile at most {@value #TELEPHONE_MAX} code points
 * @param email at most {@value #EMAIL_MAX} code points
 * @param memo at most {@value #MEMO_MAX} code points
 * @param primary whether this is the primary contact; a customer with contacts has exactly one
 */
@Entity
@RecordBuilder
public record Contact(
        @Identity ContactId id,
        String name,
        @Nullable Sex sex,
        @Nullable String jobTitle,
        @Nullable String contactClass,
        @Nullable String telephone,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String memo,
        boolean primary) {

    /** The maximum length of a name, in code points. */
    public static final int NAME_MAX = 200;

    /** The maximum length of a job title, in code points. */
    public static final int JOB_TITLE_MAX = 100;

    /** The maximum length of a telephone number, in code points. */
    public static final int TELEPHONE_MAX = 50;

    /** The maximum length of an e-mail address, in code points. */
    public static final int EMAIL_MAX = 254;

    /** The maximum length of a memo, in code points. */
    public static final int MEMO_MAX = 1000;

    /** Checks the texts. */
    public Contact {
        name = Text.required("name", name, NAME_MAX);
        jobTitle = Text.optional("jobTitle", jobTitle, JOB_TITLE_MAX);
        contactClass = Text.optional("contactClass", contactClass, Entry.VALUE_MAX);
        telephone = Text.optional("telephone", telephone, TELEPHONE_MAX);
        mobile = Text.optional("mobile", mobile, TELEPHONE_MAX);
        email = Text.optional("email", email, EMAIL_MAX);
        memo = Text.optionalLines("memo", memo, MEMO_MAX);
    }

    /**
     * Returns the keys by which two contacts of a customer may be the same person: the {@link Text#matchKey} of the name, the
     * digits of each telephone number, and the {@link Text#matchKey} of the e-mail address. Each begins with what it is a key of.
     */
    public Set<String> matchKeys() {
        Set<String> keys = new HashSet<>();
        keys.add("name:" + Text.matchKey(name));
        if (email != null) {
            keys.add("email:" + Text.matchKey(email));
        }
        Stream.of(telephone, mobile)
                .filter(Objects::nonNull)
                .map(Text::digits)
                .filter(each -> !each.isEmpty())
                .forEach(each -> keys.add("telephone:" + each));
        return keys;
    }

    /** Creates the contact from a checked draft. */
    public static Contact of(ContactId id, ContactDraft draft, boolean primary) {
        return new Contact(
                id,
                draft.name(),
                draft.sex(),
                draft.jobTitle(),
                draft.contactClass(),
                draft.telephone(),
                draft.mobile(),
                draft.email(),
                draft.memo(),
                primary);
    }
}
