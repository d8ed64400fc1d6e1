package org.crmkit.testkit.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.support.RecordTypes;
import org.crmkit.testkit.support.TenantState;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/** The records of a tenant, rebuilt from their entries in the journal and compared with the stored ones. */
public final class RebuiltRecords {

    private static final List<Rebuilding<?>> ALL = ContextCases.of(RebuildSource.class).stream()
            .<Rebuilding<?>>flatMap(each -> each.rebuildings().stream())
            .toList();

    private final List<String> differences = new ArrayList<>();
    private final TenantState state;

    private RebuiltRecords(TenantState state) {
        this.state = state;
    }

    /** Returns the aggregates whose records are rebuilt. */
    static Set<Class<?>> aggregates() {
        return ALL.stream().map(Rebuilding::type).collect(Collectors.toSet());
    }

    /** Returns the types of the events from which records are rebuilt. */
    static Set<Class<? extends CrmEvent>> events() {
        return ALL.stream().flatMap(each -> each.events().stream()).collect(Collectors.toSet());
    }

    /** Asserts that every record of a tenant is equal to the one that is rebuilt from its entries, and that neither is missing. */
    public static void assertSame(World world) {
        assertThat(differences(world))
                .as("fields in which a stored record differs from the one that is rebuilt from its entries")
                .isEmpty();
    }

    /** Returns each field in which a stored record differs from the record that is rebuilt from its entries. */
    public static List<String> differences(World world) {
        return differences(TenantState.of(world));
    }

    /** Returns each field in which a stored record differs from the record that is rebuilt from its entries. */
    public static List<String> differences(TenantState state) {
        RebuiltRecords rebuilt = new RebuiltRecords(state);
        ALL.forEach(rebuilt::compare);
        ContextCases.of(RebuildSource.class)
                .forEach(each -> rebuilt.differences.addAll(each.otherDifferences(rebuilt.state)));
        return rebuilt.differences;
    }

    /** Returns the records of every aggregate, rebuilt from their entries, as they are in a store to which they are added. */
    static List<Aggregate<?, ?>> added(TenantState state) {
        RebuiltRecords rebuilt = new RebuiltRecords(state);
        List<Aggregate<?, ?>> all = new ArrayList<>();
        for (Rebuilding<?> each : ALL) {
            rebuilt.rebuilt(each).values().forEach(record -> all.add(record.withVersion(0)));
        }
        return all;
    }

    /** Returns the records of an aggregate, rebuilt from their entries, by id. */
    private <A extends Aggregate<A, ?>> Map<UUID, A> rebuilt(Rebuilding<A> rebuilding) {
        Map<UUID, A> rebuilt = new HashMap<>();
        entries(rebuilding)
                .forEach(entries -> rebuilding
                        .rebuilt(entries)
                        .ifPresent(each -> rebuilt.put(entries.get(0).subject(), each)));
        return rebuilt;
    }

    private <A extends Aggregate<A, ?>> void compare(Rebuilding<A> rebuilding) {
        Map<UUID, A> rebuilt = rebuilt(rebuilding);
        Map<UUID, A> stored = new HashMap<>();
        state.records(rebuilding.type())
                .forEach(each -> stored.put(RecordTypes.id(each).value(), each));
        Set<UUID> ids = new TreeSet<>(rebuilt.keySet());
        ids.addAll(stored.keySet());
        ids.forEach(id -> compare(rebuilding.type(), id, stored.get(id), rebuilt.get(id)));
    }

    /** Returns the entries of each record, the oldest first. */
    private Collection<List<JournalEntry>> entries(Rebuilding<?> rebuilding) {
        return state.journal().stream()
                .filter(rebuilding::concerns)
                .sorted(Comparator.comparing(JournalEntry::version))
                .collect(Collectors.groupingBy(JournalEntry::subject, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void compare(Class<?> type, UUID id, @Nullable Object stored, @Nullable Object rebuilt) {
        if (stored == null || rebuilt == null) {
            differences.add(type.getSimpleName() + " " + id + ": stored " + stored + ", rebuilt " + rebuilt);
            return;
        }
        for (RecordComponent each : type.getRecordComponents()) {
            Object left = value(each, stored);
            Object right = value(each, rebuilt);
            if (!Objects.equals(left, right)) {
                differences.add(type.getSimpleName() + " " + id + "." + each.getName() + ": stored " + left
                        + ", rebuilt " + right);
            }
        }
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
