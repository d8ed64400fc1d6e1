package org.crmkit.persistence.jpa.internal.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.StepState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_plan_step}. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class StepPart {

    @Column(name = "id", nullable = false)
    UUID id;

    @Column(name = "due", nullable = false)
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate due;

    @Column(name = "content", length = PlanStep.CONTENT_MAX, nullable = false)
    String content;

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = SalesCodes.OfStepState.class)
    StepState state;

    @Column(name = "planned_by_id", nullable = false)
    UUID plannedBy;

    @Column(name = "result", length = PlanStep.RESULT_MAX)
    @Nullable
    String result;

    @Column(name = "recorded_by_id")
    @Nullable
    UUID recordedBy;

    @Column(name = "recorded_at")
    @Nullable
    Instant recordedAt;

    protected StepPart() {}

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public StepState getState() {
        return state;
    }

    public void setState(StepState state) {
        this.state = state;
    }

    public @Nullable String getResult() {
        return result;
    }

    public void setResult(@Nullable String result) {
        this.result = result;
    }

    public UUID getPlannedBy() {
        return plannedBy;
    }

    public void setPlannedBy(UUID plannedBy) {
        this.plannedBy = plannedBy;
    }

    public @Nullable UUID getRecordedBy() {
        return recordedBy;
    }

    public void setRecordedBy(@Nullable UUID recordedBy) {
        this.recordedBy = recordedBy;
    }

    public @Nullable Instant getRecordedAt() {
        return recordedAt;
    }

    public void setRecordedAt(@Nullable Instant recordedAt) {
        this.recordedAt = recordedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepPart part
                && Objects.equals(id, part.id)
                && Objects.equals(due, part.due)
                && Objects.equals(content, part.content)
                && Objects.equals(state, part.state)
                && Objects.equals(plannedBy, part.plannedBy)
                && Objects.equals(result, part.result)
                && Objects.equals(recordedBy, part.recordedBy)
                && Objects.equals(recordedAt, part.recordedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, due, content, state, plannedBy, result, recordedBy, recordedAt);
    }
}
