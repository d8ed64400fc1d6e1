package org.crmkit.examples.quickstart.page;

import java.util.List;
import org.crmkit.kernel.value.Money;

/**
 * The contribution of each customer; each currency is drawn separately.
 *
 * @param customers the customers, the highest total first
 */
public record ContributionCurve(List<Customer> customers) implements Section {

    /** Copies the customers. */
    public ContributionCurve {
        customers = List.copyOf(customers);
    }

    /**
     * The contribution of one customer.
     *
     * @param rank the rank; 1 is the highest total
     * @param name the customer's name
     * @param total the customer's contribution
     * @param cumulative the contribution of this customer and all before it
     * @param whole the contribution of all customers, including those that are not shown
     */
    public record Customer(long rank, String name, Money total, Money cumulative, Money whole) {}
}
