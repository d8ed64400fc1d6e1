package org.crmkit.examples.quickstart.page;

import java.util.List;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was sold, or won, in each of some groups; each currency is drawn separately.
 *
 * @param by the groups
 * @param groups the groups, in the order in which they are drawn
 */
public record Amounts(By by, List<Group> groups) implements Section {

    /** Copies the groups. */
    public Amounts {
        groups = List.copyOf(groups);
    }

    /** What the groups are. */
    public enum By {
        /** The unit of the seller; the amounts were won. */
        UNIT,
        /** The type of the product; the amounts were sold, net of returns. */
        PRODUCT_TYPE
    }

    /**
     * A group.
     *
     * @param name the name; null for what belongs to no group
     * @param values the sums, one for each currency
     */
    public record Group(@Nullable String name, List<Money> values) {

        /** Copies the sums. */
        public Group {
            values = List.copyOf(values);
        }
    }
}
