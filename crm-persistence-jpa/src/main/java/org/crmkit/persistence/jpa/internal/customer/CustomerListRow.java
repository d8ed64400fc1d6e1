package org.crmkit.persistence.jpa.internal.customer;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.persistence.jpa.internal.query.UserRefRow;
import org.jspecify.annotations.Nullable;

/** A customer as its list query selects it. Lists load no entities. */
record CustomerListRow(
        UUID id,
        long version,
        String number,
        @Nullable String externalNumber,
        String name,
        CustomerKind kind,
        CustomerState state,
        String level,
        @Nullable String region,
        Instant createdAt) {

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.customer.CustomerListRow(
            r.key.id, r.version, r.number, r.externalNumber, r.name, r.profile.kind, r.state, r.profile.level,
            r.profile.region, r.createdAt), {manager}""".replace("{manager}", UserRefRow.select("mu"));

    static final String JOINS = UserRefRow.join("mu", "r.manager");

    /** Returns the item of a list that the query has selected. */
    static CustomerSummary summary(Object[] selected) {
        return ((CustomerListRow) selected[0]).summary(UserRefRow.in(selected, 1));
    }

    private CustomerSummary summary(UserRef manager) {
        return new CustomerSummary(
                new CustomerId(id),
                version,
                new CustomerNumber(number),
                externalNumber,
                name,
                kind,
                state,
                level,
                region,
                manager,
                createdAt);
    }
}
