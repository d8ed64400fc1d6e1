package org.crmkit.customer.profile;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.crmkit.customer.contact.Contact;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a customer, and how to reach them.
 *
 * @param kind the kind
 * @param level 客户等级, a value of the dictionary
 * @param region 地区, a value of the dictionary
 * @param industry 行业, a value of the dictionary
 * @param source 客户来源, a value of the dictionary
 * @param companySize 企业规模, a value of the dictionary
 * @param address 地址, at most {@value #ADDRESS_MAX} code points
 * @param postalCode 邮编, at most {@value #POSTAL_CODE_MAX} code points
 * @param telephone 电话, at most {@value Contact#TELEPHONE_MAX} code points, as free text
 * @param fax 传真, at most {@value Contact#TELEPHONE_MAX} code points
 * @param email 电子邮件, at most {@value Contact#EMAIL_MAX} code points
 * @param website 网址, at most {@value #WEBSITE_MAX} code points
 */
@ValueObject
@RecordBuilder
public record Profile(
        @NotNull CustomerKind kind,
        @TextLimit(max = Entry.VALUE_MAX) String level,

        @TextLimit(max = Entry.VALUE_MAX, required = false) @Nullable
        String region,

        @TextLimit(max = Entry.VALUE_MAX, required = false) @Nullable
        String industry,

        @TextLimit(max = Entry.VALUE_MAX, required = false) @Nullable
        String source,

        @TextLimit(max = Entry.VALUE_MAX, required = false) @Nullable
        String companySize,

        @TextLimit(max = Profile.ADDRESS_MAX, required = false, multiline = true) @Nullable
        String address,

        @TextLimit(max = Profile.POSTAL_CODE_MAX, required = false) @Nullable
        String postalCode,

        @TextLimit(max = Contact.TELEPHONE_MAX, required = false) @Nullable
        String telephone,

        @TextLimit(max = Contact.TELEPHONE_MAX, required = false) @Nullable
        String fax,

        @TextLimit(max = Contact.EMAIL_MAX, required = false) @Nullable
        String email,

        @TextLimit(max = Profile.WEBSITE_MAX, required = false) @Nullable
        String website) {

    /** The maximum length of an address, of a customer or of a delivery, in code points. */
    public static final int ADDRESS_MAX = 500;

    /** The maximum length of a postal code, in code points. */
    public static final int POSTAL_CODE_MAX = 20;

    /** The maximum length of a website, in code points. */
    public static final int WEBSITE_MAX = 200;

    /** Normalises the texts; their limits are checked where a {@link Valid} profile is passed in. */
    public Profile {
        level = Text.lineOrEmpty(level, Entry.VALUE_MAX);
        region = Text.line(region, Entry.VALUE_MAX);
        industry = Text.line(industry, Entry.VALUE_MAX);
        source = Text.line(source, Entry.VALUE_MAX);
        companySize = Text.line(companySize, Entry.VALUE_MAX);
        address = Text.lines(address, Profile.ADDRESS_MAX);
        postalCode = Text.line(postalCode, Profile.POSTAL_CODE_MAX);
        telephone = Text.line(telephone, Contact.TELEPHONE_MAX);
        fax = Text.line(fax, Contact.TELEPHONE_MAX);
        email = Text.line(email, Contact.EMAIL_MAX);
        website = Text.line(website, Profile.WEBSITE_MAX);
    }

    /** Creates the profile of an enterprise with a level only. */
    public static Profile ofLevel(String level) {
        return ofKind(CustomerKind.ENTERPRISE, level);
    }

    /** Creates a profile with a kind and a level only, to be completed with a builder. */
    public static Profile ofKind(CustomerKind kind, String level) {
        return new Profile(kind, level, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Returns the same value once its texts keep their limits. A draft holds them unchecked, so that a command reports every violation.
     *
     * @throws InvalidInputException {@code invalid-input} if a text is missing, too long or has invalid characters
     */
    public Profile guarded() {
        Text.required("profile.level", level, Entry.VALUE_MAX);
        Text.optional("profile.region", region, Entry.VALUE_MAX);
        Text.optional("profile.industry", industry, Entry.VALUE_MAX);
        Text.optional("profile.source", source, Entry.VALUE_MAX);
        Text.optional("profile.companySize", companySize, Entry.VALUE_MAX);
        Text.optionalLines("profile.address", address, ADDRESS_MAX);
        Text.optional("profile.postalCode", postalCode, POSTAL_CODE_MAX);
        Text.optional("profile.telephone", telephone, Contact.TELEPHONE_MAX);
        Text.optional("profile.fax", fax, Contact.TELEPHONE_MAX);
        Text.optional("profile.email", email, Contact.EMAIL_MAX);
        Text.optional("profile.website", website, WEBSITE_MAX);
        return this;
    }
}
