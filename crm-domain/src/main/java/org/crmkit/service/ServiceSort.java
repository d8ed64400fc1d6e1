package org.crmkit.service;

import java.time.Instant;
import org.crmkit.query.SortField;

/** The sort fields of service requests. */
public enum ServiceSort implements SortField<ServiceSummary> {
    /** When they were created. */
    CREATED,
    /** When they were last changed; for an archived one that is when it was archived. */
    CHANGED,
    /** The number people know them by. */
    NUMBER,
    /** How soon they are to be handled, the least urgent first. */
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
