package org.crmkit.customer;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Rating;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for customers; a criterion that is null does not restrict the result.
 *
 * @param state in this state
 * @param nameStart whose name begins with this text, regardless of case
 * @param number with this number
 * @param manager whose manager is this user
 * @param kind of this kind
 * @param level of this level
 * @param region in this region
 * @param satisfaction with this satisfaction
 * @param credit with this credit
 * @param tag with this tag
 * @param managerCannotAct whose manager cannot act at the instant of the query, because the manager is disabled or no longer
 *     valid; false for those whose manager can
 * @param askedAt the instant of the query; the desk always replaces it by the instant of its command. If it is null, validity
 *     periods are not checked
 */
@RecordBuilder
public record CustomerFilter(
        @Nullable CustomerState state,
        @Nullable String nameStart,
        @Nullable CustomerNumber number,
        @Nullable UserId manager,
        @Nullable CustomerKind kind,
        @Nullable String level,
        @Nullable String region,
        @Nullable Rating satisfaction,
        @Nullable Rating credit,
        @Nullable String tag,
        @Nullable Boolean managerCannotAct,
        @Nullable Instant askedAt) {

    /** All customers. */
    public static final CustomerFilter ALL =
            new CustomerFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Normalises the texts; a text that is too long or cannot be stored is rejected with an {@link InvalidInputException}. */
    public CustomerFilter {
        nameStart = Text.optional("nameStart", nameStart, Customer.NAME_MAX);
        level = Text.optional("level", level, Entry.VALUE_MAX);
        region = Text.optional("region", region, Entry.VALUE_MAX);
        tag = Text.optional("tag", tag, Customer.TAG_MAX);
        askedAt = DateLimits.optional("askedAt", askedAt);
    }

    /** Returns the same filter for an instant. */
    CustomerFilter at(Instant instant) {
        return managerCannotAct == null
                ? this
                : CustomerFilterBuilder.builder(this).askedAt(instant).build();
    }

    /** Returns a query for such customers, sorted by name. */
    public ListQuery<CustomerFilter, CustomerSort> byName(int size) {
        return ListQuery.by(this, CustomerSort.NAME, Direction.ASCENDING, size);
    }
}
