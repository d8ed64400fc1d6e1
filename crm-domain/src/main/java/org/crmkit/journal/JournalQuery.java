package org.crmkit.journal;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.actor.UserId;
import org.crmkit.error.InvalidInputException;
import org.crmkit.query.Cursor;
import org.crmkit.query.Direction;
import org.crmkit.query.Paging;
import org.crmkit.value.DateLimits;
import org.crmkit.value.Required;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A query of the journal; a null component does not restrict the result.
 *
 * @param kind of this aggregate type, for example {@code opportunity}
 * @param subject of this record
 * @param actor by this user
 * @param type of this event type, for example {@code OpportunityWon}
 * @param from at this instant or later
 * @param until before this instant
 * @param paging the page and the sort order
 */
public record JournalQuery(
        @Nullable String kind,
        @Nullable UUID subject,
        @Nullable UserId actor,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant until,
        Paging<JournalSort> paging) {

    /** The longest name of an aggregate type, in code points. */
    private static final int KIND_MAX = 32;

    /** The longest name of an event type, in code points. */
    private static final int TYPE_MAX = 64;

    /** Rejects times out of range with an {@link InvalidInputException}. */
    public JournalQuery {
        Required.of("paging", paging);
        kind = Text.optional("kind", kind, KIND_MAX);
        type = Text.optional("type", type, TYPE_MAX);
        from = DateLimits.optional("from", from);
        until = DateLimits.optional("until", until);
    }

    /** Returns a query for the newest entries of the whole tenant. */
    public static JournalQuery newest(int size) {
        return new JournalQuery(
                null, null, null, null, null, null, Paging.by(JournalSort.AT, Direction.DESCENDING, size));
    }

    /** Returns a query for the newest entries of one record. */
    public static JournalQuery newestOf(String kind, UUID subject, int size) {
        Required.that("kind", kind).and("subject", subject).check();
        return new JournalQuery(
                kind, subject, null, null, null, null, Paging.by(JournalSort.AT, Direction.DESCENDING, size));
    }

    /** Returns the query for the page after a cursor. */
    public JournalQuery after(@Nullable Cursor cursor) {
        return new JournalQuery(kind, subject, actor, type, from, until, paging.after(cursor));
    }
}
