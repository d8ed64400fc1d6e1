package org.crmkit.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.access.OrgUnitEvent;
import org.crmkit.access.UserEvent;
import org.crmkit.churn.ChurnEvent;
import org.crmkit.customer.CustomerEvent;
import org.crmkit.customer.interaction.InteractionEvent;
import org.crmkit.dictionary.EntryEvent;
import org.crmkit.journal.CommandRejected;
import org.crmkit.journal.CrmEvent;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.pipeline.StageEvent;
import org.crmkit.service.ServiceEvent;
import org.crmkit.trade.FeedEvent;

/** All event types by their stable names, for stores that keep events as text. */
public final class EventCatalog {

    private static final List<Class<? extends CrmEvent>> FAMILIES = List.of(
            OpportunityEvent.class,
            StageEvent.class,
            CustomerEvent.class,
            InteractionEvent.class,
            ServiceEvent.class,
            ChurnEvent.class,
            FeedEvent.class,
            EntryEvent.class,
            UserEvent.class,
            OrgUnitEvent.class);

    private static final Map<String, Class<? extends CrmEvent>> TYPES = Stream.concat(
                    FAMILIES.stream().flatMap(EventCatalog::members), Stream.of(CommandRejected.class))
            .collect(Collectors.toUnmodifiableMap(CrmEvent::type, Function.identity()));

    private EventCatalog() {}

    /** Returns the event types by their names, for example {@code OpportunityAssigned}. */
    public static Map<String, Class<? extends CrmEvent>> types() {
        return TYPES;
    }

    private static Stream<Class<? extends CrmEvent>> members(Class<? extends CrmEvent> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(member -> member.asSubclass(CrmEvent.class));
    }
}
