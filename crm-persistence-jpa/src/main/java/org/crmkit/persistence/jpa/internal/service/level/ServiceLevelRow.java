package org.crmkit.persistence.jpa.internal.service.level;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.persistence.jpa.internal.entity.Row;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_service_level}: the working calendar of a tenant as texts, and its rules. */
@Entity
@Table(name = "crm_service_level")
class ServiceLevelRow extends Row {

    /** The maximum length of the week: ten working hours on each of seven days, in the form of {@link ServiceLevelValues}. */
    static final int WEEK_LENGTH = 1000;

    /** The maximum length of the holidays: 500 days with blanks. */
    static final int HOLIDAYS_LENGTH = 5500;

    @Column(name = "zone", length = ServiceLevelValues.ZONE_LENGTH)
    @Nullable
    String zone;

    @Column(name = "week", length = WEEK_LENGTH)
    @Nullable
    String week;

    @Column(name = "holidays", length = HOLIDAYS_LENGTH)
    @Nullable
    String holidays;

    @ElementCollection
    @CollectionTable(
            name = "crm_service_level_rule",
            joinColumns = {
                @JoinColumn(name = "tenant_id", referencedColumnName = "tenant_id"),
                @JoinColumn(name = "agreement_id", referencedColumnName = "id")
            })
    @OrderColumn(name = "position")
    List<RulePart> rules = new ArrayList<>();

    protected ServiceLevelRow() {}

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public @Nullable String getWeek() {
        return week;
    }

    public void setWeek(@Nullable String week) {
        this.week = week;
    }

    public @Nullable String getHolidays() {
        return holidays;
    }

    public void setHolidays(@Nullable String holidays) {
        this.holidays = holidays;
    }

    /** Always the same list: Hibernate would delete and insert every child if another list were assigned. */
    public List<RulePart> getRules() {
        return rules;
    }
}
