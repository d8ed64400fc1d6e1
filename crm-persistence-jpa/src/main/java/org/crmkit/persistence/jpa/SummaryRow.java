package org.crmkit.persistence.jpa;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.crmkit.actor.UserId;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerKind;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunityState;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceState;
import org.crmkit.service.ServiceSummary;
import org.crmkit.value.Percent;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/** The rows that list queries select. Lists load no entities. */
final class SummaryRow {

    static final String OPPORTUNITIES = "select new org.crmkit.persistence.jpa.SummaryRow$OfOpportunity("
            + "r.key.id, r.version, r.state, r.title, r.prospect.customerName, r.source, r.probability,"
            + " r.amount.amount, r.amount.currency, r.expectedClose, r.currentStage.stage, r.creator, r.createdAt, r.changedAt,"
            + " r.assignment.assignee, r.closing.closedAt, r.closing.customer) from OpportunityRow r";

    static final String CUSTOMERS = "select new org.crmkit.persistence.jpa.SummaryRow$OfCustomer("
            + "r.key.id, r.version, r.number, r.name, r.profile.kind, r.state, r.profile.level, r.profile.region, r.manager,"
            + " r.createdAt)"
            + " from CustomerRow r";

    static final String SERVICE_REQUESTS = "select new org.crmkit.persistence.jpa.SummaryRow$OfServiceRequest("
            + "r.key.id, r.version, r.state, r.number, r.customer, r.type, r.title, r.priority, r.creator,"
            + " r.assignment.assignee, r.returnedCount, r.satisfaction, r.createdAt, r.changedAt, r.archivedAt)"
            + " from ServiceRequestRow r";

    private SummaryRow() {}

    /** Returns the stored key for a text that is to be compared. */
    static @Nullable String key(@Nullable String text) {
        return text == null ? null : Text.sortKey(text);
    }

    record OfOpportunity(
            UUID id,
            long version,
            OpportunityState state,
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

        OpportunitySummary summary() {
            return new OpportunitySummary(
                    new OpportunityId(id),
                    version,
                    state,
                    title,
                    customerName,
                    source,
                    Percent.of(probability),
                    ColumnValues.money(amount, currency),
                    expectedClose,
                    ColumnValues.stage(stage),
                    new UserId(creator),
                    createdAt,
                    changedAt,
                    ColumnValues.user(assignee),
                    closedAt,
                    ColumnValues.customer(customer));
        }
    }

    record OfCustomer(
            UUID id,
            long version,
            String number,
            String name,
            CustomerKind kind,
            CustomerState state,
            String level,
            @Nullable String region,
            UUID manager,
            Instant createdAt) {

        CustomerSummary summary() {
            return new CustomerSummary(
                    new CustomerId(id),
                    version,
                    new CustomerNumber(number),
                    name,
                    kind,
                    state,
                    level,
                    region,
                    new UserId(manager),
                    createdAt);
        }
    }

    record OfServiceRequest(
            UUID id,
            long version,
            ServiceState state,
            String number,
            UUID customer,
            String type,
            String title,
            int priority,
            UUID creator,
            @Nullable UUID assignee,
            int returnedCount,
            @Nullable Integer satisfaction,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant archivedAt) {

        ServiceSummary summary() {
            return new ServiceSummary(
                    new ServiceRequestId(id),
                    version,
                    state,
                    new ServiceNumber(number),
                    new CustomerId(customer),
                    type,
                    title,
                    ColumnValues.priority(priority),
                    new UserId(creator),
                    ColumnValues.user(assignee),
                    returnedCount,
                    ColumnValues.rating(satisfaction),
                    createdAt,
                    changedAt,
                    archivedAt);
        }
    }
}
