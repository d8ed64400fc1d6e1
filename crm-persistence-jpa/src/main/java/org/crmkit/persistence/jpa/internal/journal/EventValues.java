package org.crmkit.persistence.jpa.internal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The simple values of events: records with one component that is a UUID, a text or a whole number, such as ids, codes and
 * percentages. In JSON each of them is its bare value. They are found by walking through the components of the events, so that an
 * event of a new context needs no entry here.
 */
final class EventValues {

    private static final Set<Class<?>> BARE = Set.of(UUID.class, String.class, int.class);

    private EventValues() {}

    /** Returns the module that writes and reads the simple values in some types of events. */
    static SimpleModule of(Collection<? extends Class<?>> events) {
        SimpleModule module = new SimpleModule("crm");
        in(events).forEach(type -> add(module, type));
        return module;
    }

    /** Returns the types of the simple values in some types of events, at any depth. */
    static Set<Class<?>> in(Collection<? extends Class<?>> events) {
        Set<Class<?>> seen = new HashSet<>();
        events.forEach(each -> look(each, seen));
        seen.removeIf(each -> events.contains(each) || !isSimple(each));
        return seen;
    }

    private static void look(Type type, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            Stream.concat(Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
                    .forEach(each -> look(each, seen));
        } else if (type instanceof Class<?> raw && raw.isRecord() && seen.add(raw)) {
            for (RecordComponent each : raw.getRecordComponents()) {
                look(each.getGenericType(), seen);
            }
        }
    }

    private static boolean isSimple(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && BARE.contains(components[0].getType());
    }

    private static <T> void add(SimpleModule module, Class<T> type) {
        module.addSerializer(type, new Writer<>(type));
        module.addDeserializer(type, new Reader<>(type));
    }

    private static final class Writer<T> extends StdSerializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient RecordComponent component;

        Writer(Class<T> type) {
            super(type);
            this.component = type.getRecordComponents()[0];
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            try {
                Object bare = component.getAccessor().invoke(value);
                if (bare instanceof Integer number) {
                    json.writeNumber(number);
                } else {
                    json.writeString(bare.toString());
                }
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("a value that cannot be read: " + value, impossible);
            }
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Class<?> bare;
        private final transient Constructor<T> constructor;

        Reader(Class<T> type) {
            super(type);
            this.bare = type.getRecordComponents()[0].getType();
            try {
                this.constructor = type.getDeclaredConstructor(bare);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(type + " is no record", impossible);
            }
        }

        /** Rejects what the constructor of the record rejects. */
        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return constructor.newInstance(read(parser));
            } catch (InvocationTargetException rejected) {
                return context.reportInputMismatch(handledType(), "rejected: %s", rejected.getCause());
            } catch (InstantiationException | IllegalAccessException impossible) {
                throw new IllegalStateException("a value that cannot be made: " + handledType(), impossible);
            }
        }

        private Object read(JsonParser parser) throws IOException {
            if (bare == int.class) {
                return parser.getIntValue();
            }
            String text = parser.getValueAsString();
            return bare == UUID.class ? UUID.fromString(text) : text;
        }
    }
}
