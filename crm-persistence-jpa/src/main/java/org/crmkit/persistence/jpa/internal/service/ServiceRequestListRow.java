package org.crmkit.persistence.jpa.internal.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.persistence.jpa.internal.customer.CustomerRefRow;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.UserRefRow;
import org.crmkit.persistence.jpa.internal.service.level.ServiceLevelValues;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceSort;
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
        String type,
        String title,
        int priority,
        @Nullable String product,
        @Nullable String batch,
        @Nullable String order,
        @Nullable BigDecimal quantityAffected,
        int returnedCount,
        @Nullable Integer satisfaction,
        Instant createdAt,
        Instant changedAt,
        Instant dueKey,
        @Nullable Instant archivedAt,
        @Nullable String closingReason) {

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.service.ServiceRequestListRow(
            r.key.id, r.version, r.state, r.number, r.type, r.title, r.priority, r.tradeReference.product,
            r.tradeReference.batch, r.tradeReference.order, r.quantityAffected, r.returnedCount,
            r.satisfaction, r.createdAt, r.changedAt, r.dueKey, r.archivedAt, r.closing.reason),
            {creator}, {assignee}, {customer}""".replace("{creator}", UserRefRow.select("cu"))
            .replace("{assignee}", UserRefRow.select("au"))
            .replace("{customer}", CustomerRefRow.SELECT);

    static final String JOINS = UserRefRow.join("cu", "r.creator")
            + UserRefRow.join("au", "r.assignment.assignee")
            + CustomerRefRow.join("r.customer");

    /** Returns the item of a list that the query has selected. */
    static ServiceSummary summary(Object[] selected) {
        return ((ServiceRequestListRow) selected[0])
                .summary(UserRefRow.in(selected, 1), UserRefRow.optional(selected, 2), CustomerRefRow.in(selected, 3));
    }

    private ServiceSummary summary(UserRef creator, @Nullable UserRef assignee, CustomerRef customer) {
        return new ServiceSummary(
                new ServiceRequestId(id),
                version,
                state,
                new ServiceNumber(number),
                customer,
                type,
                title,
                ServiceLevelValues.priority(priority),
                new TradeReference(product, batch, order),
                quantityAffected,
                creator,
                assignee,
                returnedCount,
                ColumnValues.rating(satisfaction),
                createdAt,
                changedAt,
                dueKey.equals(ServiceSort.NOT_DUE) ? null : dueKey,
                archivedAt,
                closingReason);
    }
}
