package org.crmkit.persistence.jpa.internal.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current stage of an opportunity in the pipeline. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class CurrentStagePart {

    @Column(name = "stage_id")
    @Nullable
    UUID stage;

    @Column(name = "stage_since")
    @Nullable
    Instant since;

    protected CurrentStagePart() {}

    public @Nullable UUID getStage() {
        return stage;
    }

    public void setStage(@Nullable UUID stage) {
        this.stage = stage;
    }

    public @Nullable Instant getSince() {
        return since;
    }

    public void setSince(@Nullable Instant since) {
        this.since = since;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CurrentStagePart part
                && Objects.equals(stage, part.stage)
                && Objects.equals(since, part.since);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, since);
    }
}
