package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.profile.Registration;
import org.crmkit.persistence.jpa.internal.entity.MoneyPart;
import org.jspecify.annotations.Nullable;

/** The registration data of a customer. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class RegistrationPart {

    @Column(name = "licence_number", length = Registration.LICENCE_MAX)
    @Nullable
    String licenceNumber;

    @Column(name = "legal_representative", length = Contact.NAME_MAX)
    @Nullable
    String legalRepresentative;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "capital_amount", precision = 21, scale = 4))
    @AttributeOverride(name = "currency", column = @Column(name = "capital_currency", length = 3))
    @Nullable
    MoneyPart registeredCapital;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "turnover_amount", precision = 21, scale = 4))
    @AttributeOverride(name = "currency", column = @Column(name = "turnover_currency", length = 3))
    @Nullable
    MoneyPart annualTurnover;

    protected RegistrationPart() {}

    public @Nullable String getLicenceNumber() {
        return licenceNumber;
    }

    public void setLicenceNumber(@Nullable String licenceNumber) {
        this.licenceNumber = licenceNumber;
    }

    public @Nullable String getLegalRepresentative() {
        return legalRepresentative;
    }

    public void setLegalRepresentative(@Nullable String legalRepresentative) {
        this.legalRepresentative = legalRepresentative;
    }

    public @Nullable MoneyPart getRegisteredCapital() {
        return registeredCapital;
    }

    public void setRegisteredCapital(@Nullable MoneyPart registeredCapital) {
        this.registeredCapital = registeredCapital;
    }

    public @Nullable MoneyPart getAnnualTurnover() {
        return annualTurnover;
    }

    public void setAnnualTurnover(@Nullable MoneyPart annualTurnover) {
        this.annualTurnover = annualTurnover;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegistrationPart part
                && Objects.equals(licenceNumber, part.licenceNumber)
                && Objects.equals(legalRepresentative, part.legalRepresentative)
                && Objects.equals(registeredCapital, part.registeredCapital)
                && Objects.equals(annualTurnover, part.annualTurnover);
    }

    @Override
    public int hashCode() {
        return Objects.hash(licenceNumber, legalRepresentative, registeredCapital, annualTurnover);
    }
}
