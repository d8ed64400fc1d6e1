package org.crmkit.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageState;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_stage}. */
@Entity
@Table(name = "crm_stage")
@SuppressWarnings("NullAway.Init")
class StageRow extends Row {

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = Codes.OfStageState.class)
    StageState state;

    @Column(name = "name", length = Stage.NAME_MAX, nullable = false)
    String name;

    @Column(name = "name_key", length = Text.KEY_MAX, nullable = false)
    String nameKey;

    @Column(name = "sort_key", length = Text.KEY_MAX, nullable = false)
    String sortKey;

    @Column(name = "place", nullable = false)
    int position;

    @Column(name = "probability", nullable = false)
    int probability;

    @Column(name = "rots_after_days")
    @Nullable
    Integer rotsAfterDays;

    protected StageRow() {}

    public StageState getState() {
        return state;
    }

    public void setState(StageState state) {
        this.state = state;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameKey() {
        return nameKey;
    }

    public void setNameKey(String nameKey) {
        this.nameKey = nameKey;
    }

    public String getSortKey() {
        return sortKey;
    }

    public void setSortKey(String sortKey) {
        this.sortKey = sortKey;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public int getProbability() {
        return probability;
    }

    public void setProbability(int probability) {
        this.probability = probability;
    }

    public @Nullable Integer getRotsAfterDays() {
        return rotsAfterDays;
    }

    public void setRotsAfterDays(@Nullable Integer rotsAfterDays) {
        this.rotsAfterDays = rotsAfterDays;
    }
}
