package org.crmkit.examples.page;

import java.util.List;
import org.crmkit.value.Money;

/**
 * Which customers bring how much; each currency is drawn by itself.
 *
 * @param customers the highest total first
 */
public record ContributionCurve(List<Customer> customers) implements Section {

    /** Copies the customers. */
    public ContributionCurve {
        customers = List.copyOf(customers);
    }

    /**
     * What one customer brings.
     *
     * @param rank 1 for the highest total
     * @param name what the customer is called
     * @param total what they bring
     * @param cumulative what they and all before them bring
     * @param whole what all customers bring, also those that are not shown
     */
    public record Customer(long rank, String name, Money total, Money cumulative, Money whole) {}
}
