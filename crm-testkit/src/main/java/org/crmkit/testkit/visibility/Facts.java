package org.crmkit.testkit.visibility;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.WithheldEvent;
import org.crmkit.kernel.value.Id;
import org.crmkit.trade.feed.FeedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Searches everything that a desk returned or threw, at any depth, for facts about records: ids as {@link UUID}, and marks and
 * readable record numbers as text.
 */
final class Facts {

    /** Numbers of customers, opportunities and service requests. */
    static final Pattern NUMBER = Pattern.compile("(?:KH|FW|XS)\\d{12,}");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final UUID NOTHING = new UUID(0, 0);

    private final Set<Object> found = new HashSet<>();
    private final Set<Id> ids = new HashSet<>();
    private final Set<String> texts = new TreeSet<>();
    private final Set<UUID> entries = new HashSet<>();
    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();

    private Facts() {}

    /** Returns the facts in some objects. */
    static Set<Object> in(@Nullable Object... objects) {
        return of(objects).all();
    }

    /** Searches some objects. */
    static Facts of(@Nullable Object... objects) {
        Facts facts = new Facts();
        Arrays.asList(objects).forEach(facts::look);
        facts.found.remove(NOTHING);
        facts.found.removeAll(facts.entries);
        return facts;
    }

    /** Returns all facts. */
    Set<Object> all() {
        return found;
    }

    /** Returns the ids, with their types. */
    Set<Id> ids() {
        return ids;
    }

    /** Returns the texts that contain a mark, unchanged and sorted. */
    Set<String> texts() {
        return texts;
    }

    private void look(@Nullable Object value) {
        if (value instanceof String text) {
            read(text);
        } else if (value instanceof UUID id) {
            found.add(id);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::look);
        } else if (value != null && !isPlain(value) && seen.put(value, true) == null) {
            lookInto(value);
        }
    }

    private void lookInto(Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(this::look);
        } else if (value instanceof Map<?, ?> map) {
            look(map.keySet());
            look(map.values());
        } else if (value instanceof Object[] many) {
            Arrays.asList(many).forEach(this::look);
        } else if (value instanceof CrmException refused) {
            look(refused.getMessage());
            look(refused.message(Locale.ENGLISH));
            look(refused.message(Locale.SIMPLIFIED_CHINESE));
            lookByAccessors(refused);
        } else if (value instanceof Record record) {
            lookByComponents(record);
        } else {
            throw new AssertionError("the scan cannot look into a " + value.getClass());
        }
    }

    /** The id of a journal entry, which the cursor after it also contains, is not the id of a record. */
    private void lookByComponents(Record record) {
        if (record instanceof Id id) {
            ids.add(id);
        }
        if (record instanceof JournalEntry entry) {
            entries.add(entry.id());
            if (namesItsSubjectToEveryReader(entry.event())) {
                entries.add(entry.subject());
            }
        }
        for (RecordComponent each : record.getClass().getRecordComponents()) {
            look(ask(record, each.getAccessor()));
        }
    }

    /**
     * Who reads the journal of the tenant knows to which record something happened, and no value of it if the event is withheld. A
     * rejected command names the id that its user gave, and a batch of a feed is no record.
     */
    private static boolean namesItsSubjectToEveryReader(CrmEvent event) {
        return event instanceof WithheldEvent || event instanceof CommandRejected || event instanceof FeedEvent;
    }

    private void lookByAccessors(CrmException refused) {
        for (Method each : refused.getClass().getDeclaredMethods()) {
            boolean accessor = each.getParameterCount() == 0
                    && java.lang.reflect.Modifier.isPublic(each.getModifiers())
                    && !java.lang.reflect.Modifier.isStatic(each.getModifiers());
            if (accessor) {
                look(ask(refused, each));
            }
        }
    }

    private static @Nullable Object ask(Object of, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new LinkageError("the scan cannot look at " + accessor, fault);
        }
    }

    private void read(String text) {
        for (Matcher each = Marks.FORM.matcher(text); each.find(); ) {
            found.add(each.group());
            texts.add(text);
        }
        for (Matcher each = NUMBER.matcher(text); each.find(); ) {
            found.add(each.group());
        }
        for (Matcher each = ID.matcher(text); each.find(); ) {
            found.add(UUID.fromString(each.group()));
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof Temporal
                || value instanceof Class<?>
                || value.getClass().getName().startsWith("java.time.")
                || value.getClass().getName().startsWith("sun.util.")
                || value instanceof java.util.Currency;
    }
}
