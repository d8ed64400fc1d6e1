package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerText;
import org.jspecify.annotations.Nullable;

/** The keys in which parts of the texts of a customer are looked for. They are derived from the customer. */
@Embeddable
class SearchPart {

    /** The maximum length of a key, in UTF-16 units, which no text of a customer reaches. */
    static final int KEY_MAX = 1_000_000;

    private static final Map<CustomerText, String> ATTRIBUTES = attributes();

    @Column(name = "name_search_key", length = KEY_MAX)
    @Nullable
    String name;

    @Column(name = "address_search_key", length = KEY_MAX)
    @Nullable
    String address;

    @Column(name = "postal_code_search_key", length = KEY_MAX)
    @Nullable
    String postalCode;

    @Column(name = "telephone_search_key", length = KEY_MAX)
    @Nullable
    String telephone;

    @Column(name = "fax_search_key", length = KEY_MAX)
    @Nullable
    String fax;

    @Column(name = "email_search_key", length = KEY_MAX)
    @Nullable
    String email;

    @Column(name = "website_search_key", length = KEY_MAX)
    @Nullable
    String website;

    @Column(name = "licence_number_search_key", length = KEY_MAX)
    @Nullable
    String licenceNumber;

    @Column(name = "legal_representative_search_key", length = KEY_MAX)
    @Nullable
    String legalRepresentative;

    @Column(name = "bank_search_key", length = KEY_MAX)
    @Nullable
    String bank;

    @Column(name = "bank_account_search_key", length = KEY_MAX)
    @Nullable
    String bankAccount;

    @Column(name = "local_tax_number_search_key", length = KEY_MAX)
    @Nullable
    String localTaxNumber;

    @Column(name = "national_tax_number_search_key", length = KEY_MAX)
    @Nullable
    String nationalTaxNumber;

    @Column(name = "memo_search_key", length = KEY_MAX)
    @Nullable
    String memo;

    @Column(name = "external_number_search_key", length = KEY_MAX)
    @Nullable
    String externalNumber;

    protected SearchPart() {}

    static SearchPart of(Customer customer) {
        SearchPart part = new SearchPart();
        part.name = CustomerText.NAME.key(customer);
        part.address = CustomerText.ADDRESS.key(customer);
        part.postalCode = CustomerText.POSTAL_CODE.key(customer);
        part.telephone = CustomerText.TELEPHONE.key(customer);
        part.fax = CustomerText.FAX.key(customer);
        part.email = CustomerText.EMAIL.key(customer);
        part.website = CustomerText.WEBSITE.key(customer);
        part.licenceNumber = CustomerText.LICENCE_NUMBER.key(customer);
        part.legalRepresentative = CustomerText.LEGAL_REPRESENTATIVE.key(customer);
        part.bank = CustomerText.BANK.key(customer);
        part.bankAccount = CustomerText.BANK_ACCOUNT.key(customer);
        part.localTaxNumber = CustomerText.LOCAL_TAX_NUMBER.key(customer);
        part.nationalTaxNumber = CustomerText.NATIONAL_TAX_NUMBER.key(customer);
        part.memo = CustomerText.MEMO.key(customer);
        part.externalNumber = CustomerText.EXTERNAL_NUMBER.key(customer);
        return part;
    }

    /** Returns the attribute of a customer {@code r} with the key of a text. A number has no key of its own: it is ASCII. */
    static String attribute(CustomerText text) {
        return Objects.requireNonNull(ATTRIBUTES.get(text));
    }

    private static Map<CustomerText, String> attributes() {
        Map<CustomerText, String> attributes = new EnumMap<>(CustomerText.class);
        attributes.put(CustomerText.NUMBER, "lower(r.number)");
        attributes.put(CustomerText.NAME, "r.search.name");
        attributes.put(CustomerText.ADDRESS, "r.search.address");
        attributes.put(CustomerText.POSTAL_CODE, "r.search.postalCode");
        attributes.put(CustomerText.TELEPHONE, "r.search.telephone");
        attributes.put(CustomerText.FAX, "r.search.fax");
        attributes.put(CustomerText.EMAIL, "r.search.email");
        attributes.put(CustomerText.WEBSITE, "r.search.website");
        attributes.put(CustomerText.LICENCE_NUMBER, "r.search.licenceNumber");
        attributes.put(CustomerText.LEGAL_REPRESENTATIVE, "r.search.legalRepresentative");
        attributes.put(CustomerText.BANK, "r.search.bank");
        attributes.put(CustomerText.BANK_ACCOUNT, "r.search.bankAccount");
        attributes.put(CustomerText.LOCAL_TAX_NUMBER, "r.search.localTaxNumber");
        attributes.put(CustomerText.NATIONAL_TAX_NUMBER, "r.search.nationalTaxNumber");
        attributes.put(CustomerText.MEMO, "r.search.memo");
        attributes.put(CustomerText.EXTERNAL_NUMBER, "r.search.externalNumber");
        return attributes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SearchPart part
                && Objects.equals(name, part.name)
                && Objects.equals(address, part.address)
                && Objects.equals(postalCode, part.postalCode)
                && Objects.equals(telephone, part.telephone)
                && Objects.equals(fax, part.fax)
                && Objects.equals(email, part.email)
                && Objects.equals(website, part.website)
                && Objects.equals(licenceNumber, part.licenceNumber)
                && Objects.equals(legalRepresentative, part.legalRepresentative)
                && Objects.equals(bank, part.bank)
                && Objects.equals(bankAccount, part.bankAccount)
                && Objects.equals(localTaxNumber, part.localTaxNumber)
                && Objects.equals(nationalTaxNumber, part.nationalTaxNumber)
                && Objects.equals(memo, part.memo)
                && Objects.equals(externalNumber, part.externalNumber);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                name,
                address,
                postalCode,
                telephone,
                fax,
                email,
                website,
                licenceNumber,
                legalRepresentative,
                bank,
                bankAccount,
                localTaxNumber,
                nationalTaxNumber,
                memo,
                externalNumber);
    }
}
