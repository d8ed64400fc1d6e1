package org.crmkit.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of a copy of something that another system keeps. Its revision is no version of the provider's. */
@MappedSuperclass
abstract class FeedRow extends KeyedRow {

    @Column(name = "revision", nullable = false)
    long revision;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;
}
