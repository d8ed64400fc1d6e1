package org.crmkit.reporting.churn;

import java.time.Instant;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.LastOrder;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.kernel.permission.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed loss of a customer.
 *
 * @param id the churn case
 * @param customer the customer
 * @param number the customer number
 * @param name the name; the number instead if the reader cannot see the customer
 * @param manager the manager
 * @param managerName the manager's name
 * @param lastOrder the last order when the case was opened; null if there was none
 * @param reason why the customer was lost
 * @param lostAt when the loss was confirmed
 * @param recoveredAt when the customer was won back; null if they were not
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
