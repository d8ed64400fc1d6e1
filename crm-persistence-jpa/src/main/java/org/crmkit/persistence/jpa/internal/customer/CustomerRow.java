package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerState;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.entity.ReferenceTargetRow;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_customer}, with its contacts and tags. */
@AttributeOverride(name = "name", column = @Column(name = "name", length = Customer.NAME_MAX, nullable = false))
@Entity
@Table(name = "crm_customer")
@SuppressWarnings("NullAway.Init")
class CustomerRow extends ReferenceTargetRow {

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = CustomerCodes.OfCustomerState.class)
    CustomerState state;

    @Column(name = "archived_from", length = 16)
    @Convert(converter = CustomerCodes.OfCustomerState.class)
    @Nullable
    CustomerState archivedFrom;

    @Column(name = "number", length = CustomerNumber.MAX, nullable = false)
    String number;

    @Column(name = "external_number", length = Customer.EXTERNAL_NUMBER_MAX)
    @Nullable
    String externalNumber;

    /** Derived from the external number, so that no mapper writes it. */
    @Column(name = "external_number_key", length = Text.KEY_MAX)
    @Nullable
    String externalNumberKey;

    @Column(name = "name_ordinal", nullable = false)
    int nameOrdinal;

    @Embedded
    @Nullable
    ProfilePart profile;

    @Embedded
    @Nullable
    RegistrationPart registration;

    @Embedded
    @Nullable
    BankPart bank;

    @Embedded
    @Nullable
    TaxPart tax;

    @Embedded
    @Nullable
    AssessmentPart assessment;

    @Column(name = "memo", length = Customer.MEMO_MAX)
    @Nullable
    String memo;

    /** Derived from the customer. */
    @Embedded
    @Nullable
    SearchPart search;

    @Column(name = "manager_id", nullable = false)
    UUID manager;

    @ElementCollection
    @CollectionTable(
            name = "crm_customer_tag",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "customer_id", referencedColumnName = "id")
            })
    Set<TagPart> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "crm_contact",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "customer_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "position")
    List<ContactPart> contacts = new ArrayList<>();

    protected CustomerRow() {}

    @Override
    public CustomerState getState() {
        return state;
    }

    @Override
    public Object base() {
        return List.of(state, new UserId(manager));
    }

    @Override
    public int loadChildren() {
        return tags.size() + contacts.size();
    }

    public void setState(CustomerState state) {
        this.state = state;
    }

    public @Nullable CustomerState getArchivedFrom() {
        return archivedFrom;
    }

    public void setArchivedFrom(@Nullable CustomerState archivedFrom) {
        this.archivedFrom = archivedFrom;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getExternalNumber() {
        return externalNumber;
    }

    public void setExternalNumber(@Nullable String externalNumber) {
        this.externalNumber = externalNumber;
        this.externalNumberKey = externalNumber == null ? null : Text.matchKey(externalNumber);
    }

    public int getNameOrdinal() {
        return nameOrdinal;
    }

    public void setNameOrdinal(int nameOrdinal) {
        this.nameOrdinal = nameOrdinal;
    }

    public @Nullable ProfilePart getProfile() {
        return profile;
    }

    public void setProfile(@Nullable ProfilePart profile) {
        this.profile = profile;
    }

    public @Nullable RegistrationPart getRegistration() {
        return registration;
    }

    public void setRegistration(@Nullable RegistrationPart registration) {
        this.registration = registration;
    }

    public @Nullable BankPart getBank() {
        return bank;
    }

    public void setBank(@Nullable BankPart bank) {
        this.bank = bank;
    }

    public @Nullable TaxPart getTax() {
        return tax;
    }

    public void setTax(@Nullable TaxPart tax) {
        this.tax = tax;
    }

    public @Nullable AssessmentPart getAssessment() {
        return assessment;
    }

    public void setAssessment(@Nullable AssessmentPart assessment) {
        this.assessment = assessment;
    }

    public @Nullable String getMemo() {
        return memo;
    }

    public void setMemo(@Nullable String memo) {
        this.memo = memo;
    }

    public UUID getManager() {
        return manager;
    }

    public void setManager(UUID manager) {
        this.manager = manager;
    }

    /** Always the same set. */
    public Set<TagPart> getTags() {
        return tags;
    }

    /** Always the same list: Hibernate would delete and insert every child if another list were assigned. */
    public List<ContactPart> getContacts() {
        return contacts;
    }
}
