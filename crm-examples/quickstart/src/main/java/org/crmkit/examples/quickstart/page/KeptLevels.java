package org.crmkit.examples.quickstart.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many requests were handled by their deadline, by type.
 *
 * @param types the types in the order in which they are drawn
 */
public record KeptLevels(List<Type> types) implements Section {

    /** Copies the types. */
    public KeptLevels {
        types = List.copyOf(types);
    }

    /**
     * The requests of one type.
     *
     * @param name the name of the type; null for all types together
     * @param kept the number of requests that were handled in time
     * @param missed the number of requests that were not
     * @param percent kept ÷ (kept + missed) in percent; null if there are neither
     */
    public record Type(
            @Nullable String name,
            long kept,
            long missed,
            @Nullable BigDecimal percent) {}
}
