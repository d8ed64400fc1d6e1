package org.crmkit.persistence.jpa.internal.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.crmkit.access.RoleCode;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.dictionary.EntryId;
import org.crmkit.dictionary.EntryType;
import org.crmkit.internal.EventCatalog;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.UnreadableEvent;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.StageMoveId;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.service.ServiceNumber;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.trade.feed.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * Events as JSON: ids and codes as plain strings, percentages and ratings as numbers, instants in ISO form. Unknown properties
 * are skipped, so that an older version can read what a later version has added to.
 */
final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(values())
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

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("crm");
        id(module, OpportunityId.class, OpportunityId::new);
        id(module, PlanStepId.class, PlanStepId::new);
        id(module, StageId.class, StageId::new);
        id(module, StageMoveId.class, StageMoveId::new);
        id(module, CustomerId.class, CustomerId::new);
        id(module, ContactId.class, ContactId::new);
        id(module, InteractionId.class, InteractionId::new);
        id(module, ServiceRequestId.class, ServiceRequestId::new);
        id(module, EntryId.class, EntryId::new);
        id(module, ChurnCaseId.class, ChurnCaseId::new);
        id(module, FeedId.class, FeedId::new);
        id(module, UserId.class, UserId::new);
        id(module, OrgUnitId.class, OrgUnitId::new);
        text(module, RoleCode.class, RoleCode::new);
        text(module, CustomerNumber.class, CustomerNumber::new);
        text(module, ServiceNumber.class, ServiceNumber::new);
        text(module, EntryType.class, EntryType::new);
        number(module, Percent.class, Percent::of, Percent::value);
        number(module, Rating.class, Rating::of, Rating::value);
        return module;
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<UUID, T> make) {
        text(module, type, text -> make.apply(UUID.fromString(text)));
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> make) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new Reader<>(type, make));
    }

    private static <T> void number(SimpleModule module, Class<T> type, IntFunction<T> make, ToIntFunction<T> bare) {
        module.addSerializer(type, new NumberWriter<>(type, bare));
        module.addDeserializer(type, new NumberReader<>(type, make));
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> make;

        Reader(Class<T> type, Function<String, T> make) {
            super(type);
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return make.apply(parser.getValueAsString());
        }
    }

    private static final class NumberReader<T> extends StdDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient IntFunction<T> make;

        NumberReader(Class<T> type, IntFunction<T> make) {
            super(type);
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return make.apply(parser.getIntValue());
        }
    }

    private static final class NumberWriter<T> extends StdSerializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient ToIntFunction<T> bare;

        NumberWriter(Class<T> type, ToIntFunction<T> bare) {
            super(type);
            this.bare = bare;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(bare.applyAsInt(value));
        }
    }
}
