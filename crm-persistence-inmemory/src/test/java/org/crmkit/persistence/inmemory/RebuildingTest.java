package org.crmkit.persistence.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.RebuiltRecords;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.World;
import org.crmkit.trade.feed.FeedEvent;
import org.junit.jupiter.api.Test;

/** The comparison of stored records with rebuilt ones finds every value that an event lacks. */
class RebuildingTest {

    /** What events contain for their readers only: values before, which earlier entries contain as well, reasons, and other records. */
    private static final Set<String> FOR_READERS = Set.of(
            "ChurnConfirmed.customer",
            "ChurnRecovered.bought",
            "ChurnRecovered.customer",
            "ChurnTransferred.from",
            "ChurnWonBack.bought",
            "ChurnWonBack.customer",
            "CustomerContactRevised.from",
            "CustomerPrimaryContactChosen.from",
            "CustomerRestored.formerManager",
            "CustomerTransferred.from",
            "EntryDeleted.was",
            "InteractionRemoved.was",
            "OpportunityCorrected.reason",
            "OpportunityDeleted.was",
            "OpportunityExtended.from",
            "OpportunityExtended.reason",
            "OpportunityReassigned.from",
            "OpportunityReopened.amount",
            "OpportunityReopened.from",
            "OpportunityReopened.reason",
            "OpportunityResultRecorded.from",
            "OpportunityRotted.stage",
            "OpportunityStageMoved.probabilityFrom",
            "OpportunityStepEdited.from",
            "OpportunityWithdrawn.from",
            "ServiceDeleted.was",
            "ServiceLevelsRedefined.from",
            "ServicePrioritized.from",
            "ServiceReopened.archivedAt",
            "ServiceReopened.closing",
            "ServiceReopened.satisfaction",
            "ServiceReturned.assignee",
            "UserMoved.from",
            "UserRemained.leaving",
            "UserRolesGiven.from");

    private static final World WORLD = played();
    private static final TenantState STATE = TenantState.of(WORLD);

    private static World played() {
        World world = World.on(InMemoryStore.create());
        RebuildSource.playWholeYear(world);
        return world;
    }

    @Test
    void findsEveryValueThatAnEventLacks() {
        Set<String> unnoticed = new TreeSet<>();
        Map<Class<?>, List<CrmEvent>> events = STATE.journal().stream()
                .map(JournalEntry::event)
                .filter(each -> !(each instanceof FeedEvent))
                .collect(Collectors.groupingBy(Object::getClass));
        events.forEach((type, all) -> {
            for (RecordComponent each : type.getRecordComponents()) {
                if (all.stream().anyMatch(event -> isContent(event, each)) && !isNoticed(type, each)) {
                    unnoticed.add(CrmEvent.type(all.get(0).getClass()) + "." + each.getName());
                }
            }
        });
        assertThat(unnoticed).isEqualTo(FOR_READERS);
    }

    /** The entry names the record as well. */
    private static boolean isContent(CrmEvent event, RecordComponent component) {
        Object value = value(event, component);
        return value != null && !value.equals(event.about());
    }

    private static boolean isNoticed(Class<?> type, RecordComponent lacking) {
        try {
            List<JournalEntry> journal = STATE.journal().stream()
                    .map(each -> type.isInstance(each.event()) ? lacking(each, lacking) : each)
                    .toList();
            return !RebuiltRecords.differences(new TenantState(STATE.records(), journal))
                    .isEmpty();
        } catch (RuntimeException impossible) {
            return true;
        }
    }

    private static JournalEntry lacking(JournalEntry entry, RecordComponent lacking) {
        CrmEvent event = (CrmEvent) lacking(entry.event(), lacking);
        return new JournalEntry(
                entry.id(),
                entry.tenant(),
                entry.kind(),
                entry.subject(),
                entry.version(),
                event,
                entry.actor(),
                entry.at());
    }

    /** Returns the same record without a value; a number is another one. */
    private static Object lacking(Object record, RecordComponent lacking) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(each ->
                        each.getName().equals(lacking.getName()) ? other(value(record, each)) : value(record, each))
                .toArray();
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Object other(Object value) {
        if (value instanceof Integer number) {
            return number + 1;
        }
        return value instanceof Long number ? number + 1 : null;
    }

    private static Object value(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
