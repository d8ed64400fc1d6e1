package org.crmkit.persistence.jpa.internal.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.persistence.jpa.internal.customer.CustomerValues;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.sales.pipeline.PipelineValues;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityNumber;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;
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
        UUID creator,
        Instant createdAt,
        Instant changedAt,
        @Nullable UUID assignee,
        @Nullable Instant closedAt,
        @Nullable UUID customer) {

    static final String SELECT = """
            select new org.crmkit.persistence.jpa.internal.sales.OpportunityListRow(
            r.key.id, r.version, r.state, r.number, r.title, r.prospect.customerName, r.source, r.probability, r.amount.amount,
            r.amount.currency, r.expectedClose, r.currentStage.stage, r.creator, r.createdAt, r.changedAt,
            r.assignment.assignee, r.closing.closedAt, r.customer) from OpportunityRow r""";

    OpportunitySummary summary() {
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
                PipelineValues.stage(stage),
                new UserId(creator),
                createdAt,
                changedAt,
                ColumnValues.user(assignee),
                closedAt,
                CustomerValues.customer(customer));
    }
}
