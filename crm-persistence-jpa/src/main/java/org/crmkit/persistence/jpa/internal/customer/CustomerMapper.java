package org.crmkit.persistence.jpa.internal.customer;

import java.util.stream.Collectors;
import org.crmkit.customer.Customer;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.persistence.jpa.internal.aggregate.CollectionSync;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.jspecify.annotations.Nullable;
import org.mapstruct.AfterMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps customers to rows and back. The database stores a part without any values as null. */
@Mapper(uses = {ColumnValues.class, CustomerValues.class})
interface CustomerMapper extends RowMapper<Customer, CustomerRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    Customer record(CustomerRow row);

    @Override
    @Mapping(target = "contacts", ignore = true)
    @Mapping(target = "tags", ignore = true)
    void write(Customer from, @MappingTarget CustomerRow to);

    Contact contact(ContactPart part);

    ContactPart contact(Contact contact);

    default String tag(TagPart part) {
        return part.getTag();
    }

    default Registration registration(@Nullable RegistrationPart part) {
        return part == null
                ? Registration.UNKNOWN
                : new Registration(
                        part.getLicenceNumber(),
                        part.getLegalRepresentative(),
                        ColumnValues.money(part.getRegisteredCapital()),
                        ColumnValues.money(part.getAnnualTurnover()));
    }

    default BankAccount bank(@Nullable BankPart part) {
        return part == null ? BankAccount.UNKNOWN : new BankAccount(part.getBank(), part.getAccount());
    }

    default TaxNumbers tax(@Nullable TaxPart part) {
        return part == null ? TaxNumbers.UNKNOWN : new TaxNumbers(part.getLocal(), part.getNational());
    }

    default Assessment assessment(@Nullable AssessmentPart part) {
        return part == null
                ? Assessment.UNKNOWN
                : new Assessment(ColumnValues.rating(part.getSatisfaction()), ColumnValues.rating(part.getCredit()));
    }

    @AfterMapping
    default void children(Customer from, @MappingTarget CustomerRow to) {
        to.search = SearchPart.of(from, to.search);
        CollectionSync.align(
                to.getContacts(), from.contacts().stream().map(this::contact).toList());
        CollectionSync.align(to.getTags(), from.tags().stream().map(TagPart::of).collect(Collectors.toSet()));
    }
}
