package org.crmkit.persistence.jpa.internal.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.ChurnSummary;
import org.crmkit.churn.LastOrder;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.persistence.jpa.internal.bulk.BulkTable;
import org.crmkit.persistence.jpa.internal.customer.CustomerRefRow;
import org.crmkit.persistence.jpa.internal.query.UserRefRow;
import org.jspecify.annotations.Nullable;

/** A churn case as a list query selects it. */
record ChurnCaseListRow(
        UUID id,
        long version,
        ChurnState state,
        @Nullable String lastOrder,
        @Nullable LocalDate lastOrderDate,
        int measures,
        @Nullable String reason,
        Instant createdAt,
        Instant changedAt) {

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.churn.ChurnCaseListRow(
            r.key.id, r.version, r.state, r.lastOrder.externalId, r.lastOrder.date,
            r.measureCount, r.reason, r.createdAt, r.changedAt),
            {manager}, {creator}, {customer}""".replace("{manager}", UserRefRow.select("mu"))
            .replace("{creator}", UserRefRow.select("cu"))
            .replace("{customer}", CustomerRefRow.SELECT);

    static final String JOINS =
            UserRefRow.join("mu", "r.manager") + UserRefRow.join("cu", "r.creator") + CustomerRefRow.join("r.customer");

    /** The table for cases without measures. */
    static final BulkTable<ChurnCase> TABLE = new BulkTable<>(
            "churn",
            "crm_churn_case",
            BulkTable.columns(
                    "id uuid",
                    "version bigint",
                    "state text",
                    "customer_id uuid",
                    "unresolved_id uuid",
                    "manager_id uuid",
                    "last_order_id text",
                    "last_order_date date",
                    "measure_count integer",
                    "reason text",
                    "lost_at timestamp with time zone",
                    "recovered_at timestamp with time zone",
                    "creator_id uuid",
                    "created_at timestamp with time zone",
                    "changed_at timestamp with time zone"),
            added -> added.id().value(),
            ChurnCaseListRow::values);

    private static final ChurnCodes.OfChurnState STATES = new ChurnCodes.OfChurnState();

    /** Returns the item of a list that the query has selected. */
    static ChurnSummary summary(Object[] selected) {
        return ((ChurnCaseListRow) selected[0])
                .summary(UserRefRow.in(selected, 1), UserRefRow.in(selected, 2), CustomerRefRow.in(selected, 3));
    }

    private ChurnSummary summary(UserRef manager, UserRef creator, CustomerRef customer) {
        return new ChurnSummary(
                new ChurnCaseId(id),
                version,
                state,
                customer,
                manager,
                ChurnValues.lastOrder(lastOrder, lastOrderDate),
                measures,
                reason,
                creator,
                createdAt,
                changedAt);
    }

    private static List<@Nullable Object> values(ChurnCase added) {
        LastOrder last = added.lastOrder();
        return Arrays.asList(
                added.id().value(),
                added.version(),
                STATES.convertToDatabaseColumn(added.state()),
                added.customer().value(),
                ChurnCaseMapper.unresolved(added),
                added.manager().value(),
                last == null ? null : last.externalId(),
                last == null ? null : last.date(),
                added.measures().size(),
                added.reason(),
                added.lostAt(),
                added.recoveredAt(),
                added.creator().value(),
                added.createdAt(),
                added.changedAt());
    }
}
