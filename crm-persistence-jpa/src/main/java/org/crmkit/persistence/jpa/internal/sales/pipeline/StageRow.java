package org.crmkit.persistence.jpa.internal.sales.pipeline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.crmkit.persistence.jpa.internal.entity.NamedRow;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageState;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_stage}. */
@Entity
@AttributeOverride(name = "name", column = @Column(name = "name", length = Stage.NAME_MAX, nullable = false))
@Table(name = "crm_stage")
@SuppressWarnings("NullAway.Init")
class StageRow extends NamedRow {

    @Column(name = "state", length = 16, nullable = false)
    @Convert(converter = PipelineCodes.OfStageState.class)
    StageState state;

    @Column(name = "position", nullable = false)
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
