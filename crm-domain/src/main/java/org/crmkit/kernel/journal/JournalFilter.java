package org.crmkit.kernel.journal;

import java.time.Instant;
import java.util.UUID;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for journal entries; a criterion that is null does not restrict the result.
 *
 * @param kind of this aggregate type, for example {@code opportunity}
 * @param subject of this record
 * @param actor by this user
 * @param type of this event type, for example {@code OpportunityWon}
 * @param from at this instant or later
 * @param until before this instant
 */
public record JournalFilter(
        @Nullable String kind,
        @Nullable UUID subject,
        @Nullable UserId actor,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All entries of the tenant. */
    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null, null);

    /** The longest name of an aggregate type, in code points. */
    private static final int KIND_MAX = 32;

    /** The longest name of an event type, in code points. */
    private static final int TYPE_MAX = 64;

    /** Rejects names that are too long and times out of range with an {@link InvalidInputException}. */
    public JournalFilter {
        kind = Text.optional("kind", kind, KIND_MAX);
        type = Text.optional("type", type, TYPE_MAX);
        from = DateLimits.optional("from", from);
        until = DateLimits.optional("until", until);
    }

    /** The entries of one record. */
    public static JournalFilter about(String kind, UUID subject) {
        Required.that("kind", kind).and("subject", subject).check();
        return new JournalFilter(kind, subject, null, null, null, null);
    }

    /** Returns a query for such entries, newest first. */
    public ListQuery<JournalFilter, JournalSort> newest(int size) {
        return ListQuery.by(this, JournalSort.AT, Direction.DESCENDING, size);
    }
}
