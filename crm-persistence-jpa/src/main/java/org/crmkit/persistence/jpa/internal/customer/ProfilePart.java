package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.dictionary.Entry;
import org.jspecify.annotations.Nullable;

/** The profile of a customer, with the address. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class ProfilePart {

    @Column(name = "kind", length = 16, nullable = false)
    @Convert(converter = CustomerCodes.OfCustomerKind.class)
    CustomerKind kind;

    @Column(name = "level", length = Entry.VALUE_MAX, nullable = false)
    String level;

    @Column(name = "region", length = Entry.VALUE_MAX)
    @Nullable
    String region;

    @Column(name = "industry", length = Entry.VALUE_MAX)
    @Nullable
    String industry;

    @Column(name = "source", length = Entry.VALUE_MAX)
    @Nullable
    String source;

    @Column(name = "company_size", length = Entry.VALUE_MAX)
    @Nullable
    String companySize;

    @Column(name = "address", length = Profile.ADDRESS_MAX)
    @Nullable
    String address;

    @Column(name = "postal_code", length = Profile.POSTAL_CODE_MAX)
    @Nullable
    String postalCode;

    @Column(name = "telephone", length = Contact.TELEPHONE_MAX)
    @Nullable
    String telephone;

    @Column(name = "fax", length = Contact.TELEPHONE_MAX)
    @Nullable
    String fax;

    @Column(name = "email", length = Contact.EMAIL_MAX)
    @Nullable
    String email;

    @Column(name = "website", length = Profile.WEBSITE_MAX)
    @Nullable
    String website;

    protected ProfilePart() {}

    public CustomerKind getKind() {
        return kind;
    }

    public void setKind(CustomerKind kind) {
        this.kind = kind;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = region;
    }

    public @Nullable String getIndustry() {
        return industry;
    }

    public void setIndustry(@Nullable String industry) {
        this.industry = industry;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source;
    }

    public @Nullable String getCompanySize() {
        return companySize;
    }

    public void setCompanySize(@Nullable String companySize) {
        this.companySize = companySize;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(@Nullable String postalCode) {
        this.postalCode = postalCode;
    }

    public @Nullable String getTelephone() {
        return telephone;
    }

    public void setTelephone(@Nullable String telephone) {
        this.telephone = telephone;
    }

    public @Nullable String getFax() {
        return fax;
    }

    public void setFax(@Nullable String fax) {
        this.fax = fax;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getWebsite() {
        return website;
    }

    public void setWebsite(@Nullable String website) {
        this.website = website;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProfilePart part
                && Objects.equals(kind, part.kind)
                && Objects.equals(level, part.level)
                && Objects.equals(region, part.region)
                && Objects.equals(industry, part.industry)
                && Objects.equals(source, part.source)
                && Objects.equals(companySize, part.companySize)
                && Objects.equals(address, part.address)
                && Objects.equals(postalCode, part.postalCode)
                && Objects.equals(telephone, part.telephone)
                && Objects.equals(fax, part.fax)
                && Objects.equals(email, part.email)
                && Objects.equals(website, part.website);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                kind,
                level,
                region,
                industry,
                source,
                companySize,
                address,
                postalCode,
                telephone,
                fax,
                email,
                website);
    }
}
