package org.crmkit.persistence.jpa.internal.service;

import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.service.Priority;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequestId;

/** Converts the small values of service requests to column values and back. */
final class ServiceValues {

    private ServiceValues() {}

    static ServiceRequestId serviceRequest(UUID id) {
        return new ServiceRequestId(id);
    }

    static Priority priority(int urgency) {
        return Stream.of(Priority.values())
                .filter(each -> each.urgency() == urgency)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the database holds the priority " + urgency + ", which only a newer version knows"));
    }

    static int priority(Priority priority) {
        return priority.urgency();
    }

    static ServiceNumber serviceNumber(String value) {
        return new ServiceNumber(value);
    }

    static String serviceNumber(ServiceNumber number) {
        return number.value();
    }
}
