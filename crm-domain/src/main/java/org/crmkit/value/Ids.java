package org.crmkit.value;

import java.time.Instant;
import java.util.UUID;

/** Where new ids come from; ids are assigned in the domain, never by a database. */
@FunctionalInterface
public interface Ids {

    /**
     * Returns an id never returned before, ordered after those of earlier instants.
     *
     * @param at the instant that the id carries, to the millisecond
     */
    UUID next(Instant at);
}
