package org.crmkit.persistence.jpa.internal.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.kernel.journal.ParkedEntries;
import org.crmkit.kernel.journal.ParkedEntry;
import org.crmkit.kernel.journal.ParkedSort;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Id;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/**
 * Failed and parked entries in {@code crm_outbox_failure}; in most cases there are none. Entries that wait behind a parked entry
 * are marked as held in the journal, so that the query for the next entries never reads them.
 */
record JpaParkedEntries(TenantEntityManager entityManager) implements ParkedEntries {

    /**
     * A condition for rows {@code r} of the journal that do not wait behind a parked entry. It also excludes waiting rows that
     * have not been marked as held yet.
     */
    static final String FREE =
            "not exists (select p.key.id from OutboxFailureRow p where p.key.tenantId = r.key.tenantId"
                    + " and p.subject = r.subject and p.version <= r.version and p.parkedAt is not null)";

    private static final String OLDEST = """
            select new org.crmkit.persistence.jpa.internal.journal.JpaParkedEntries$Waiting(
            r.key.id, r.subject, r.version) from JournalRow r""";

    private static final String HOLD = """
            update JournalRow r set r.outbox = org.crmkit.persistence.jpa.internal.journal.OutboxState.HELD
            where r.key.tenantId = :tenant
            and r.outbox = org.crmkit.persistence.jpa.internal.journal.OutboxState.PENDING""";

    private static final String RELEASE = """
            update JournalRow r set r.outbox = org.crmkit.persistence.jpa.internal.journal.OutboxState.PENDING
            where r.key.tenantId = :tenant and r.outbox = org.crmkit.persistence.jpa.internal.journal.OutboxState.HELD
            and r.subject = :subject and r.version >= :version and r.version < :next""";

    private static final String PARKED = """
            select new org.crmkit.persistence.jpa.internal.journal.JpaParkedEntries$ParkedRow(j.key.id, j.key.tenantId, j.kind,
            j.subject, j.version, j.type, j.payload, j.actor, j.happenedAt, r.attempts, r.parkedAt)
            from OutboxFailureRow r join JournalRow j on j.key.tenantId = r.key.tenantId and j.key.id = r.key.id""";

    private static final SortOrder SINCE = new SortOrder("r.parkedAt", Instant.class);

    private static final PagedQuery<ParkedRow, ParkedEntry, ParkedSort> LISTING = PagedQuery.of(
            PARKED,
            ParkedRow.class,
            ParkedRow::parked,
            parked -> new EntryId(parked.entry().id()),
            sort -> SINCE);

    private record EntryId(UUID value) implements Id {}

    /** An entry to be sent, with its position within its record. */
    record Waiting(UUID id, UUID subject, long version) {}

    /** A parked entry as the query selects it. */
    record ParkedRow(
            UUID id,
            String tenant,
            String kind,
            UUID subject,
            long version,
            String type,
            String payload,
            UUID actor,
            Instant at,
            int attempts,
            Instant parkedAt) {

        ParkedEntry parked() {
            return new ParkedEntry(
                    new JpaJournal.EntryRow(id, tenant, kind, subject, version, type, payload, actor, at).entry(),
                    attempts,
                    parkedAt);
        }
    }

    /**
     * Continues while all of the oldest entries wait behind parked entries. Where only some of them wait, {@link #FREE} excludes
     * the others that have not been marked as held.
     */
    @Override
    public void setAside(int limit) {
        if (isAnyParked()) {
            List<Waiting> oldest;
            List<UUID> held;
            do {
                oldest = oldest(Math.max(limit, Paging.MAX_SIZE));
                held = behindParked(oldest);
                hold(held);
            } while (!held.isEmpty() && held.size() == oldest.size());
        }
    }

    @Override
    public int recordFailure(UUID entry, Instant at) {
        OutboxFailureRow failure = rowFor(entry).orElseThrow();
        failure.setAttempts(failure.getAttempts() + 1);
        failure.setFailedAt(at);
        entityManager.persist(failure);
        return failure.getAttempts();
    }

    /** Updates the entry itself first, so that a concurrent sender of the same entry comes either before or after. */
    @Override
    public boolean park(UUID entry, Instant at) {
        int waiting = entityManager
                .update(HOLD + " and r.key.id = :id")
                .setParameter("tenant", entityManager.tenant())
                .setParameter("id", entry)
                .executeUpdate();
        if (waiting == 0 && !isHeld(entry)) {
            return false;
        }
        OutboxFailureRow failure = rowFor(entry).orElseThrow();
        if (failure.getParkedAt() == null) {
            failure.setParkedAt(at);
            entityManager.persist(failure);
            entityManager
                    .update(HOLD + " and r.subject = :subject and r.version >= :version")
                    .setParameter("tenant", entityManager.tenant())
                    .setParameter("subject", failure.getSubject())
                    .setParameter("version", failure.getVersion())
                    .executeUpdate();
        }
        return true;
    }

    @Override
    public boolean unpark(UUID entry) {
        Optional<OutboxFailureRow> parked = row(entry).filter(row -> row.getParkedAt() != null);
        parked.ifPresent(this::forget);
        return parked.isPresent();
    }

    /** Deletes the failures of entries that have been sent. */
    void sent(Collection<UUID> entries) {
        JpqlQuery.of("select r from OutboxFailureRow r", entityManager)
                .and("r.key.id in :ids")
                .set("ids", entries)
                .list(entityManager, OutboxFailureRow.class)
                .forEach(this::forget);
    }

    @Override
    public Page<ParkedEntry> list(Paging<ParkedSort> paging) {
        return LISTING.page(entityManager, clauses -> clauses.and("r.parkedAt is not null"), paging);
    }

    /**
     * Deletes a failure. If the entry was parked, the entries that wait behind it become pending again, up to the next parked
     * entry of the record. If an earlier entry of the record is parked, all of them stay held.
     */
    private void forget(OutboxFailureRow failure) {
        entityManager
                .update("delete from OutboxFailureRow r where r.key.tenantId = :tenant and r.key.id = :id")
                .setParameter("tenant", entityManager.tenant())
                .setParameter("id", failure.getKey().getId())
                .executeUpdate();
        entityManager.detach(failure);
        if (failure.getParkedAt() != null) {
            long next =
                    parkedVersions(List.of(failure.getSubject())).getOrDefault(failure.getSubject(), Long.MAX_VALUE);
            entityManager
                    .update(RELEASE)
                    .setParameter("tenant", entityManager.tenant())
                    .setParameter("subject", failure.getSubject())
                    .setParameter("version", failure.getVersion())
                    .setParameter("next", next)
                    .executeUpdate();
        }
    }

    private boolean isAnyParked() {
        return !JpqlQuery.of("select r.key.id from OutboxFailureRow r", entityManager)
                .and("r.parkedAt is not null")
                .query(entityManager, UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private boolean isHeld(UUID entry) {
        return !JpqlQuery.of("select r.key.id from JournalRow r", entityManager)
                .and("r.outbox = org.crmkit.persistence.jpa.internal.journal.OutboxState.HELD and r.key.id = :id")
                .set("id", entry)
                .list(entityManager, UUID.class)
                .isEmpty();
    }

    private List<Waiting> oldest(int limit) {
        return JpqlQuery.of(OLDEST, entityManager)
                .and(JpaJournal.UNSENT)
                .then(JpaJournal.BY_AGE)
                .query(entityManager, Waiting.class)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<UUID> behindParked(List<Waiting> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<UUID, Long> parked =
                parkedVersions(entries.stream().map(Waiting::subject).distinct().toList());
        return entries.stream()
                .filter(each -> each.version() >= parked.getOrDefault(each.subject(), Long.MAX_VALUE))
                .map(Waiting::id)
                .toList();
    }

    /** Returns the lowest parked version of each record that has a parked entry. */
    private Map<UUID, Long> parkedVersions(List<UUID> subjects) {
        return JpqlQuery.of("select r from OutboxFailureRow r", entityManager)
                .and("r.parkedAt is not null and r.subject in :subjects")
                .set("subjects", subjects)
                .list(entityManager, OutboxFailureRow.class)
                .stream()
                .collect(Collectors.toMap(OutboxFailureRow::getSubject, OutboxFailureRow::getVersion, Math::min));
    }

    private void hold(List<UUID> entries) {
        if (!entries.isEmpty()) {
            entityManager
                    .update(HOLD + " and r.key.id in :ids")
                    .setParameter("tenant", entityManager.tenant())
                    .setParameter("ids", entries)
                    .executeUpdate();
        }
    }

    private Optional<OutboxFailureRow> row(UUID entry) {
        return JpqlQuery.of("select r from OutboxFailureRow r", entityManager)
                .and("r.key.id = :id")
                .set("id", entry)
                .list(entityManager, OutboxFailureRow.class)
                .stream()
                .findFirst();
    }

    /** Returns the row of an entry, or a new row that is not persisted yet. Returns empty if there is no such entry. */
    private Optional<OutboxFailureRow> rowFor(UUID entry) {
        return row(entry)
                .or(() -> JpqlQuery.of(OLDEST, entityManager)
                        .and("r.key.id = :id")
                        .set("id", entry)
                        .list(entityManager, Waiting.class)
                        .stream()
                        .findFirst()
                        .map(this::newRow));
    }

    private OutboxFailureRow newRow(Waiting entry) {
        OutboxFailureRow row = new OutboxFailureRow(entry.subject(), entry.version());
        row.assign(entityManager.key(entry.id()));
        return row;
    }
}
