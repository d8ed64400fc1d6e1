package org.crmkit.churn.detection;

import org.crmkit.customer.CustomerId;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * Some customers whose ids follow each other.
 *
 * @param after the customer before the first one; null if there is none before
 * @param last the last one
 * @param count how many they are
 */
@ValueObject
public record CustomerPage(@Nullable CustomerId after, CustomerId last, int count) {}
