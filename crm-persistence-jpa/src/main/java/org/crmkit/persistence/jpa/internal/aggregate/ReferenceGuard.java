package org.crmkit.persistence.jpa.internal.aggregate;

import java.util.Set;
import org.crmkit.kernel.aggregate.ReferenceTarget;
import org.crmkit.kernel.aggregate.ReferenceTargets;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.value.Id;
import org.crmkit.persistence.jpa.internal.entity.ReferenceTargetRow;
import org.crmkit.persistence.jpa.internal.transaction.SessionQuery;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;

/**
 * The common base of the repositories of aggregates that others may reference. A new reference and a guarded change update the
 * same column, {@code reference_count}. The database evaluates the conditions of these updates on the latest row, at any
 * isolation level. The second of two concurrent updates finds another state or another count, and fails.
 */
public abstract class ReferenceGuard<A extends ReferenceTarget<A, I>, I extends Id, R extends ReferenceTargetRow>
        extends AggregateTable<A, I, R> implements ReferenceTargets<A, I> {

    private static final String COUNT = " r set r.referenceCount = r.referenceCount + 1"
            + " where r.key.tenantId = :tenant and r.key.id = :id and ";

    private final Shape<A, R> shape;
    private final Set<? extends ReferenceTarget.State> accepting;

    /**
     * Creates the repository.
     *
     * @param accepting the states in which the aggregate accepts references
     */
    public ReferenceGuard(
            TenantEntityManager entityManager, Shape<A, R> shape, Set<? extends ReferenceTarget.State> accepting) {
        super(entityManager, shape);
        this.shape = shape;
        this.accepting = accepting;
    }

    @Override
    public final void addReference(I id) {
        count(id, counting("r.state in :accepting").setParameter("accepting", accepting));
    }

    /** Guards a change of the base by the count that was read with the record. */
    @Override
    public final void guardSave(A next) {
        R row = current(next);
        if (!row.base().equals(next.base()) && entityManager().guards(row.getKey(), next.version())) {
            R found = entityManager().asFound(shape.type(), row);
            count(next.id(), counting("r.referenceCount = :found").setParameter("found", found.referenceCount()));
            found.countReference();
        }
    }

    @Override
    public final void save(A next) {
        guardSave(next);
        super.save(next);
    }

    private SessionQuery<Object> counting(String condition) {
        return entityManager().update("update " + shape.type().getSimpleName() + COUNT + condition);
    }

    private void count(I id, SessionQuery<Object> update) {
        int counted = update.setParameter("tenant", entityManager().tenant())
                .setParameter("id", id.value())
                .executeUpdate();
        if (counted == 0) {
            throw ConflictException.concurrentUpdate(shape.kind(), id);
        }
    }
}
