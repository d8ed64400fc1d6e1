package org.crmkit.persistence.jpa.internal.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequestId;
import org.jspecify.annotations.Nullable;

/** Converts the small values of service requests to column values and back. */
final class ServiceValues {

    private ServiceValues() {}

    static ServiceRequestId serviceRequest(UUID id) {
        return new ServiceRequestId(id);
    }

    static ServiceNumber serviceNumber(String value) {
        return new ServiceNumber(value);
    }

    static String serviceNumber(ServiceNumber number) {
        return number.value();
    }

    /** Reads a list of instants from a text, in which blanks separate them; null is an empty list. */
    static List<Instant> instants(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ", -1)).map(Instant::parse).toList();
    }

    static @Nullable String instants(List<Instant> instants) {
        return instants.isEmpty()
                ? null
                : instants.stream().map(Instant::toString).collect(Collectors.joining(" "));
    }
}
