package org.crmkit.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.CrmEvent;

/** Every type of event of all contexts, by its stable name, for stores that keep events in a written form. */
public final class EventCatalog {

    private static final Map<String, Class<? extends CrmEvent>> TYPES = Stream.concat(
                    Contexts.ALL.stream()
                            .flatMap(each -> each.events().stream())
                            .flatMap(EventCatalog::members),
                    Stream.of(CommandRejected.class))
            .collect(Collectors.toUnmodifiableMap(CrmEvent::type, Function.identity()));

    private EventCatalog() {}

    /** Returns the types of events by their names, for example {@code OpportunityAssigned}. */
    public static Map<String, Class<? extends CrmEvent>> types() {
        return TYPES;
    }

    private static Stream<Class<? extends CrmEvent>> members(Class<? extends CrmEvent> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(member -> member.asSubclass(CrmEvent.class));
    }
}
