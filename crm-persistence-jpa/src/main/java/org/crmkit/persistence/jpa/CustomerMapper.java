package org.crmkit.persistence.jpa;

import org.crmkit.customer.Contact;
import org.crmkit.customer.Customer;
import org.mapstruct.AfterMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Customer and row. */
@Mapper(uses = Values.class)
interface CustomerMapper extends RowMapper<Customer, CustomerRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    Customer record(CustomerRow row);

    @Override
    @Mapping(target = "contacts", ignore = true)
    void write(Customer from, @MappingTarget CustomerRow to);

    Contact contact(ContactPart part);

    ContactPart contact(Contact contact);

    @AfterMapping
    default void contacts(Customer from, @MappingTarget CustomerRow to) {
        Children.align(
                to.getContacts(), from.contacts().stream().map(this::contact).toList());
    }
}
