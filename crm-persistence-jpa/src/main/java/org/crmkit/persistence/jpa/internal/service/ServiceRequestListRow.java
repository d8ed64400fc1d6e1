package org.crmkit.persistence.jpa.internal.service;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.TradeReference;
import org.jspecify.annotations.Nullable;

/** A service request as its list query selects it. Lists load no entities. */
record ServiceRequestListRow(
        UUID id,
        long version,
        ServiceState state,
        String number,
        UUID customer,
        String type,
        String title,
        int priority,
        @Nullable String product,
        @Nullable String batch,
        @Nullable String order,
        UUID creator,
        @Nullable UUID assignee,
        int returnedCount,
        @Nullable Integer satisfaction,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant archivedAt,
        @Nullable String closingReason) {

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.service.ServiceRequestListRow(
            r.key.id, r.version, r.state, r.number, r.customer, r.type, r.title, r.priority, r.tradeReference.product,
            r.tradeReference.batch, r.tradeReference.order, r.creator, r.assignment.assignee, r.returnedCount,
            r.satisfaction, r.createdAt, r.changedAt, r.archivedAt, r.closing.reason)
            from ServiceRequestRow r""";

    ServiceSummary summary() {
        return new ServiceSummary(
                new ServiceRequestId(id),
                version,
                state,
                new ServiceNumber(number),
                new CustomerId(customer),
                type,
                title,
                ServiceValues.priority(priority),
                new TradeReference(product, batch, order),
                new UserId(creator),
                ColumnValues.user(assignee),
                returnedCount,
                ColumnValues.rating(satisfaction),
                createdAt,
                changedAt,
                archivedAt,
                closingReason);
    }
}
