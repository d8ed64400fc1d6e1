package org.crmkit.sales;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerRef;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.pipeline.StageRef;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as shown in a list.
 *
 * @param id the identity
 * @param version how many times it has been changed
 * @param state its state
 * @param number the opportunity number
 * @param title 概要
 * @param customerName 客户名称
 * @param source 机会来源, a value of the dictionary
 * @param probability 成功机率
 * @param amount expected while open, agreed once won
 * @param expectedClose the expected day of the decision
 * @param stage its stage in the pipeline; null if it is in none
 * @param creator the user who opened it
 * @param createdAt when it was opened
 * @param changedAt when it was last changed
 * @param assignee the user who works on it
 * @param closedAt when it was won or lost
 * @param customer the customer that a win led to; kept when it is reopened; without a name if the reader cannot see them
 */
@RecordBuilder
public record OpportunitySummary(
        OpportunityId id,
        long version,
        OpportunityState state,
        OpportunityNumber number,
        String title,
        String customerName,
        String source,
        Percent probability,
        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable StageRef stage,
        UserRef creator,
        Instant createdAt,
        Instant changedAt,
        @Nullable UserRef assignee,
        @Nullable Instant closedAt,
        @Nullable CustomerRef customer) {

    /**
     * Returns the list entry of an opportunity.
     *
     * @param users finds users
     * @param customers finds customers
     * @param stages finds stages
     */
    public static OpportunitySummary of(
            Opportunity opportunity,
            Function<UserId, UserRef> users,
            Function<CustomerId, CustomerRef> customers,
            Function<StageId, StageRef> stages) {
        StageId stage = opportunity.stage();
        UserId assignee = opportunity.assignee();
        Closing closing = opportunity.closing();
        CustomerId customer = opportunity.customer();
        return new OpportunitySummary(
                opportunity.id(),
                opportunity.version(),
                opportunity.state(),
                opportunity.number(),
                opportunity.title(),
                opportunity.prospect().customerName(),
                opportunity.source(),
                opportunity.probability(),
                opportunity.amount(),
                opportunity.expectedClose(),
                stage == null ? null : stages.apply(stage),
                users.apply(opportunity.creator()),
                opportunity.createdAt(),
                opportunity.changedAt(),
                assignee == null ? null : users.apply(assignee),
                closing == null ? null : closing.at(),
                customer == null ? null : customers.apply(customer));
    }
}
