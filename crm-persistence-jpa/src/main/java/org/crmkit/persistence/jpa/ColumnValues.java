package org.crmkit.persistence.jpa;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.access.RoleCode;
import org.crmkit.actor.Assignment;
import org.crmkit.actor.OrgUnitId;
import org.crmkit.actor.UnitPath;
import org.crmkit.actor.UserId;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.customer.ContactId;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.dictionary.EntryId;
import org.crmkit.dictionary.EntryType;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.PlanStepId;
import org.crmkit.sales.StageMoveId;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.service.Priority;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.value.Id;
import org.crmkit.value.Money;
import org.crmkit.value.Percent;
import org.crmkit.value.Rating;
import org.jspecify.annotations.Nullable;

/** Converts the domain's small values to column values and back. */
final class ColumnValues {

    private ColumnValues() {}

    static @Nullable UUID bare(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }

    static @Nullable OrgUnitId unit(@Nullable UUID id) {
        return id == null ? null : new OrgUnitId(id);
    }

    static @Nullable OpportunityId opportunity(@Nullable UUID id) {
        return id == null ? null : new OpportunityId(id);
    }

    static @Nullable CustomerId customer(@Nullable UUID id) {
        return id == null ? null : new CustomerId(id);
    }

    static @Nullable StageId stage(@Nullable UUID id) {
        return id == null ? null : new StageId(id);
    }

    static StageMoveId stageMove(UUID id) {
        return new StageMoveId(id);
    }

    static PlanStepId planStep(UUID id) {
        return new PlanStepId(id);
    }

    static ContactId contact(UUID id) {
        return new ContactId(id);
    }

    static EntryId entry(UUID id) {
        return new EntryId(id);
    }

    static InteractionId interaction(UUID id) {
        return new InteractionId(id);
    }

    static ServiceRequestId serviceRequest(UUID id) {
        return new ServiceRequestId(id);
    }

    static ChurnCaseId churnCase(UUID id) {
        return new ChurnCaseId(id);
    }

    static @Nullable Assignment assignment(@Nullable AssignmentPart part) {
        return part == null
                ? null
                : new Assignment(
                        new UserId(Objects.requireNonNull(part.getAssignee())),
                        new UserId(Objects.requireNonNull(part.getAssigner())),
                        Objects.requireNonNull(part.getAssignedAt()));
    }

    static @Nullable AssignmentPart assignment(@Nullable Assignment assignment) {
        if (assignment == null) {
            return null;
        }
        AssignmentPart part = new AssignmentPart();
        part.setAssignee(assignment.assignee().value());
        part.setAssigner(assignment.assigner().value());
        part.setAssignedAt(assignment.at());
        return part;
    }

    static @Nullable Rating rating(@Nullable Integer value) {
        return value == null ? null : Rating.of(value);
    }

    static @Nullable Integer rating(@Nullable Rating rating) {
        return rating == null ? null : rating.value();
    }

    static Priority priority(int urgency) {
        return Stream.of(Priority.values())
                .filter(each -> each.urgency() == urgency)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the database holds the priority " + urgency + ", which only a newer version knows"));
    }

    static int priority(Priority priority) {
        return priority.urgency();
    }

    static EntryType entryType(String code) {
        return new EntryType(code);
    }

    static String entryType(EntryType type) {
        return type.code();
    }

    static ServiceNumber serviceNumber(String value) {
        return new ServiceNumber(value);
    }

    static String serviceNumber(ServiceNumber number) {
        return number.value();
    }

    static int percent(Percent percent) {
        return percent.value();
    }

    static Percent percent(int value) {
        return Percent.of(value);
    }

    static UnitPath path(String value) {
        return new UnitPath(value);
    }

    static String path(UnitPath path) {
        return path.value();
    }

    static RoleCode role(String code) {
        return new RoleCode(code);
    }

    static String role(RoleCode role) {
        return role.value();
    }

    static CustomerNumber number(String value) {
        return new CustomerNumber(value);
    }

    static String number(CustomerNumber number) {
        return number.value();
    }

    /** Reads an amount as the database returns it, in the database's own scale. */
    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    static @Nullable Money money(@Nullable MoneyPart part) {
        return part == null ? null : money(part.getAmount(), part.getCurrency());
    }
}
