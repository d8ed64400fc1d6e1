package org.crmkit.reporting.customer;

import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.crmkit.reporting.period.ReportPeriod;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the activity report; a criterion that is null does not restrict the result.
 *
 * @param period the period in which the interactions took place
 * @param kind only interactions of this kind
 * @param author only interactions recorded by this user
 * @param customer only interactions with this customer
 */
@ValueObject
public record ActivityFilter(
        ReportPeriod period,
        @Nullable String kind,
        @Nullable UserId author,
        @Nullable CustomerId customer) {

    /** Rejects a missing period with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ActivityFilter {
        Required.of("period", period);
        kind = Text.optional("kind", kind, Entry.VALUE_MAX);
    }

    /** Returns the filter for all interactions of a period. */
    public static ActivityFilter of(ReportPeriod period) {
        return new ActivityFilter(period, null, null, null);
    }

    /** Returns a query for the customers with such interactions, those with the most first. */
    public ListQuery<ActivityFilter, CustomerActivitySort> most(int size) {
        return ListQuery.by(this, CustomerActivitySort.INTERACTIONS, Direction.DESCENDING, size);
    }

    /** Returns the same filter for one kind of interaction; for all kinds if it is null. */
    public ActivityFilter kind(@Nullable String one) {
        return new ActivityFilter(period, one, author, customer);
    }

    /** Returns the same filter for one author; for all authors if it is null. */
    public ActivityFilter author(@Nullable UserId one) {
        return new ActivityFilter(period, kind, one, customer);
    }

    /** Returns the same filter for one customer; for all customers if it is null. */
    public ActivityFilter customer(@Nullable CustomerId one) {
        return new ActivityFilter(period, kind, author, one);
    }
}
