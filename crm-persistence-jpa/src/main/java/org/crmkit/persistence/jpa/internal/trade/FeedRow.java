package org.crmkit.persistence.jpa.internal.trade;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.crmkit.persistence.jpa.internal.entity.KeyedRow;
import org.jspecify.annotations.Nullable;

/** The row of a copy of an external record. Its revision is not a version of the provider's. */
@MappedSuperclass
abstract class FeedRow extends KeyedRow {

    @Column(name = "revision", nullable = false)
    long revision;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;
}
