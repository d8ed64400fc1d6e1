package org.crmkit.examples.quickstart.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number of customers in each group.
 *
 * @param aspects the attributes by which customers are grouped, in the order of the page
 */
public record Composition(List<Aspect> aspects) implements Section {

    /** Copies the aspects. */
    public Composition {
        aspects = List.copyOf(aspects);
    }

    /** The attributes by which customers can be grouped. */
    public enum By {
        /** The level, a value of the dictionary. */
        LEVEL,
        /** The credit rating. */
        CREDIT,
        /** The satisfaction. */
        SATISFACTION
    }

    /**
     * The groups by one attribute.
     *
     * @param by the attribute
     * @param values the groups, in the order in which they are drawn
     */
    public record Aspect(By by, List<Value> values) {

        /** Copies the values. */
        public Aspect {
            values = List.copyOf(values);
        }
    }

    /**
     * The customers with one value.
     *
     * @param name the name of the value; null for customers without a value
     * @param count the number of customers with this value
     * @param whole the number of customers with any value
     */
    public record Value(@Nullable String name, long count, long whole) {}
}
