package org.crmkit.persistence.inmemory.internal.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.customer.CustomerSets;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.CustomerText;
import org.crmkit.customer.Customers;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.inmemory.internal.access.AccessTables;
import org.crmkit.persistence.inmemory.internal.engine.Matches;
import org.crmkit.persistence.inmemory.internal.engine.ReferenceTargetMap;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Table;
import org.crmkit.persistence.inmemory.internal.engine.Transaction;
import org.crmkit.persistence.inmemory.internal.service.ServiceTables;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/** Customers, with an index for each sort field, grouped by name and by the users to whom they belong. */
final class InMemoryCustomers extends ReferenceTargetMap<Customer, CustomerId, CustomerSummary>
        implements Customers, CustomerSets {

    static final Snapshot.Part<Table<Customer, CustomerId>> PART =
            new Snapshot.Part<>(Table.empty(new Table.Shape<Customer>(
                    "customer",
                    Table.Orders.by(CustomerSort.class, row -> CustomerSummary.of(row, AccessTables::unnamed)),
                    row -> Set.of(Text.matchKey(row.name()), row.creator(), new ManagedBy(row.manager())),
                    InMemoryCustomers::uniques)));

    private static final Snapshot.Part<PMap<CustomerId, Long>> REFERENCES = counts();

    private final Function<CustomerId, Optional<LocalDate>> lastPurchaseDay;
    private final Function<CustomerId, Optional<Instant>> lastInteraction;

    InMemoryCustomers(
            Transaction transaction,
            Function<CustomerId, Optional<LocalDate>> lastPurchaseDay,
            Function<CustomerId, Optional<Instant>> lastInteraction) {
        super(transaction, PART, REFERENCES);
        this.lastPurchaseDay = lastPurchaseDay;
        this.lastInteraction = lastInteraction;
    }

    private static List<Table.Unique> uniques(Customer row) {
        Table.Unique number = new Table.Unique("customer.number", row.number());
        Table.Unique name = new Table.Unique("customer.name", List.of(Text.matchKey(row.name()), row.nameOrdinal()));
        return row.externalNumber() == null
                ? List.of(number, name)
                : List.of(number, name, externalNumber(row.externalNumber()));
    }

    private static Table.Unique externalNumber(String number) {
        return new Table.Unique("customer.external-number", Text.matchKey(number));
    }

    /** The key of the group of customers with a manager, as distinct from the group of customers with a creator. */
    private record ManagedBy(UserId manager) {}

    static Predicate<Customer> visible(Visibility visibility, Snapshot snapshot) {
        if (visibility instanceof Visibility.WithAssignedWork more) {
            Set<CustomerId> served = ServiceTables.customersInHandOf(more.user(), snapshot);
            return visible(more.scope(), snapshot).or(row -> served.contains(row.id()));
        }
        return AccessTables.visible(visibility, snapshot, row -> Set.copyOf(List.of(row.creator(), row.manager())));
    }

    /** The customers of whom a user is the manager or the creator. */
    static Stream<Customer> of(UserId user, Snapshot snapshot) {
        Table<Customer, CustomerId> all = snapshot.get(PART);
        return Stream.concat(all.group(new ManagedBy(user)), all.group(user)).distinct();
    }

    @Override
    public Page<CustomerSummary> list(ListQuery<CustomerFilter, CustomerSort> query, Visibility visibility) {
        return page(candidates(query.filter(), visibility), predicate(query.filter(), visibility), query.paging());
    }

    @Override
    public long count(CustomerFilter filter, Visibility visibility) {
        return count(candidates(filter, visibility), predicate(filter, visibility));
    }

    @Override
    public List<Customer> named(String name) {
        return table().group(Text.matchKey(name))
                .sorted(Comparator.comparingInt(Customer::nameOrdinal).reversed())
                .limit(SAME_NAME_MAX)
                .toList();
    }

    @Override
    public List<CustomerRef> refs(Collection<CustomerId> ids) {
        return ids.stream()
                .flatMap(each -> table().find(each).stream())
                .map(each -> each.ref(AccessTables.refs(now())))
                .toList();
    }

    @Override
    public Set<CustomerId> known(Collection<CustomerId> ids, Visibility visibility) {
        Predicate<Customer> visible = visible(visibility);
        return ids.stream()
                .filter(each -> table().find(each).filter(visible).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public void addReferences(Map<CustomerId, UserId> managers) {
        Map<CustomerId, UserId> all = Map.copyOf(managers);
        write(snapshot -> {
            Snapshot changed = snapshot;
            for (Map.Entry<CustomerId, UserId> each : all.entrySet()) {
                changed = withReference(changed, each.getKey(), each.getValue());
            }
            return changed;
        });
    }

    private Snapshot withReference(Snapshot snapshot, CustomerId id, UserId manager) {
        if (snapshot.get(PART)
                .find(id)
                .filter(row -> row.manager().equals(manager))
                .isEmpty()) {
            throw concurrentUpdate(snapshot, id);
        }
        return withReference(snapshot, id);
    }

    @Override
    protected Predicate<Customer> visible(Visibility visibility) {
        return visible(visibility, now());
    }

    @Override
    protected CustomerSummary summary(Customer row) {
        return CustomerSummary.of(row, AccessTables.refs(now()));
    }

    private @Nullable Stream<Customer> candidates(CustomerFilter filter, Visibility visibility) {
        if (filter.number() != null) {
            return table().unique(new Table.Unique("customer.number", filter.number())).stream();
        }
        if (filter.externalNumber() != null) {
            return table().unique(externalNumber(filter.externalNumber())).stream();
        }
        if (filter.manager() != null) {
            return table().group(new ManagedBy(filter.manager()));
        }
        if (visibility instanceof Visibility.OfUser own) {
            return of(own.user(), now());
        }
        if (visibility instanceof Visibility.WithAssignedWork more && more.scope() instanceof Visibility.OfUser own) {
            Stream<Customer> served = ServiceTables.customersInHandOf(more.user(), now()).stream()
                    .flatMap(each -> table().find(each).stream());
            return Stream.concat(of(own.user(), now()), served).distinct();
        }
        return null;
    }

    private Predicate<Customer> predicate(CustomerFilter filter, Visibility visibility) {
        List<CustomerText.Part> parts = filter.textParts();
        return visible(visibility)
                .and(AccessTables.cannotAct(filter.managerCannotAct(), filter.askedAt(), now(), Customer::manager))
                .and(AccessTables.inUnit(filter.managerUnit(), now(), Customer::manager))
                .and(row -> matches(filter, row))
                .and(row -> parts.stream().allMatch(each -> each.isIn(row)))
                .and(tagged(filter.tag()))
                .and(row -> filter.lastOrderBefore() == null
                        || lastPurchaseDay
                                .apply(row.id())
                                .filter(day -> day.isBefore(filter.lastOrderBefore()))
                                .isPresent())
                .and(row -> filter.noInteractionSince() == null
                        || lastInteraction
                                .apply(row.id())
                                .filter(at -> !at.isBefore(filter.noInteractionSince()))
                                .isEmpty());
    }

    private static boolean matches(CustomerFilter filter, Customer row) {
        return Matches.is(filter.state(), row.state())
                && Matches.is(filter.number(), row.number())
                && Matches.is(filter.manager(), row.manager())
                && Matches.is(filter.kind(), row.profile().kind())
                && Matches.is(filter.level(), row.profile().level())
                && Matches.is(filter.region(), row.profile().region())
                && Matches.within(filter.registeredFrom(), row.createdAt(), filter.registeredUntil())
                && isFrom(filter.registeredCapitalFrom(), row.registration().registeredCapital())
                && isFrom(filter.annualTurnoverFrom(), row.registration().annualTurnover())
                && Matches.is(filter.industry(), row.profile().industry())
                && Matches.is(filter.source(), row.profile().source())
                && Matches.is(filter.companySize(), row.profile().companySize())
                && (filter.contactClass() == null
                        || row.contacts().stream()
                                .anyMatch(each -> filter.contactClass().equals(each.contactClass())))
                && (filter.externalNumber() == null
                        || (row.externalNumber() != null
                                && externalNumber(filter.externalNumber())
                                        .equals(externalNumber(row.externalNumber()))))
                && Matches.is(filter.satisfaction(), row.assessment().satisfaction())
                && Matches.is(filter.credit(), row.assessment().credit())
                && Matches.begins(filter.nameStart(), row.name());
    }

    private static boolean isFrom(@Nullable Money least, @Nullable Money amount) {
        return least == null
                || (amount != null
                        && amount.currency().equals(least.currency())
                        && amount.amount().compareTo(least.amount()) >= 0);
    }

    private static Predicate<Customer> tagged(@Nullable String tag) {
        if (tag == null) {
            return row -> true;
        }
        String key = Text.matchKey(tag);
        return row -> row.tags().stream().anyMatch(each -> Text.matchKey(each).equals(key));
    }
}
