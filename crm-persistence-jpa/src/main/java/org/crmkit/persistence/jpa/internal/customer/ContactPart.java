package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.Sex;
import org.crmkit.dictionary.Entry;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.query.PieceIndex;
import org.crmkit.persistence.jpa.internal.query.SearchedText;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_contact}. The keys by which contacts are sorted and found are derived from their texts. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class ContactPart {

    @Column(name = "id", nullable = false)
    UUID id;

    @Column(name = "name", length = Contact.NAME_MAX, nullable = false)
    String name;

    @Column(name = "sort_key", length = Text.KEY_MAX, nullable = false)
    String sortKey;

    @Column(name = "name_search_key", length = SearchPart.KEY_MAX, nullable = false)
    String nameSearchKey;

    @Column(name = "sex", length = 16)
    @Convert(converter = CustomerCodes.OfSex.class)
    @Nullable
    Sex sex;

    @Column(name = "job_title", length = Contact.JOB_TITLE_MAX)
    @Nullable
    String jobTitle;

    @Column(name = "contact_class", length = Entry.VALUE_MAX)
    @Nullable
    String contactClass;

    @Column(name = "telephone", length = Contact.TELEPHONE_MAX)
    @Nullable
    String telephone;

    @Column(name = "telephone_digits", length = Text.KEY_MAX)
    @Nullable
    String telephoneDigits;

    @Column(name = "mobile", length = Contact.TELEPHONE_MAX)
    @Nullable
    String mobile;

    @Column(name = "mobile_digits", length = Text.KEY_MAX)
    @Nullable
    String mobileDigits;

    @Column(name = "email", length = Contact.EMAIL_MAX)
    @Nullable
    String email;

    @Column(name = "email_search_key", length = SearchPart.KEY_MAX)
    @Nullable
    String emailSearchKey;

    /** Derived from the texts by which a contact is found; null if the database has no index over pieces. */
    @Column(name = "search_pieces", length = SearchPart.KEY_MAX)
    @Nullable
    String searchPieces;

    @Column(name = "memo", length = Contact.MEMO_MAX)
    @Nullable
    String memo;

    @Column(name = "is_primary", nullable = false)
    boolean primary;

    static final SearchedText NAME = searched("p.nameSearchKey", 'n');
    static final SearchedText EMAIL = searched("p.emailSearchKey", 'e');
    static final SearchedText TELEPHONE = searched("p.telephoneDigits", 't');
    static final SearchedText MOBILE = searched("p.mobileDigits", 'm');

    protected ContactPart() {}

    private static SearchedText searched(String attribute, char mark) {
        return new SearchedText("CustomerRow r join r.contacts p", attribute, "p.searchPieces", mark);
    }

    void index(PieceIndex pieceIndex) {
        searchPieces = pieceIndex.stored(
                searchPieces,
                pieces -> pieces.add(NAME.mark(), nameSearchKey)
                        .add(EMAIL.mark(), emailSearchKey)
                        .add(TELEPHONE.mark(), telephoneDigits)
                        .add(MOBILE.mark(), mobileDigits));
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
        this.sortKey = Text.sortKey(name);
        this.nameSearchKey = Text.searchKey(name);
    }

    public @Nullable Sex getSex() {
        return sex;
    }

    public void setSex(@Nullable Sex sex) {
        this.sex = sex;
    }

    public @Nullable String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(@Nullable String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public @Nullable String getContactClass() {
        return contactClass;
    }

    public void setContactClass(@Nullable String contactClass) {
        this.contactClass = contactClass;
    }

    public @Nullable String getTelephone() {
        return telephone;
    }

    public void setTelephone(@Nullable String telephone) {
        this.telephone = telephone;
        this.telephoneDigits = telephone == null ? null : Text.digits(telephone);
    }

    public @Nullable String getMobile() {
        return mobile;
    }

    public void setMobile(@Nullable String mobile) {
        this.mobile = mobile;
        this.mobileDigits = mobile == null ? null : Text.digits(mobile);
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
        this.emailSearchKey = email == null ? null : Text.searchKey(email);
    }

    public @Nullable String getMemo() {
        return memo;
    }

    public void setMemo(@Nullable String memo) {
        this.memo = memo;
    }

    public boolean isPrimary() {
        return primary;
    }

    public void setPrimary(boolean primary) {
        this.primary = primary;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactPart part
                && Objects.equals(id, part.id)
                && Objects.equals(name, part.name)
                && Objects.equals(sex, part.sex)
                && Objects.equals(jobTitle, part.jobTitle)
                && Objects.equals(contactClass, part.contactClass)
                && Objects.equals(telephone, part.telephone)
                && Objects.equals(mobile, part.mobile)
                && Objects.equals(email, part.email)
                && Objects.equals(memo, part.memo)
                && primary == part.primary;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name, sex, jobTitle, contactClass, telephone, mobile, email, memo, primary);
    }
}
