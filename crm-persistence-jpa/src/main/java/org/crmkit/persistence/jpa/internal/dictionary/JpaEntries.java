package org.crmkit.persistence.jpa.internal.dictionary;

import java.util.List;
import org.crmkit.dictionary.Entries;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryId;
import org.crmkit.dictionary.EntrySort;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.aggregate.AggregateTable;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/** Entries of the data dictionary in {@code crm_entry}. */
final class JpaEntries extends AggregateTable<Entry, EntryId, EntryRow> implements Entries {

    private static final Shape<Entry, EntryRow> SHAPE =
            new Shape<>("entry", EntryRow.class, "select r from EntryRow r", new EntryMapperImpl(), EntryRow::new);

    /**
     * Compares the value itself beside its key: a script that created an entry from existing records has folded only ASCII in the
     * key.
     */
    private static final String VALUED = "(r.valueKey = :valueKey or r.value = :value)";

    private static final String CALLED =
            "(r.itemKey like :itemStart escape '!' or r.itemZhKey like :itemStart escape '!')";

    private final PagedQuery<EntryRow, Entry, EntrySort> listing =
            PagedQuery.of(SHAPE.select(), EntryRow.class, this::record, Entry::id, JpaEntries::order);

    JpaEntries(TenantEntityManager entityManager) {
        super(entityManager, SHAPE);
    }

    @Override
    public JpqlQuery visible(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.allOrNothing(clauses, visibility);
    }

    @Override
    public void remove(Entry found) {
        delete(found);
    }

    @Override
    public Page<Entry> list(ListQuery<EntryFilter, EntrySort> query, Visibility visibility) {
        return page(listing, clauses -> filter(clauses, query.filter()), query.paging(), visibility);
    }

    @Override
    public long count(EntryFilter filter, Visibility visibility) {
        return count(clauses -> filter(clauses, filter), visibility);
    }

    @Override
    public List<Entry> offered(EntryType type, int limit) {
        return filter(select(), EntryFilter.offered(type))
                .then("order by r.position, r.valueSort, r.key.id")
                .query(entityManager(), EntryRow.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(this::record)
                .toList();
    }

    private static JpqlQuery filter(JpqlQuery clauses, EntryFilter filter) {
        clauses.and(
                        "r.type = :type",
                        "type",
                        filter.type() == null ? null : filter.type().code())
                .and("r.state = :state", "state", filter.state())
                .and(CALLED, "itemStart", JpqlQuery.sortKeyPrefix(filter.itemStart()));
        return filter.value() == null
                ? clauses
                : clauses.and(VALUED)
                        .set("valueKey", Text.matchKey(filter.value()))
                        .set("value", filter.value());
    }

    private static SortOrder order(EntrySort sort) {
        return switch (sort) {
            case POSITION -> new SortOrder("r.position", Integer.class);
            case ITEM -> new SortOrder("r.itemKey", String.class);
            case VALUE -> new SortOrder("r.valueSort", String.class);
        };
    }
}
