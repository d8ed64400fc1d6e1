package org.crmkit.testkit.visibility;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.User;
import org.crmkit.access.UserFilter;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Id;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.support.Pages;
import org.jspecify.annotations.Nullable;

/**
 * All present and former records of a tenant, as its super admin reads them. They are read again after every possible change.
 */
public final class Ledger {

    private static final List<Kind<?>> KINDS = ContextCases.of(ScanSource.class).stream()
            .<Kind<?>>flatMap(each -> each.kinds().stream())
            .toList();

    private final CrmSession root;
    private final Map<UUID, KnownRecord> records = new LinkedHashMap<>();
    private final Map<Object, Set<KnownRecord>> holders = new HashMap<>();
    private final Map<Class<?>, Set<Id>> ids = new HashMap<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private Map<UserId, User> users = Map.of();
    private Map<OrgUnitId, OrgUnit> units = Map.of();

    Ledger(CrmSession root) {
        this.root = root;
    }

    /** Reads new and changed records. */
    public void read() {
        users = Pages.all(after -> root.access()
                        .users(UserFilter.ALL.byName(Paging.MAX_SIZE).after(after)))
                .stream()
                .collect(Collectors.toMap(User::id, each -> each));
        units = Pages.all(after -> root.access()
                        .units(Paging.by(OrgUnitSort.NAME, Direction.ASCENDING, Paging.MAX_SIZE)
                                .after(after)))
                .stream()
                .collect(Collectors.toMap(OrgUnit::id, each -> each));
        KINDS.forEach(this::read);
    }

    private <S> void read(Kind<S> kind) {
        Set<UUID> there = new HashSet<>();
        for (S each : kind.listed().apply(root)) {
            UUID key = kind.id().apply(each).value();
            there.add(key);
            KnownRecord known = records.get(key);
            if (known == null || !known.isShownAs(each)) {
                keep(kind, key, each);
            }
        }
        records.values().stream()
                .filter(each -> each.kind().name().equals(kind.name()) && !there.contains(each.id()))
                .forEach(KnownRecord::isGone);
    }

    private <S> void keep(Kind<S> kind, UUID id, S shown) {
        Object whole = kind.whole().apply(root, shown);
        KnownRecord known = records.computeIfAbsent(id, each -> new KnownRecord(kind, id, shown, whole));
        known.read(shown, whole);
        known.belongsTo(kind.owners().apply(whole));
        Facts found = Facts.of(shown, whole, kind.more().apply(root, shown));
        for (Object each : found.all()) {
            known.facts().add(each);
            holders.computeIfAbsent(each, fact -> new LinkedHashSet<>()).add(known);
        }
        for (Id each : found.ids()) {
            ids.computeIfAbsent(each.getClass(), type -> new LinkedHashSet<>()).add(each);
        }
        texts.addAll(found.texts());
    }

    @Nullable
    KnownRecord record(UUID id) {
        return records.get(id);
    }

    /** Returns the existing records of a type. */
    public <T> List<T> records(Class<T> type) {
        return known(type).map(each -> type.cast(each.whole())).toList();
    }

    Stream<KnownRecord> known(Class<?> type) {
        return records.values().stream().filter(each -> each.isThere() && type.isInstance(each.whole()));
    }

    /** Returns the records that contain a fact, or ever did. */
    Set<KnownRecord> holders(Object fact) {
        return holders.getOrDefault(fact, Set.of());
    }

    /** Returns all ids of a type, of records and of parts of records. */
    List<Id> ids(Class<?> type) {
        return List.copyOf(ids.getOrDefault(type, Set.of()));
    }

    /** Returns all texts. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Returns a user; null if there is none. */
    public @Nullable User user(UserId id) {
        return users.get(id);
    }

    /** Returns whether a unit is another one or lies below it. */
    boolean isWithin(OrgUnitId unit, OrgUnitId other) {
        for (OrgUnit each = units.get(unit);
                each != null;
                each = each.parent() == null ? null : units.get(each.parent())) {
            if (each.id().equals(other)) {
                return true;
            }
        }
        return false;
    }
}
