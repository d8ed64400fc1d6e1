package org.crmkit.sales;

import java.time.Instant;
import java.time.LocalDate;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.pipeline.StageId;
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
 * @param customer the customer that a win led to; kept when it is reopened
 */
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
        @Nullable StageId stage,
        UserId creator,
        Instant createdAt,
        Instant changedAt,
        @Nullable UserId assignee,
        @Nullable Instant closedAt,
        @Nullable CustomerId customer) {

    /** Returns the list entry of an opportunity. */
    public static OpportunitySummary of(Opportunity opportunity) {
        Closing closing = opportunity.closing();
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
                opportunity.stage(),
                opportunity.creator(),
                opportunity.createdAt(),
                opportunity.changedAt(),
                opportunity.assignee(),
                closing == null ? null : closing.at(),
                opportunity.customer());
    }
}
