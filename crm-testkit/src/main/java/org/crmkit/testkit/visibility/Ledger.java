package org.crmkit.testkit.visibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitSort;
import org.crmkit.access.User;
import org.crmkit.access.UserFilter;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntrySort;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Cursor;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Id;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceRequest;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderFilter;
import org.crmkit.trade.order.OrderSort;
import org.crmkit.trade.product.ProductFilter;
import org.crmkit.trade.stock.StockFilter;
import org.crmkit.trade.stock.StockSort;
import org.jspecify.annotations.Nullable;

/**
 * All present and former records of a tenant, as its super admin reads them. They are read again after every possible change.
 */
final class Ledger {

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
    void read() {
        users = all(after -> root.access()
                        .users(UserFilter.ALL.byName(Paging.MAX_SIZE).after(after)))
                .stream()
                .collect(Collectors.toMap(User::id, each -> each));
        units = all(after -> root.access()
                        .units(Paging.by(OrgUnitSort.NAME, Direction.ASCENDING, Paging.MAX_SIZE)
                                .after(after)))
                .stream()
                .collect(Collectors.toMap(OrgUnit::id, each -> each));
        keep(Kind.USER, List.copyOf(users.values()), User::id, each -> each);
        keep(Kind.UNIT, List.copyOf(units.values()), OrgUnit::id, each -> each);
        readPeoplesOwn();
        readTheRest();
    }

    private void readPeoplesOwn() {
        keep(
                Kind.CUSTOMER,
                all(after -> root.customers()
                        .list(CustomerFilter.ALL.byName(Paging.MAX_SIZE).after(after))),
                each -> each.id(),
                each -> root.customers().get(each.id()));
        keep(
                Kind.OPPORTUNITY,
                all(after -> root.sales()
                        .list(OpportunityFilter.ALL.newest(Paging.MAX_SIZE).after(after))),
                each -> each.id(),
                each -> root.sales().get(each.id()));
        keep(
                Kind.SERVICE_REQUEST,
                all(after -> root.service()
                        .list(ServiceFilter.ALL.newest(Paging.MAX_SIZE).after(after))),
                each -> each.id(),
                each -> root.service().get(each.id()));
        keep(
                Kind.CHURN_CASE,
                all(after -> root.churn()
                        .list(ChurnFilter.ALL.newest(Paging.MAX_SIZE).after(after))),
                each -> each.id(),
                each -> root.churn().get(each.id()));
        keep(
                Kind.INTERACTION,
                all(after -> root.interactions()
                        .list(InteractionFilter.ALL.newest(Paging.MAX_SIZE).after(after))),
                Interaction::id,
                each -> each);
        keep(
                Kind.ORDER,
                all(after -> root.trade().orders(new ListQuery<>(OrderFilter.ALL, page(OrderSort.DATE)).after(after))),
                each -> each.id(),
                each -> root.trade().order(each.externalId()));
    }

    private void readTheRest() {
        keep(
                Kind.PRODUCT,
                all(after -> root.trade()
                        .products(ProductFilter.ALL.byName(Paging.MAX_SIZE).after(after))),
                each -> each.id(),
                each -> each);
        keep(
                Kind.STOCK,
                all(after ->
                        root.trade().stock(new ListQuery<>(StockFilter.ALL, page(StockSort.PRODUCT)).after(after))),
                each -> each.id(),
                each -> each);
        keep(Kind.STAGE, root.pipeline().stages(), each -> each.id(), each -> each);
        keep(
                Kind.ENTRY,
                all(after -> root.dictionary()
                        .list(new ListQuery<>(EntryFilter.ALL, page(EntrySort.POSITION)).after(after))),
                each -> each.id(),
                each -> each);
    }

    private static <S extends Enum<S>> Paging<S> page(S sort) {
        return Paging.by(sort, Direction.ASCENDING, Paging.MAX_SIZE);
    }

    private static <T> List<T> all(Function<@Nullable Cursor, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Cursor after = null;
        do {
            Page<T> page = list.apply(after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private <S> void keep(Kind kind, List<S> shown, Function<S, Id> id, Function<S, Object> whole) {
        Set<UUID> there = new HashSet<>();
        for (S each : shown) {
            UUID key = id.apply(each).value();
            there.add(key);
            KnownRecord known = records.get(key);
            if (known == null || !known.isShownAs(each)) {
                keep(kind, key, each, whole.apply(each));
            }
        }
        records.values().stream()
                .filter(each -> each.kind() == kind && !there.contains(each.id()))
                .forEach(KnownRecord::isGone);
    }

    private void keep(Kind kind, UUID id, Object shown, Object whole) {
        KnownRecord known = records.computeIfAbsent(id, each -> new KnownRecord(kind, id, shown, whole));
        known.read(shown, whole);
        assign(known, whole);
        Object moves =
                whole instanceof Opportunity opportunity ? root.sales().stageHistory(opportunity.id()) : List.of();
        Facts found = Facts.of(shown, whole, moves);
        for (Object each : found.all()) {
            known.facts().add(each);
            holders.computeIfAbsent(each, fact -> new LinkedHashSet<>()).add(known);
        }
        for (Id each : found.ids()) {
            ids.computeIfAbsent(each.getClass(), type -> new LinkedHashSet<>()).add(each);
        }
        texts.addAll(found.texts());
    }

    /**
     * The owners of a record: its creator and the user who is responsible; for a case its manager only; else those of its
     * customer.
     */
    private static void assign(KnownRecord known, Object whole) {
        if (whole instanceof Opportunity opportunity) {
            known.belongsTo(people(opportunity.creator(), opportunity.assignee()));
        } else if (whole instanceof Customer customer) {
            known.belongsTo(people(customer.creator(), customer.manager()));
        } else if (whole instanceof ServiceRequest request) {
            known.belongsTo(people(request.creator(), request.assignee()));
        } else if (whole instanceof ChurnCase churn) {
            known.belongsTo(people(churn.manager()));
        } else if (whole instanceof Interaction met) {
            known.belongsToPeopleOf(met.customer().value());
        } else if (whole instanceof Order order) {
            known.belongsToPeopleOf(order.customer().value());
        }
    }

    private static Set<UserId> people(@Nullable UserId... people) {
        return Arrays.stream(people).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Nullable
    KnownRecord record(UUID id) {
        return records.get(id);
    }

    /** Returns the existing records of a kind. */
    Stream<KnownRecord> records(Kind kind) {
        return records.values().stream().filter(each -> each.kind() == kind && each.isThere());
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

    @Nullable
    User user(UserId id) {
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
