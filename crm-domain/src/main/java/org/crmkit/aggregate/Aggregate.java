package org.crmkit.aggregate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.crmkit.value.Id;

/**
 * A record that is loaded, changed and saved as a whole, with everything that belongs to it. Immutable: an action returns
 * a {@link Change}, and no store shares with anybody what it keeps.
 *
 * @param <A> the aggregate itself
 * @param <I> the type of its id
 */
public interface Aggregate<A extends Aggregate<A, I>, I extends Id> {

    /** Returns its identity. */
    I id();

    /** Returns how often it has been changed since it was made; 0 for a new one. A change to a child counts. */
    long version();

    /** Returns when it was last changed. */
    Instant changedAt();

    /**
     * Returns the instant of the next change. It is the given one, unless the record has been changed later than that, for
     * example by a machine whose clock is ahead; then it is one microsecond after the last change. So the instants of a record
     * are in the order of its versions.
     *
     * @param at the instant by the clock
     */
    default Instant notBefore(Instant at) {
        return at.isBefore(changedAt()) ? changedAt().plus(1, ChronoUnit.MICROS) : at;
    }

    /** Returns the same in another version; for stores and the command path. */
    A withVersion(long version);
}
