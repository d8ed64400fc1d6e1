package org.crmkit.kernel.value;

import java.io.Serializable;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * A rating: satisfaction 满意度, credit 信用度.
 *
 * @param value {@value #MIN}, the worst, to {@value #MAX}, the best
 */
@ValueObject
public record Rating(int value) implements Comparable<Rating>, Serializable {

    /** The worst rating. */
    public static final int MIN = 1;

    /** The best rating. */
    public static final int MAX = 5;

    /** Rejects a number outside {@value #MIN} to {@value #MAX} with an {@link InvalidInputException}. */
    public Rating {
        if (value < MIN || value > MAX) {
            throw InvalidInputException.of("rating", "out-of-range", MIN, MAX);
        }
    }

    /** Creates a rating of {@value #MIN} to {@value #MAX}. */
    public static Rating of(int value) {
        return new Rating(value);
    }

    @Override
    public int compareTo(Rating other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + "/" + MAX;
    }
}
