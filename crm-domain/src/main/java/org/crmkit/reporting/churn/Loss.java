package org.crmkit.reporting.churn;

import java.time.Instant;
import org.crmkit.actor.UserId;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.LastOrder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed loss of a customer.
 *
 * @param id the churn case
 * @param customer the customer
 * @param number the number people know them by
 * @param name their name; the number instead where the customer lies outside the reader's scope
 * @param manager their manager
 * @param managerName the manager's name
 * @param lastOrder their last order when the case was opened; null if there was none
 * @param reason why they were given up
 * @param lostAt when
 * @param recoveredAt when they were won back; null if they were not
 */
public record Loss(
        ChurnCaseId id,
        CustomerId customer,
        CustomerNumber number,
        String name,
        UserId manager,
        String managerName,
        @Nullable LastOrder lastOrder,
        String reason,
        Instant lostAt,
        @Nullable Instant recoveredAt) {}
