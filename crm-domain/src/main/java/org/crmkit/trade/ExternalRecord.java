package org.crmkit.trade;

import java.time.Instant;
import org.crmkit.value.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that another system keeps and feeds us copies of.
 *
 * @param <I> its id, made from the names it has there
 */
public interface ExternalRecord<I extends Id> {

    /** Returns its identity. */
    I id();

    /** Returns when the other system sent it so; null if that does not say. */
    @Nullable
    Instant sentAt();

    /** Returns whether a message was sent before another one; false where one of them does not say when. */
    static boolean isOlder(@Nullable Instant sent, @Nullable Instant than) {
        return sent != null && than != null && sent.isBefore(than);
    }

    /** Returns the later of two instants of which each may be absent. */
    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
