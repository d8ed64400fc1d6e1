package org.crmkit.service;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.internal.value.Items;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.crmkit.service.level.Priority;
import org.crmkit.trade.product.Product;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for service requests; a criterion that is null does not restrict the result.
 *
 * @param states in one of these states
 * @param number with this number
 * @param customer of this customer
 * @param type of this type
 * @param priority of this priority
 * @param creator created by this user
 * @param assignee assigned to this user
 * @param product about the product with this external id
 * @param batch about this batch
 * @param order about the order with this external id
 * @param askedUnit about which this unit is asked for its opinion
 * @param opinionDueUntil about which a unit is asked for an opinion that is due before this day, for example today for all overdue
 *     ones; if {@code askedUnit} is given too, it is that unit's opinion
 * @param cause with this cause, a quality complaint as it was handled last
 * @param closingReason closed without feedback for this reason
 * @param text whose title, request, handlings, results and opinions contain each of these words, regardless of case; at most {@value
 *     #TEXT_MAX} code points
 * @param createdFrom created at this instant or later
 * @param createdUntil created before this instant
 * @param dueFrom due at this instant or later; see {@link ServiceRequest#dueAt}
 * @param dueUntil due before this instant, for example all that is overdue now
 * @param archivedFrom archived at this instant or later
 * @param archivedUntil archived before this instant
 */
@RecordBuilder
public record ServiceFilter(
        @Nullable Set<ServiceState> states,
        @Nullable ServiceNumber number,
        @Nullable CustomerId customer,
        @Nullable String type,
        @Nullable Priority priority,
        @Nullable UserId creator,
        @Nullable UserId assignee,
        @Nullable String product,
        @Nullable String batch,
        @Nullable String order,
        @Nullable OrgUnitId askedUnit,
        @Nullable LocalDate opinionDueUntil,
        @Nullable String cause,
        @Nullable String closingReason,
        @Nullable String text,
        @Nullable Instant createdFrom,
        @Nullable Instant createdUntil,
        @Nullable Instant dueFrom,
        @Nullable Instant dueUntil,
        @Nullable Instant archivedFrom,
        @Nullable Instant archivedUntil) {

    /** The maximum length of a text to search for, in code points. */
    public static final int TEXT_MAX = 200;

    /** The states of an open request: new, assigned or handled. */
    public static final Set<ServiceState> OPEN_STATES =
            Set.of(ServiceState.NEW, ServiceState.ASSIGNED, ServiceState.HANDLED);

    /** All service requests. */
    public static final ServiceFilter ALL = ServiceFilterBuilder.builder().build();

    /** Normalises the texts; a text that is too long or cannot be stored is rejected with an {@link InvalidInputException}. */
    public ServiceFilter {
        states = Items.set("states", states);
        type = Text.optional("type", type, Entry.VALUE_MAX);
        product = Text.optional("product", product, ExternalRecord.EXTERNAL_ID_MAX);
        batch = Text.optional("batch", batch, Product.BATCH_MAX);
        order = Text.optional("order", order, ExternalRecord.EXTERNAL_ID_MAX);
        opinionDueUntil = DateLimits.optional("opinionDueUntil", opinionDueUntil);
        cause = Text.optional("cause", cause, Entry.VALUE_MAX);
        closingReason = Text.optional("closingReason", closingReason, Entry.VALUE_MAX);
        text = Text.optionalLines("text", text, TEXT_MAX);
        createdFrom = DateLimits.optional("createdFrom", createdFrom);
        createdUntil = DateLimits.optional("createdUntil", createdUntil);
        dueFrom = DateLimits.optional("dueFrom", dueFrom);
        dueUntil = DateLimits.optional("dueUntil", dueUntil);
        archivedFrom = DateLimits.optional("archivedFrom", archivedFrom);
        archivedUntil = DateLimits.optional("archivedUntil", archivedUntil);
    }

    /** The archived requests; the builder accepts further criteria. */
    public static ServiceFilterBuilder archived() {
        return ServiceFilterBuilder.builder().states(Set.of(ServiceState.ARCHIVED));
    }

    /** Returns the same filter for archived requests only. */
    ServiceFilter inArchive() {
        boolean none = states != null && !states.contains(ServiceState.ARCHIVED);
        return ServiceFilterBuilder.builder(this)
                .states(none ? Set.of() : Set.of(ServiceState.ARCHIVED))
                .build();
    }

    /** Returns the words to search for, each as a part of {@link ServiceRequest#searchKey()}. */
    public List<String> words() {
        return Text.searchWords(text);
    }

    /** Returns a query for such requests, newest first. */
    public ListQuery<ServiceFilter, ServiceSort> newest(int size) {
        return ListQuery.by(this, ServiceSort.CREATED, Direction.DESCENDING, size);
    }

    /** Returns a query for such requests, those changed last first; archived requests are sorted by when they were archived. */
    public ListQuery<ServiceFilter, ServiceSort> latest(int size) {
        return ListQuery.by(this, ServiceSort.CHANGED, Direction.DESCENDING, size);
    }

    /** Returns a query for such requests, those that are due first first; requests for which nothing is due come last. */
    public ListQuery<ServiceFilter, ServiceSort> soonestDue(int size) {
        return ListQuery.by(this, ServiceSort.DUE, Direction.ASCENDING, size);
    }
}
