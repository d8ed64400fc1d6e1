package org.crmkit.service;

import java.time.Instant;
import java.time.ZoneOffset;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.query.SortField;

/** The sort fields of service requests. */
public enum ServiceSort implements SortField<ServiceSummary> {
    /** When the requests were created. */
    CREATED,
    /** When the requests were last changed; for an archived request that is when it was archived. */
    CHANGED,
    /** The service number. */
    NUMBER,
    /** The priority, the least urgent first. */
    PRIORITY,
    /** When the next thing has to be done; requests for which nothing is due come last. */
    DUE;

    /** The sort key of requests for which nothing is due. */
    public static final Instant NOT_DUE =
            DateLimits.LAST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    @Override
    public Comparable<?> key(ServiceSummary request) {
        return switch (this) {
            case CREATED -> request.createdAt();
            case CHANGED -> request.changedAt();
            case NUMBER -> request.number().value();
            case PRIORITY -> request.priority().urgency();
            case DUE -> request.dueAt() == null ? NOT_DUE : request.dueAt();
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return switch (this) {
            case CREATED, CHANGED, DUE -> Instant.class;
            case NUMBER -> String.class;
            case PRIORITY -> Integer.class;
        };
    }
}
