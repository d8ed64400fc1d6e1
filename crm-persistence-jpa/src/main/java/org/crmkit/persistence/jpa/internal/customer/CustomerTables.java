package org.crmkit.persistence.jpa.internal.customer;

import org.crmkit.customer.Contacts;
import org.crmkit.customer.CustomerRepositories;
import org.crmkit.customer.CustomerSets;
import org.crmkit.customer.Customers;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of customers and contacts. */
public interface CustomerTables extends ContextTables, CustomerRepositories {

    @Override
    default Customers customers() {
        return new JpaCustomers(entityManager(), pieceIndex());
    }

    @Override
    default Contacts contacts() {
        return new JpaContacts(entityManager(), pieceIndex());
    }

    @Override
    default CustomerSets customerSets() {
        return new JpaCustomerSets(entityManager());
    }
}
