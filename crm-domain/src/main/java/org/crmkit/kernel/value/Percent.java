package org.crmkit.kernel.value;

import java.io.Serializable;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A whole percentage, such as a success probability.
 *
 * @param value 0 to 100
 */
@ValueObject
public record Percent(int value) implements Comparable<Percent>, Serializable {

    /** 0 percent. */
    public static final Percent ZERO = new Percent(0);

    /** 100 percent. */
    public static final Percent HUNDRED = new Percent(100);

    /** Rejects a number outside 0 to 100 with an {@link InvalidInputException}. */
    public Percent {
        if (value < 0 || value > 100) {
            throw InvalidInputException.of("percent", "out-of-range", 0, 100);
        }
    }

    /** Creates a percentage of 0 to 100. */
    public static Percent of(int value) {
        return new Percent(value);
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " %";
    }
}
