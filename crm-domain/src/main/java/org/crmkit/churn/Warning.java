package org.crmkit.churn;

import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A customer for whom a case is to be opened.
 *
 * @param customer the customer who has stopped buying
 * @param manager the customer's manager
 * @param lastOrder the customer's last order; null if there was none
 */
@ValueObject
public record Warning(
        CustomerId customer, UserId manager, @Nullable LastOrder lastOrder) {}
