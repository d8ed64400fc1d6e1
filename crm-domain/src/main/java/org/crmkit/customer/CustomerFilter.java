package org.crmkit.customer;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for customers; a criterion that is null does not restrict the result. Whether a text contains another one is decided
 * by their {@link Text#searchKey}, whatever their case and width.
 *
 * @param state in this state
 * @param nameStart whose name begins with this text, regardless of case
 * @param nameOrNumber of whom any name or number contains this text: the name, the customer number, the external number, the
 *     licence number, the legal representative, the account number or a tax number; or, if the text has no letters, whose
 *     telephone or fax number contains its digits in a row
 * @param name whose name contains this text
 * @param address whose address contains this text
 * @param postalCode whose postal code contains this text
 * @param telephone whose telephone number contains the digits of this text in a row; without digits none
 * @param fax whose fax number contains the digits of this text in a row; without digits none
 * @param email whose e-mail address contains this text
 * @param website whose website contains this text
 * @param licenceNumber whose licence number contains this text
 * @param legalRepresentative whose legal representative's name contains this text
 * @param bank whose bank's name contains this text
 * @param bankAccount whose account number contains this text
 * @param localTaxNumber whose local tax number contains this text
 * @param nationalTaxNumber whose national tax number contains this text
 * @param memo whose memo contains this text
 * @param number with this number
 * @param externalNumber with an external number of the same {@link Text#matchKey}
 * @param manager whose manager is this user
 * @param kind of this kind
 * @param level of this level
 * @param region in this region
 * @param industry in this industry
 * @param source from this source
 * @param companySize of this size
 * @param contactClass with a contact of this class
 * @param satisfaction with this satisfaction
 * @param credit with this credit
 * @param tag with a tag of the same {@link Text#matchKey}, whatever its case and width
 * @param registeredCapitalFrom with a registered capital of this amount or more, in the same currency
 * @param annualTurnoverFrom with an annual turnover of this amount or more, in the same currency
 * @param managerUnit whose manager belongs to this unit, or to one below it
 * @param registeredFrom registered at this instant or later
 * @param registeredUntil registered before this instant
 * @param lastOrderBefore who have ordered, and whose last order is of an earlier day than this one; cancelled orders do not
 *     count. The orders are those of the feed
 * @param noInteractionSince with whom there has been no interaction at this instant or later; also those with whom there has never
 *     been one
 * @param managerCannotAct whose manager cannot act at the instant of the query, because the manager is disabled or no longer
 *     valid; false for those whose manager can
 * @param askedAt the instant of the query; the desk always replaces it by the instant of its command. If it is null, validity
 *     periods are not checked
 */
@RecordBuilder
public record CustomerFilter(
        @Nullable CustomerState state,
        @Nullable String nameStart,
        @Nullable String nameOrNumber,
        @Nullable String name,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String telephone,
        @Nullable String fax,
        @Nullable String email,
        @Nullable String website,
        @Nullable String licenceNumber,
        @Nullable String legalRepresentative,
        @Nullable String bank,
        @Nullable String bankAccount,
        @Nullable String localTaxNumber,
        @Nullable String nationalTaxNumber,
        @Nullable String memo,
        @Nullable CustomerNumber number,
        @Nullable String externalNumber,
        @Nullable UserId manager,
        @Nullable CustomerKind kind,
        @Nullable String level,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String source,
        @Nullable String companySize,
        @Nullable String contactClass,
        @Nullable Rating satisfaction,
        @Nullable Rating credit,
        @Nullable String tag,
        @Nullable Money registeredCapitalFrom,
        @Nullable Money annualTurnoverFrom,
        @Nullable OrgUnitId managerUnit,
        @Nullable Instant registeredFrom,
        @Nullable Instant registeredUntil,
        @Nullable LocalDate lastOrderBefore,
        @Nullable Instant noInteractionSince,
        @Nullable Boolean managerCannotAct,
        @Nullable Instant askedAt) {

    /** All customers. */
    public static final CustomerFilter ALL = CustomerFilterBuilder.builder().build();

    /** Normalises the texts; a text that is too long or cannot be stored is rejected with an {@link InvalidInputException}. */
    public CustomerFilter {
        nameStart = Text.optional("nameStart", nameStart, Customer.NAME_MAX);
        name = Text.optional("name", name, Customer.NAME_MAX);
        address = Text.optionalLines("address", address, Profile.ADDRESS_MAX);
        postalCode = Text.optional("postalCode", postalCode, Profile.POSTAL_CODE_MAX);
        telephone = Text.optional("telephone", telephone, Contact.TELEPHONE_MAX);
        fax = Text.optional("fax", fax, Contact.TELEPHONE_MAX);
        email = Text.optional("email", email, Contact.EMAIL_MAX);
        website = Text.optional("website", website, Profile.WEBSITE_MAX);
        licenceNumber = Text.optional("licenceNumber", licenceNumber, Registration.LICENCE_MAX);
        legalRepresentative = Text.optional("legalRepresentative", legalRepresentative, Contact.NAME_MAX);
        bank = Text.optional("bank", bank, BankAccount.BANK_MAX);
        bankAccount = Text.optional("bankAccount", bankAccount, BankAccount.ACCOUNT_MAX);
        localTaxNumber = Text.optional("localTaxNumber", localTaxNumber, TaxNumbers.NUMBER_MAX);
        nationalTaxNumber = Text.optional("nationalTaxNumber", nationalTaxNumber, TaxNumbers.NUMBER_MAX);
        memo = Text.optionalLines("memo", memo, Customer.MEMO_MAX);
        nameOrNumber = Text.optional("nameOrNumber", nameOrNumber, Customer.NAME_MAX);
        registeredFrom = DateLimits.optional("registeredFrom", registeredFrom);
        registeredUntil = DateLimits.optional("registeredUntil", registeredUntil);
        lastOrderBefore = DateLimits.optional("lastOrderBefore", lastOrderBefore);
        noInteractionSince = DateLimits.optional("noInteractionSince", noInteractionSince);
        level = Text.optional("level", level, Entry.VALUE_MAX);
        region = Text.optional("region", region, Entry.VALUE_MAX);
        industry = Text.optional("industry", industry, Entry.VALUE_MAX);
        source = Text.optional("source", source, Entry.VALUE_MAX);
        companySize = Text.optional("companySize", companySize, Entry.VALUE_MAX);
        contactClass = Text.optional("contactClass", contactClass, Entry.VALUE_MAX);
        externalNumber = Text.optional("externalNumber", externalNumber, Customer.EXTERNAL_NUMBER_MAX);
        tag = Text.optional("tag", tag, Customer.TAG_MAX);
        askedAt = DateLimits.optional("askedAt", askedAt);
    }

    /** Returns the conditions on parts of texts; a customer must meet each of them. */
    public List<CustomerText.Part> textParts() {
        List<CustomerText.Part> parts = new ArrayList<>();
        if (nameOrNumber != null) {
            parts.add(CustomerText.Part.ofNameOrNumber(nameOrNumber));
        }
        add(parts, CustomerText.NAME, name);
        add(parts, CustomerText.ADDRESS, address);
        add(parts, CustomerText.POSTAL_CODE, postalCode);
        add(parts, CustomerText.TELEPHONE, telephone);
        add(parts, CustomerText.FAX, fax);
        add(parts, CustomerText.EMAIL, email);
        add(parts, CustomerText.WEBSITE, website);
        add(parts, CustomerText.LICENCE_NUMBER, licenceNumber);
        add(parts, CustomerText.LEGAL_REPRESENTATIVE, legalRepresentative);
        add(parts, CustomerText.BANK, bank);
        add(parts, CustomerText.BANK_ACCOUNT, bankAccount);
        add(parts, CustomerText.LOCAL_TAX_NUMBER, localTaxNumber);
        add(parts, CustomerText.NATIONAL_TAX_NUMBER, nationalTaxNumber);
        add(parts, CustomerText.MEMO, memo);
        return parts;
    }

    private static void add(List<CustomerText.Part> parts, CustomerText text, @Nullable String part) {
        if (part != null) {
            parts.add(CustomerText.Part.of(text, part));
        }
    }

    /** Returns the same filter for an instant. */
    CustomerFilter at(Instant instant) {
        return managerCannotAct == null
                ? this
                : CustomerFilterBuilder.builder(this).askedAt(instant).build();
    }

    /** Returns a query for such customers, sorted by name. */
    public ListQuery<CustomerFilter, CustomerSort> byName(int size) {
        return ListQuery.by(this, CustomerSort.NAME, Direction.ASCENDING, size);
    }
}
