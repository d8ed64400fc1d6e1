package org.crmkit.kernel.aggregate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * A record that is loaded, changed and saved as a whole, with all its parts. It is immutable: an action returns a
 * change, and a store shares no mutable state with its callers.
 *
 * @param <A> the aggregate itself
 * @param <I> the type of its id
 */
public interface Aggregate<A extends Aggregate<A, I>, I extends Id> {

    /** Returns its identity. */
    I id();

    /** Returns how often it has been changed since its creation; 0 for a new one. A change of a part counts too. */
    long version();

    /** Returns what people call the record in messages, its number or its name; null if it has neither. */
    default @Nullable String knownAs() {
        return null;
    }

    /** Returns when it was last changed. */
    Instant changedAt();

    /**
     * Returns when its last event was written. This is its last change, unless the event of a job says something about it that is no
     * change of its data.
     */
    default Instant lastEventAt() {
        return changedAt();
    }

    /**
     * Returns the instant of the next event. This is the given instant, unless the last event of the record is later, for
     * example because another machine's clock is ahead. In that case it is one microsecond after the last event. The
     * instants of a record are therefore in the order of its versions.
     *
     * @param at the current instant of the clock
     */
    default Instant notBefore(Instant at) {
        return at.isBefore(lastEventAt()) ? lastEventAt().plus(1, ChronoUnit.MICROS) : at;
    }

    /** Returns the same aggregate with another version; for stores and the command path. */
    A withVersion(long version);
}
