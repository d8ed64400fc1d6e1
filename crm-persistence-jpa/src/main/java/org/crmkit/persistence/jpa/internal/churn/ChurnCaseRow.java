package org.crmkit.persistence.jpa.internal.churn;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnState;
import org.crmkit.persistence.jpa.internal.entity.Row;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_churn_case}, with its measures. */
@Entity
@Table(name = "crm_churn_case")
@SuppressWarnings("NullAway.Init")
class ChurnCaseRow extends Row {

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = ChurnCodes.OfChurnState.class)
    ChurnState state;

    @Column(name = "customer_id", nullable = false, updatable = false)
    UUID customer;

    /** The customer, or null after the customer has bought again. */
    @Column(name = "unresolved_id")
    @Nullable
    UUID unresolved;

    @Column(name = "manager_id", nullable = false)
    UUID manager;

    @Embedded
    @Nullable
    LastOrderPart lastOrder;

    @Column(name = "measure_count", nullable = false)
    int measureCount;

    @Column(name = "reason", length = ChurnCase.REASON_MAX)
    @Nullable
    String reason;

    @Column(name = "lost_at")
    @Nullable
    Instant lostAt;

    @Column(name = "recovered_at")
    @Nullable
    Instant recoveredAt;

    @ElementCollection
    @CollectionTable(
            name = "crm_churn_measure",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "case_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "position")
    List<MeasurePart> measures = new ArrayList<>();

    protected ChurnCaseRow() {}

    public ChurnState getState() {
        return state;
    }

    public void setState(ChurnState state) {
        this.state = state;
    }

    public UUID getCustomer() {
        return customer;
    }

    public void setCustomer(UUID customer) {
        this.customer = customer;
    }

    public @Nullable UUID getUnresolved() {
        return unresolved;
    }

    public void setUnresolved(@Nullable UUID unresolved) {
        this.unresolved = unresolved;
    }

    public UUID getManager() {
        return manager;
    }

    public void setManager(UUID manager) {
        this.manager = manager;
    }

    public @Nullable LastOrderPart getLastOrder() {
        return lastOrder;
    }

    public void setLastOrder(@Nullable LastOrderPart lastOrder) {
        this.lastOrder = lastOrder;
    }

    public int getMeasureCount() {
        return measureCount;
    }

    public void setMeasureCount(int measureCount) {
        this.measureCount = measureCount;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Instant getLostAt() {
        return lostAt;
    }

    public void setLostAt(@Nullable Instant lostAt) {
        this.lostAt = lostAt;
    }

    public @Nullable Instant getRecoveredAt() {
        return recoveredAt;
    }

    public void setRecoveredAt(@Nullable Instant recoveredAt) {
        this.recoveredAt = recoveredAt;
    }

    /** Always the same list: Hibernate would delete and insert every child if another list were assigned. */
    public List<MeasurePart> getMeasures() {
        return measures;
    }
}
