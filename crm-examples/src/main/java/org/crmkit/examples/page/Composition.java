package org.crmkit.examples.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many customers there are of each kind.
 *
 * @param aspects the ways to look at them, in the order of the page
 */
public record Composition(List<Aspect> aspects) implements Section {

    /** Copies the aspects. */
    public Composition {
        aspects = List.copyOf(aspects);
    }

    /** What customers differ in. */
    public enum By {
        /** The level of the dictionary. */
        LEVEL,
        /** How creditworthy they are. */
        CREDIT,
        /** How satisfied they are. */
        SATISFACTION
    }

    /**
     * One way to look at customers.
     *
     * @param by what they differ in
     * @param values in the order in which they are drawn
     */
    public record Aspect(By by, List<Value> values) {

        /** Copies the values. */
        public Aspect {
            values = List.copyOf(values);
        }
    }

    /**
     * The customers of one value.
     *
     * @param name what the value is called; null for customers who have none
     * @param count how many
     * @param whole how many there are of all values together
     */
    public record Value(@Nullable String name, long count, long whole) {}
}
