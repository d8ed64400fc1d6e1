package org.crmkit.service;

import java.time.Instant;
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
    PRIORITY;

    @Override
    public Comparable<?> key(ServiceSummary request) {
        return switch (this) {
            case CREATED -> request.createdAt();
            case CHANGED -> request.changedAt();
            case NUMBER -> request.number().value();
            case PRIORITY -> request.priority().urgency();
        };
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return switch (this) {
            case CREATED, CHANGED -> Instant.class;
            case NUMBER -> String.class;
            case PRIORITY -> Integer.class;
        };
    }
}
