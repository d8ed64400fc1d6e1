package org.crmkit.loan;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.value.Items;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for loans; a criterion that is null does not restrict the result.
 *
 * @param states in one of these states
 * @param customer to this customer
 * @param owner for which this user is responsible
 * @param article of this article
 */
@RecordBuilder
public record LoanFilter(
        @Nullable Set<LoanState> states,
        @Nullable CustomerId customer,
        @Nullable UserId owner,
        @Nullable String article) {

    /** The states in which an article has yet to be returned. */
    public static final Set<LoanState> OPEN_STATES =
            Arrays.stream(LoanState.values()).filter(LoanState::isOpen).collect(Collectors.toUnmodifiableSet());

    /** All loans. */
    public static final LoanFilter ALL = new LoanFilter(null, null, null, null);

    /** Copies the states; a text that is too long or cannot be stored is rejected. */
    public LoanFilter {
        states = Items.set("states", states);
        article = Text.optional("article", article, Entry.VALUE_MAX);
    }

    /** The loans that have not been returned; the builder accepts further criteria. */
    public static LoanFilterBuilder open() {
        return LoanFilterBuilder.builder().states(OPEN_STATES);
    }

    /** Returns a query for such loans, newest first. */
    public ListQuery<LoanFilter, LoanSort> newest(int size) {
        return ListQuery.by(this, LoanSort.CREATED, Direction.DESCENDING, size);
    }
}
