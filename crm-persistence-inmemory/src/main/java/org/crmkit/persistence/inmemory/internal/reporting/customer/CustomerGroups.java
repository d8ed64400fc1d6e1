package org.crmkit.persistence.inmemory.internal.reporting.customer;

import org.crmkit.customer.Customer;
import org.crmkit.kernel.value.Rating;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.engine.Group;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.reporting.customer.CustomerDimension;
import org.jspecify.annotations.Nullable;

/** The groups of customers by a dimension. */
record CustomerGroups(CustomerDimension by, Snapshot snapshot) {

    Group of(Customer customer) {
        return switch (by) {
            case LEVEL -> Group.of(customer.profile().level());
            case CREDIT -> rating(customer.assessment().credit());
            case SATISFACTION -> rating(customer.assessment().satisfaction());
            case KIND -> Group.of(customer.profile().kind().name());
            case REGION -> Group.of(customer.profile().region());
            case INDUSTRY -> Group.of(customer.profile().industry());
            case SOURCE -> Group.of(customer.profile().source());
            case COMPANY_SIZE -> Group.of(customer.profile().companySize());
            case POSTAL_CODE -> Group.of(customer.profile().postalCode());
            case MANAGER -> AccessTables.group(customer.manager(), snapshot);
            case UNIT -> AccessTables.unitGroup(customer.manager(), snapshot);
        };
    }

    private static Group rating(@Nullable Rating rating) {
        return Group.of(rating == null ? null : rating.value());
    }
}
