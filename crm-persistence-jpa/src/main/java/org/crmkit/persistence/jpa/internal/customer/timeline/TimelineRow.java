package org.crmkit.persistence.jpa.internal.customer.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.persistence.jpa.internal.entity.KeyedRow;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code crm_timeline}. Rows are read-only and never loaded as entities. */
@Entity
@Table(name = "crm_timeline")
@SuppressWarnings("NullAway.Init")
class TimelineRow extends KeyedRow {

    @Column(name = "customer_id", nullable = false)
    UUID customer;

    @Column(name = "kind", length = 16, nullable = false)
    @Convert(converter = TimelineCodes.OfTimelineKind.class)
    TimelineKind kind;

    @Column(name = "happened_at", nullable = false)
    Instant at;

    @Column(name = "title", length = Interaction.TITLE_MAX, nullable = false)
    String title;

    @Column(name = "state", length = 16, nullable = false)
    String state;

    @Column(name = "recorded_by_id")
    @Nullable
    UUID recordedBy;

    @Column(name = "responsible_id")
    @Nullable
    UUID responsible;

    protected TimelineRow() {}
}
