package org.crmkit.kernel.aggregate;

import java.time.Instant;
import org.crmkit.kernel.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * A record of another system, of which the CRM holds a copy that is updated by the feed.
 *
 * @param <I> the type of its id, which is derived from its names in the other system
 */
public interface ExternalRecord<I extends Id> {

    /** The maximum length of an external id, in code points. */
    int EXTERNAL_ID_MAX = 100;

    /** Returns its identity. */
    I id();

    /** Returns when the other system sent this content; null if unknown. */
    @Nullable
    Instant sentAt();

    /** Returns whether the other system has sent anything about it; false for a record that so far only other records name. */
    default boolean isKnown() {
        return true;
    }

    /** Returns whether a message was sent before another one; false if the sending time of one of them is unknown. */
    static boolean isOlder(@Nullable Instant sent, @Nullable Instant than) {
        return sent != null && than != null && sent.isBefore(than);
    }

    /** Returns the later of two instants, each of which may be null. */
    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
