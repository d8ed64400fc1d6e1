package org.crmkit.persistence.jpa;

import java.util.Set;
import org.crmkit.aggregate.Bearer;
import org.crmkit.aggregate.Bearers;
import org.crmkit.error.ConflictException;
import org.crmkit.value.Id;

/**
 * What aggregates have in common that bear others. Both sides count in the same column, by updates whose conditions the
 * database asks of the latest row, whatever the isolation level: who comes second finds another state, or another count.
 */
abstract class BearerRecords<A extends Bearer<A, I>, I extends Id, R extends BearerRow> extends Records<A, I, R>
        implements Bearers<A, I> {

    private static final String COUNT =
            " r set r.attached = r.attached + 1" + " where r.key.tenantId = :tenant and r.key.id = :id and ";

    private final Shape<A, R> shape;
    private final Set<? extends Bearer.State> bearing;

    /**
     * Opens the port.
     *
     * @param bearing the states in which something can be attached
     */
    BearerRecords(Session session, Shape<A, R> shape, Set<? extends Bearer.State> bearing) {
        super(session, shape);
        this.shape = shape;
        this.bearing = bearing;
    }

    @Override
    public final void attach(I id) {
        count(id, counting("r.state in :bearing").setParameter("bearing", bearing));
    }

    /** A change of the base rests on the count as it was when the record was found. */
    @Override
    public final void guardSave(A next) {
        R row = current(next);
        if (!row.base().equals(next.base()) && session().guards(row.getKey(), next.version())) {
            R found = session().asFound(shape.type(), row);
            count(next.id(), counting("r.attached = :found").setParameter("found", found.attached()));
            found.attachedOnceMore();
        }
    }

    @Override
    public final void save(A next) {
        guardSave(next);
        super.save(next);
    }

    private SessionQuery<Object> counting(String condition) {
        return session().update("update " + shape.type().getSimpleName() + COUNT + condition);
    }

    private void count(I id, SessionQuery<Object> update) {
        int counted = update.setParameter("tenant", session().tenant())
                .setParameter("id", id.value())
                .executeUpdate();
        if (counted == 0) {
            throw ConflictException.overtaken(shape.kind(), id);
        }
    }
}
