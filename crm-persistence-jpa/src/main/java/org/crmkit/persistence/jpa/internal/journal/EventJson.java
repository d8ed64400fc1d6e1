package org.crmkit.persistence.jpa.internal.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crmkit.internal.EventCatalog;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.UnreadableEvent;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON: ids and codes as plain strings, percentages and ratings as numbers (see {@link EventValues}), instants in ISO form. Unknown properties
 * are skipped, so that an older version can read what a later version has added to.
 */
final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(EventValues.of(EventCatalog.types().values()))
            .addMixIn(Draft.class, Accepted.class)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();

    private static final Map<String, ObjectReader> READERS = readers();

    /** The draft of a command that has succeeded has no violations, so none are written. */
    interface Accepted {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Violation> violations();
    }

    private EventJson() {}

    static String write(CrmEvent event) {
        try {
            return WRITER.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event that cannot be written: " + event.type(), impossible);
        }
    }

    /**
     * Reads an event. An event that only a newer version knows, or no version, is returned as an {@link UnreadableEvent} with the
     * stored text.
     */
    static CrmEvent read(UUID subject, String type, String json) {
        CrmEvent event = understood(type, json);
        return event == null ? new UnreadableEvent(subject, type, json) : event;
    }

    /**
     * Returns null for an unreadable event. The checks of the event records reject what no version has ever written. An event
     * without a subject is no event of CRM Kit either.
     */
    private static @Nullable CrmEvent understood(String type, String json) {
        ObjectReader reader = READERS.get(type);
        try {
            CrmEvent event = reader == null ? null : reader.readValue(json);
            return event == null || (Object) event.about() == null ? null : event;
        } catch (JsonProcessingException | RuntimeException unreadable) {
            return null;
        }
    }

    private static Map<String, ObjectReader> readers() {
        Map<String, ObjectReader> readers = new HashMap<>();
        EventCatalog.types().forEach((name, type) -> readers.put(name, MAPPER.readerFor(type)));
        return Map.copyOf(readers);
    }
}
