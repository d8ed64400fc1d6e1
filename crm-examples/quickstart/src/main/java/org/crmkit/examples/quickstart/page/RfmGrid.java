package org.crmkit.examples.quickstart.page;

import java.util.List;
import org.crmkit.kernel.value.Money;

/**
 * The customers by their RFM scores, 5 the best fifth and 1 the lowest.
 *
 * @param customers the customers who have bought
 */
public record RfmGrid(List<Customer> customers) implements Section {

    /** Copies the customers. */
    public RfmGrid {
        customers = List.copyOf(customers);
    }

    /**
     * The scores of one customer.
     *
     * @param name the customer's name
     * @param recency the score of the last order's day
     * @param frequency the score of the number of orders
     * @param monetary the score of the total
     * @param total the total
     */
    public record Customer(String name, int recency, int frequency, int monetary, Money total) {}
}
