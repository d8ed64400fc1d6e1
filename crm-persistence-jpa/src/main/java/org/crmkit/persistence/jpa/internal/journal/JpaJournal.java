package org.crmkit.persistence.jpa.internal.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.journal.Journal;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.journal.JournalSort;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.jpa.internal.bulk.Bulk;
import org.crmkit.persistence.jpa.internal.bulk.BulkTable;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/** The journal in {@code crm_journal}. Unsent entries are found by their state, never by an id greater than the last one. */
record JpaJournal(TenantEntityManager entityManager, Bulk bulk) implements Journal {

    private static final String ENTRIES = """
            select new org.crmkit.persistence.jpa.internal.journal.JpaJournal$EntryRow(
            r.key.id, r.key.tenantId, r.kind, r.subject, r.version, r.type, r.payload, r.actor, r.happenedAt) from JournalRow r""";

    static final String UNSENT = "r.outbox = org.crmkit.persistence.jpa.internal.journal.OutboxState.PENDING";

    static final String BY_AGE = "order by r.happenedAt, r.version, r.key.id";

    private static final String MARK = """
            update JournalRow r
            set r.outbox = org.crmkit.persistence.jpa.internal.journal.OutboxState.SENT, r.sentAt = :at
            where r.key.tenantId = :tenant and r.key.id in :ids""";

    private static final int FEW = 20;

    private static final BulkTable<JournalEntry> TABLE = new BulkTable<>(
            "journal",
            "crm_journal",
            BulkTable.columns(
                    "id uuid",
                    "kind text",
                    "subject_id uuid",
                    "version bigint",
                    "type text",
                    "payload text",
                    "actor_id uuid",
                    "happened_at timestamp with time zone",
                    "outbox text"),
            JournalEntry::id,
            JpaJournal::values);

    private static final JournalCodes.OfOutboxState OUTBOX = new JournalCodes.OfOutboxState();

    private static final SortOrder BY_TIME = new SortOrder("r.happenedAt", Instant.class);

    private static final PagedQuery<EntryRow, JournalEntry, JournalSort> LISTING =
            PagedQuery.of(ENTRIES, EntryRow.class, EntryRow::entry, entry -> entry::id, sort -> BY_TIME);

    /** An entry as the query selects it. */
    record EntryRow(
            UUID id,
            String tenant,
            String kind,
            UUID subject,
            long version,
            String type,
            String payload,
            UUID actor,
            Instant at) {

        JournalEntry entry() {
            return new JournalEntry(
                    id,
                    new TenantId(tenant),
                    kind,
                    subject,
                    version,
                    EventJson.read(subject, type, payload),
                    new UserId(actor),
                    at);
        }
    }

    /** A few entries are written together with the rows of their records. Many entries bypass the persistence context. */
    @Override
    public void append(List<JournalEntry> entries) {
        JournalEntry.requireTenant(entries, new TenantId(entityManager.tenant()));
        if (entries.size() > FEW) {
            bulk.insert(TABLE, entries);
        } else {
            entries.forEach(entry -> entityManager.persist(row(entry)));
        }
    }

    @Override
    public Page<JournalEntry> list(ListQuery<JournalFilter, JournalSort> query) {
        JournalFilter filter = query.filter();
        UnaryOperator<JpqlQuery> conditions =
                clauses -> clauses.and("r.subject = :subject", "subject", filter.subject())
                        .and("r.kind = :kind", "kind", filter.kind())
                        .and("r.actor = :actor", "actor", ColumnValues.bare(filter.actor()))
                        .and("r.type = :type", "type", filter.type())
                        .and("r.happenedAt >= :from", "from", filter.from())
                        .and("r.happenedAt < :until", "until", filter.until());
        return LISTING.page(entityManager, conditions, query.paging());
    }

    @Override
    public List<JournalEntry> unsent(int limit) {
        return JpqlQuery.of(ENTRIES, entityManager)
                .and(UNSENT)
                .and(JpaParkedEntries.FREE)
                .then(BY_AGE)
                .query(entityManager, EntryRow.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(EntryRow::entry)
                .toList();
    }

    @Override
    public void markSent(Collection<UUID> entries, Instant at) {
        if (!entries.isEmpty()) {
            entityManager
                    .update(MARK)
                    .setParameter("tenant", entityManager.tenant())
                    .setParameter("ids", entries)
                    .setParameter("at", at)
                    .executeUpdate();
            new JpaParkedEntries(entityManager).sent(entries);
        }
    }

    private JournalRow row(JournalEntry entry) {
        JournalRow row = new JournalRow();
        row.assign(entityManager.key(entry.id()));
        row.setKind(entry.kind());
        row.setSubject(entry.subject());
        row.setVersion(entry.version());
        row.setType(entry.event().type());
        row.setPayload(EventJson.write(entry.event()));
        row.setActor(entry.actor().value());
        row.setHappenedAt(entry.at());
        row.setOutbox(outbox(entry));
        return row;
    }

    private static List<@Nullable Object> values(JournalEntry entry) {
        return Arrays.asList(
                entry.id(),
                entry.kind(),
                entry.subject(),
                entry.version(),
                entry.event().type(),
                EventJson.write(entry.event()),
                entry.actor().value(),
                entry.at(),
                OUTBOX.convertToDatabaseColumn(outbox(entry)));
    }

    private static OutboxState outbox(JournalEntry entry) {
        return entry.isOutgoing() ? OutboxState.PENDING : OutboxState.NONE;
    }
}
