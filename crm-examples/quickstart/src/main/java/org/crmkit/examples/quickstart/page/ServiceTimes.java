package org.crmkit.examples.quickstart.page;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service times by type.
 *
 * @param types the types in the order in which they are drawn
 */
public record ServiceTimes(List<Type> types) implements Section {

    /** Copies the types. */
    public ServiceTimes {
        types = List.copyOf(types);
    }

    /**
     * The requests of one type.
     *
     * @param name the name of the type; null for all types together
     * @param created the number of requests
     * @param toHandle the time from creation to the last handling; null if nothing is handled
     * @param toArchive the time from creation to archiving; null if nothing is archived
     */
    public record Type(
            @Nullable String name,
            long created,
            @Nullable Times toHandle,
            @Nullable Times toArchive) {}

    /**
     * The distribution of a duration.
     *
     * @param median the median
     * @param ninetieth the 90th percentile
     */
    public record Times(Duration median, Duration ninetieth) {}
}
