package org.crmkit.persistence.jpa.internal.service.level;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.crmkit.service.level.ServiceLevelRule;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_service_level_rule}. */
@Embeddable
class RulePart {

    @Column(name = "type", length = ServiceLevelRule.TYPE_MAX)
    @Nullable
    String type;

    @Column(name = "priority", nullable = false)
    int priority;

    @Column(name = "assign_minutes")
    @Nullable
    Integer assignMinutes;

    @Column(name = "handle_minutes")
    @Nullable
    Integer handleMinutes;

    protected RulePart() {}

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public @Nullable Integer getAssignMinutes() {
        return assignMinutes;
    }

    public void setAssignMinutes(@Nullable Integer assignMinutes) {
        this.assignMinutes = assignMinutes;
    }

    public @Nullable Integer getHandleMinutes() {
        return handleMinutes;
    }

    public void setHandleMinutes(@Nullable Integer handleMinutes) {
        this.handleMinutes = handleMinutes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RulePart part
                && Objects.equals(type, part.type)
                && priority == part.priority
                && Objects.equals(assignMinutes, part.assignMinutes)
                && Objects.equals(handleMinutes, part.handleMinutes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, priority, assignMinutes, handleMinutes);
    }
}
