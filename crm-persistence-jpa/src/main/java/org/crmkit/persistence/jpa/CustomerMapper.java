package org.crmkit.persistence.jpa;

import org.crmkit.customer.Contact;
import org.crmkit.customer.Customer;
import org.crmkit.value.Text;
import org.mapstruct.AfterMapping;
import org.mapstruct.BeforeMapping;
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
    @Mapping(target = "nameKey", ignore = true)
    @Mapping(target = "sortKey", ignore = true)
    @Mapping(target = "contacts", ignore = true)
    void write(Customer from, @MappingTarget CustomerRow to);

    Contact contact(ContactPart part);

    ContactPart contact(Contact contact);

    @BeforeMapping
    default void keys(Customer from, @MappingTarget CustomerRow to) {
        if (!from.name().equals(to.getName())) {
            to.setNameKey(Text.matchKey(from.name()));
            to.setSortKey(Text.sortKey(from.name()));
        }
    }

    @AfterMapping
    default void contacts(Customer from, @MappingTarget CustomerRow to) {
        Children.align(
                to.getContacts(), from.contacts().stream().map(this::contact).toList());
    }
}
