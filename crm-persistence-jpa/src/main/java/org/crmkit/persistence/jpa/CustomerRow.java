package org.crmkit.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.customer.Contact;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerKind;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerState;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_customer}, with its contacts. */
@Entity
@AttributeOverride(name = "name", column = @Column(name = "name", length = Customer.NAME_MAX, nullable = false))
@Table(name = "crm_customer")
@SuppressWarnings("NullAway.Init")
class CustomerRow extends BearerRow {

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = Codes.OfCustomerState.class)
    CustomerState state;

    @Column(name = "number", length = CustomerNumber.MAX, nullable = false)
    String number;

    @Column(name = "namesake", nullable = false)
    int namesake;

    @Column(name = "kind", length = 16, nullable = false)
    @Convert(converter = Codes.OfCustomerKind.class)
    CustomerKind kind;

    @Column(name = "level_code", length = Customer.CODE_MAX, nullable = false)
    String level;

    @Column(name = "region_code", length = Customer.CODE_MAX)
    @Nullable
    String region;

    @Column(name = "address", length = Customer.ADDRESS_MAX)
    @Nullable
    String address;

    @Column(name = "phone", length = Contact.PHONE_MAX)
    @Nullable
    String phone;

    @Column(name = "website", length = Customer.WEBSITE_MAX)
    @Nullable
    String website;

    @Column(name = "manager_id", nullable = false)
    UUID manager;

    @ElementCollection
    @CollectionTable(
            name = "crm_contact",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "customer_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "place")
    List<ContactPart> contacts = new ArrayList<>();

    protected CustomerRow() {}

    @Override
    public CustomerState getState() {
        return state;
    }

    public void setState(CustomerState state) {
        this.state = state;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public int getNamesake() {
        return namesake;
    }

    public void setNamesake(int namesake) {
        this.namesake = namesake;
    }

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

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getWebsite() {
        return website;
    }

    public void setWebsite(@Nullable String website) {
        this.website = website;
    }

    public UUID getManager() {
        return manager;
    }

    public void setManager(UUID manager) {
        this.manager = manager;
    }

    /** The one list there ever is: to assign another would delete and insert every child. */
    public List<ContactPart> getContacts() {
        return contacts;
    }
}
