package org.crmkit.examples.quickstart.page;

import java.util.List;

/**
 * The open opportunities whose expected day has passed, by seller.
 *
 * @param sellers the sellers who have any, the most first
 */
public record ExpiredOpportunities(List<Seller> sellers) implements Section {

    /** Copies the sellers. */
    public ExpiredOpportunities {
        sellers = List.copyOf(sellers);
    }

    /**
     * The opportunities of one seller.
     *
     * @param name the seller's name
     * @param expired the number of expired opportunities
     * @param open the number of all open opportunities
     */
    public record Seller(String name, long expired, long open) {}
}
