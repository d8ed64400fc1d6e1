package org.crmkit.churn.detection;

import org.crmkit.customer.CustomerId;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A page of customers with consecutive ids.
 *
 * @param after the customer before the first one; null if there is none
 * @param last the last customer of the page
 * @param count the number of customers
 */
@ValueObject
public record CustomerPage(@Nullable CustomerId after, CustomerId last, int count) {}
