package org.crmkit.service;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.level.Priority;
import org.crmkit.trade.order.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * A service request as shown in a list.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param state its state
 * @param number the service number
 * @param customer the customer who made the request; without a name if the reader cannot see them
 * @param type a value of the dictionary
 * @param title the title
 * @param priority the priority
 * @param tradeReference what it is about, in the sales system
 * @param quantityAffected the quantity that a quality complaint is about
 * @param creator the user who created it
 * @param assignee the present or last assignee
 * @param returnedCount how many times it returned
 * @param satisfaction the satisfaction in the latest feedback since it was last reopened
 * @param createdAt when it was created
 * @param changedAt when it was last changed
 * @param dueAt by when the next thing has to be done: its first assignment, or its handling
 * @param archivedAt when it was archived
 * @param closingReason why it was closed without feedback
 */
@RecordBuilder
public record ServiceSummary(
        ServiceRequestId id,
        long version,
        ServiceState state,
        ServiceNumber number,
        CustomerRef customer,
        String type,
        String title,
        Priority priority,
        TradeReference tradeReference,
        @Nullable BigDecimal quantityAffected,
        UserRef creator,
        @Nullable UserRef assignee,
        int returnedCount,
        @Nullable Rating satisfaction,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant dueAt,
        @Nullable Instant archivedAt,
        @Nullable String closingReason) {

    /** Brings the quantity into its shortest form: a store may return it with more decimal places. */
    public ServiceSummary {
        quantityAffected = Decimals.shortest(quantityAffected, OrderLine.DIGITS, OrderLine.QUANTITY_PLACES);
    }

    /**
     * Returns the list entry of a request.
     *
     * @param users finds users
     * @param customers finds customers
     */
    public static ServiceSummary of(
            ServiceRequest request, Function<UserId, UserRef> users, Function<CustomerId, CustomerRef> customers) {
        UserId assignee = request.assignee();
        return new ServiceSummary(
                request.id(),
                request.version(),
                request.state(),
                request.number(),
                customers.apply(request.customer()),
                request.type(),
                request.title(),
                request.priority(),
                request.tradeReference(),
                request.quantityAffected(),
                users.apply(request.creator()),
                assignee == null ? null : users.apply(assignee),
                request.returnedCount(),
                request.satisfaction(),
                request.createdAt(),
                request.changedAt(),
                request.dueAt(),
                request.archivedAt(),
                request.closing() == null ? null : request.closing().reason());
    }
}
