package org.crmkit.persistence.jpa.internal.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.value.Percent;
import org.crmkit.persistence.jpa.internal.customer.CustomerRefRow;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.UserRefRow;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.pipeline.StageRef;
import org.jspecify.annotations.Nullable;

/** An opportunity as its list query selects it. Lists load no entities. */
record OpportunityListRow(
        UUID id,
        long version,
        OpportunityState state,
        String number,
        String title,
        String customerName,
        String source,
        int probability,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate expectedClose,
        @Nullable UUID stage,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant closedAt) {

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.sales.OpportunityListRow(
            r.key.id, r.version, r.state, r.number, r.title, r.prospect.customerName, r.source, r.probability, r.amount.amount,
            r.amount.currency, r.expectedClose, r.currentStage.stage, r.createdAt, r.changedAt, r.closing.closedAt),
            {creator}, {assignee}, {customer}, s.name""".replace("{creator}", UserRefRow.select("cu"))
            .replace("{assignee}", UserRefRow.select("au"))
            .replace("{customer}", CustomerRefRow.SELECT);

    static final String JOINS =
            " left join StageRow s on s.key.tenantId = r.key.tenantId and s.key.id = r.currentStage.stage"
                    + UserRefRow.join("cu", "r.creator")
                    + UserRefRow.join("au", "r.assignment.assignee")
                    + CustomerRefRow.join("r.customer");

    /** Returns the item of a list that the query has selected. */
    static OpportunitySummary summary(Object[] selected) {
        return ((OpportunityListRow) selected[0])
                .summary(
                        UserRefRow.in(selected, 1),
                        UserRefRow.optional(selected, 2),
                        CustomerRefRow.optional(selected, 3),
                        (String) selected[5]);
    }

    private OpportunitySummary summary(
            UserRef creator, @Nullable UserRef assignee, @Nullable CustomerRef customer, @Nullable String stageName) {
        return new OpportunitySummary(
                new OpportunityId(id),
                version,
                state,
                new OpportunityNumber(number),
                title,
                customerName,
                source,
                Percent.of(probability),
                ColumnValues.money(amount, currency),
                expectedClose,
                stage == null || stageName == null ? null : new StageRef(new StageId(stage), stageName),
                creator,
                createdAt,
                changedAt,
                assignee,
                closedAt,
                customer);
    }
}
