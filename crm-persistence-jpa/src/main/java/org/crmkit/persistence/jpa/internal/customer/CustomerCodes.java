package org.crmkit.persistence.jpa.internal.customer;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.contact.Sex;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;

/** The codes under which the database stores the enums of customers and contacts. Published codes never change. */
public final class CustomerCodes {

    private CustomerCodes() {}

    @Converter
    public static class OfCustomerState extends EnumCodes<CustomerState> {
        public OfCustomerState() {
            super(
                    CustomerState.class,
                    Map.of(
                            CustomerState.ACTIVE, "ACTIVE",
                            CustomerState.LOST, "LOST",
                            CustomerState.ARCHIVED, "ARCHIVED"));
        }
    }

    @Converter
    static class OfCustomerKind extends EnumCodes<CustomerKind> {
        OfCustomerKind() {
            super(
                    CustomerKind.class,
                    Map.of(CustomerKind.ENTERPRISE, "ENTERPRISE", CustomerKind.INDIVIDUAL, "INDIVIDUAL"));
        }
    }

    @Converter
    static class OfSex extends EnumCodes<Sex> {
        OfSex() {
            super(
                    Sex.class,
                    Map.of(
                            Sex.FEMALE, "FEMALE",
                            Sex.MALE, "MALE",
                            Sex.OTHER, "OTHER"));
        }
    }
}
