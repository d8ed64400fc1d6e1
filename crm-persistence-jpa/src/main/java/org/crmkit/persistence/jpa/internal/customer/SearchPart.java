package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerText;
import org.crmkit.persistence.jpa.internal.query.PieceIndex;
import org.crmkit.persistence.jpa.internal.query.SearchedText;
import org.jspecify.annotations.Nullable;

/** The keys in which parts of the texts of a customer are looked for. They are derived from the customer. */
@Embeddable
class SearchPart {

    /** The maximum length of a key, in UTF-16 units, which no text of a customer reaches. */
    static final int KEY_MAX = 1_000_000;

    private static final Map<CustomerText, SearchedText> TEXTS = texts();

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

    /** Derived from the keys; null if the database has no index over pieces. */
    @Column(name = "search_pieces", length = KEY_MAX)
    @Nullable
    String pieces;

    protected SearchPart() {}

    /** Returns the keys of a customer. If they are those that are there, they are kept with their pieces. */
    static SearchPart of(Customer customer, @Nullable SearchPart before) {
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
        return before != null && part.equals(before) ? before : part;
    }

    void index(PieceIndex pieceIndex, Customer customer) {
        pieces = pieceIndex.stored(pieces, all -> {
            TEXTS.forEach((text, searched) -> all.add(searched.mark(), text.key(customer)));
            return all;
        });
    }

    /** Returns a text of a customer {@code r} in which parts are looked for. A number has no key of its own: it is ASCII. */
    static SearchedText searched(CustomerText text) {
        return Objects.requireNonNull(TEXTS.get(text));
    }

    private static Map<CustomerText, SearchedText> texts() {
        Map<CustomerText, SearchedText> texts = new EnumMap<>(CustomerText.class);
        texts.put(CustomerText.NUMBER, searched("lower(r.number)", '#'));
        texts.put(CustomerText.NAME, searched("r.search.name", 'n'));
        texts.put(CustomerText.ADDRESS, searched("r.search.address", 'a'));
        texts.put(CustomerText.POSTAL_CODE, searched("r.search.postalCode", 'p'));
        texts.put(CustomerText.TELEPHONE, searched("r.search.telephone", 't'));
        texts.put(CustomerText.FAX, searched("r.search.fax", 'f'));
        texts.put(CustomerText.EMAIL, searched("r.search.email", 'e'));
        texts.put(CustomerText.WEBSITE, searched("r.search.website", 'w'));
        texts.put(CustomerText.LICENCE_NUMBER, searched("r.search.licenceNumber", 'l'));
        texts.put(CustomerText.LEGAL_REPRESENTATIVE, searched("r.search.legalRepresentative", 'r'));
        texts.put(CustomerText.BANK, searched("r.search.bank", 'b'));
        texts.put(CustomerText.BANK_ACCOUNT, searched("r.search.bankAccount", 'c'));
        texts.put(CustomerText.LOCAL_TAX_NUMBER, searched("r.search.localTaxNumber", 'x'));
        texts.put(CustomerText.NATIONAL_TAX_NUMBER, searched("r.search.nationalTaxNumber", 'y'));
        texts.put(CustomerText.MEMO, searched("r.search.memo", 'm'));
        texts.put(CustomerText.EXTERNAL_NUMBER, searched("r.search.externalNumber", 'o'));
        return texts;
    }

    private static SearchedText searched(String attribute, char mark) {
        return new SearchedText("CustomerRow r", attribute, "r.search.pieces", mark);
    }

    /** Compares the keys, from which the pieces are derived. */
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
