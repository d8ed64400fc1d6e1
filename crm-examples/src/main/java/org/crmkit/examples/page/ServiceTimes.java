package org.crmkit.examples.page;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long service requests take, by type.
 *
 * @param types in the order in which they are drawn
 */
public record ServiceTimes(List<Type> types) implements Section {

    /** Copies the types. */
    public ServiceTimes {
        types = List.copyOf(types);
    }

    /**
     * The requests of one type.
     *
     * @param name what the type is called; null for all types together
     * @param created how many
     * @param toHandle from creation to the last handling; null if nothing is handled
     * @param toArchive from creation to the archive; null if nothing is archived
     */
    public record Type(
            @Nullable String name,
            long created,
            @Nullable Times toHandle,
            @Nullable Times toArchive) {}

    /**
     * How long something took.
     *
     * @param median half of them took no longer
     * @param ninetieth nine out of ten took no longer
     */
    public record Times(Duration median, Duration ninetieth) {}
}
